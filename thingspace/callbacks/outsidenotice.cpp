#include "thingspace/callbacks/outsidenotice.h"

#include "thingspace/callbacks/callbackmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// The carrier's casing is known from an older interface only, so any is taken.
QJsonValue member(const QJsonObject &object, QLatin1StringView name)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key().compare(name, Qt::CaseInsensitive) == 0)
            return *each;
    }
    return {};
}

/// What the envelope carries under the service's name; an envelope without that wrapping carries it itself.
QJsonObject contentOf(const QJsonObject &envelope, QLatin1StringView name)
{
    const QJsonObject response = member(envelope, "deviceResponse"_L1).toObject();
    const QJsonValue wrapped = member(response, name);
    return wrapped.isObject() ? wrapped.toObject() : response;
}

QDate dateIn(const QString &sentence)
{
    static const QRegularExpression iso(u"\\b(\\d{4})-(\\d{2})-(\\d{2})"_s);
    static const QRegularExpression american(u"\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b"_s);
    if (const auto found = iso.match(sentence); found.hasMatch())
        return QDate(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
    if (const auto found = american.match(sentence); found.hasMatch())
        return QDate(found.captured(3).toInt(), found.captured(1).toInt(), found.captured(2).toInt());
    return {};
}

} // namespace

bool isOutsideService(const QString &service)
{
    return service == kExternalService || service == kResumeService;
}

bool OutsideNotice::isProvisioning() const
{
    static constexpr std::array kActions {"activate"_L1, "suspend"_L1, "restore"_L1, "deactivate"_L1};
    return kind == Kind::Changed && std::ranges::any_of(kActions, [this](QLatin1StringView action) { return change.compare(action, Qt::CaseInsensitive) == 0; });
}

std::optional<OutsideNotice> parseOutsideNotice(const QString &service, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!isOutsideService(service) || !document.isObject())
        return {};
    const QJsonObject envelope = document.object();
    OutsideNotice notice;
    notice.device = callbackOf(service, envelope).device;
    if (service == kResumeService) {
        notice.kind = OutsideNotice::Kind::WillResume;
        notice.comment = member(contentOf(envelope, kResumeService), "comment"_L1).toString();
        notice.resumesOn = dateIn(notice.comment);
        return notice;
    }
    const QJsonObject content = contentOf(envelope, kExternalService);
    const QJsonObject info = member(content, "deviceInfo"_L1).toObject();
    notice.source = member(content, "source"_L1).toString();
    notice.change = member(content, "change"_L1).toString();
    notice.account = member(info, "accountName"_L1).toString();
    if (notice.device.isEmpty())
        notice.device = callbackOf(service, {{u"deviceIds"_s, member(info, "deviceIds"_L1)}}).device;
    return notice;
}
