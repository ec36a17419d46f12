// What operators write into settings: durations, rates, origins, store URLs, every key of a profile.

#include "models/store/storeurl.h"
#include "models/values/profile.h"
#include "tests/fuzz/fuzzing.h"
#include "thingspace/basics/duration.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

void readDuration(const QString &text)
{
    const auto duration = parseDuration(text);
    if (!duration)
        return;
    require(duration->count() >= 0, "no duration is negative");
    require(parseDuration(durationText(*duration)) == duration, "a duration written out is the same duration");
}

void readOrigin(const QString &text)
{
    const auto origin = parseOrigin(text);
    if (!origin)
        return;
    require(origin->scheme() == "https"_L1 || isLoopback(*origin), "nothing travels in clear but on loopback");
    require(origin->path().isEmpty() && origin->userInfo().isEmpty() && !origin->hasQuery(), "an origin is scheme, host and port");
    require(parseOrigin(origin->toString()) == origin, "an origin written out is the same origin");
}

void readStoreUrl(const QString &text)
{
    const auto url = parseStoreUrl(text);
    if (!url) {
        require(url.error().kind == Error::Kind::Usage, "what is refused is wrong use");
        return;
    }
    const QString password = QUrl(url->url).password();
    require(password.size() < 8 || QUrl(url->shown()).password().isEmpty(), "a store is shown without its password");
}

void readSettings(const QString &text, const QUrl &origin)
{
    Profile profile;
    profile.origin = origin;
    for (const ProfileKey &key : profileKeys()) {
        const auto value = checkedSetting(profile, key.name, text);
        if (!value) {
            require(value.error().kind == Error::Kind::Usage, "what is refused is wrong use");
            continue;
        }
        const auto again = checkedSetting(profile, key.name, *value);
        require(again && *again == *value, "a setting as it is kept may be set again");
        profile.settings.insert(key.name, *value);
        switch (key.kind) {
        case ProfileKeyKind::Switch:
            (void)switchSetting(profile, key.name);
            break;
        case ProfileKeyKind::Count:
            require(countSetting(profile, key.name) <= (key.most < 0 ? INT64_MAX : key.most), "a count keeps to the carrier's cap");
            break;
        case ProfileKeyKind::Rate:
            (void)rateSetting(profile, key.name);
            break;
        case ProfileKeyKind::Duration:
            require(durationSetting(profile, key.name).count() >= 0, "no duration is negative");
            break;
        case ProfileKeyKind::Text:
            break;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QUrl live(u"https://thingspace.verizon.com"_s);
    static const QUrl local(u"http://127.0.0.1:8080"_s);
    FuzzInput input(data, size);
    const QUrl &origin = input.choice(2) == 0 ? live : local;
    const QString text = QString::fromUtf8(input.rest());
    readDuration(text);
    readOrigin(text);
    readStoreUrl(text);
    readSettings(text, origin);
    return 0;
}
