// Callback bodies, through the gate that lets them in.

#include "tests/fuzz/fuzzing.h"
#include "thingspace/callbacks/callbackgate.h"
#include "thingspace/callbacks/outsidenotice.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kPaths {"/callbacks/CarrierService", "/callbacks/ExternalProvisioningChanges", "/callbacks/", "/elsewhere", "/callbacks/a/b"};
constexpr std::array kPeers {"127.0.0.1", "::ffff:127.0.0.1", "10.0.0.1", ""};

CallbackListenerSettings settings()
{
    CallbackListenerSettings result;
    result.username = u"listener"_s;
    result.password = "open sesame";
    result.previousPassword = "before";
    result.previousUntil = QDateTime::fromMSecsSinceEpoch(2'000'000, Qt::UTC);
    result.sources = *SourceList::parse(u"127.0.0.1"_s);
    return result;
}

bool isBlank(const QJsonObject &envelope)
{
    for (auto member = envelope.begin(); member != envelope.end(); ++member) {
        const bool credential = member.key().compare(u"password"_s, Qt::CaseInsensitive) == 0 || member.key().compare(u"username"_s, Qt::CaseInsensitive) == 0;
        if (credential && member.value() != QJsonValue(QString()))
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const CallbackGate gate(settings());
    FuzzInput input(data, size);
    const QByteArray path = kPaths.at(input.choice(kPaths.size()));
    const QString peer = QString::fromLatin1(kPeers.at(input.choice(kPeers.size())));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(input.choice(2) == 0 ? 1'000'000 : 3'000'000, Qt::UTC);
    const QByteArray body = input.rest();

    CallbackMessage message;
    const CallbackGate::Verdict verdict = gate.judge("POST", path, peer, {}, body, now, message);
    require(statusOf(verdict) >= 200, "every verdict has a status");
    if (verdict == CallbackGate::Verdict::Accepted) {
        require(peer.endsWith("127.0.0.1"_L1), "only those who may speak are let in");
        require(path.startsWith("/callbacks/") && !message.service.isEmpty(), "only a service is let in");
    }
    const auto parsed = parseCallback(u"CarrierService"_s, body);
    require(parsed || parsed.error().kind == Error::Kind::Protocol, "what is refused is malformed");
    if (!parsed)
        return 0;
    for (const auto service : {kExternalService, kResumeService})
        require(parseOutsideNotice(service, parsed->body).has_value(), "what is kept of an outside service can be read");
    require(isBlank(QJsonDocument::fromJson(parsed->body).object()), "no credential is kept");
    const auto again = parseCallback(u"CarrierService"_s, parsed->body);
    require(again && again->requestId == parsed->requestId && again->device == parsed->device && again->failed == parsed->failed
                && again->faultCode == parsed->faultCode && again->assigned == parsed->assigned && again->deliveryCount == parsed->deliveryCount,
            "what is kept says what came");
    return 0;
}
