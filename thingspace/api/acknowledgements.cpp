#include "thingspace/api/acknowledgements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

WireDevice parseIds(const QJsonValue &deviceIds)
{
    const QJsonArray list = deviceIds.isObject() ? QJsonArray {deviceIds} : deviceIds.toArray();
    WireDevice device;
    for (const QJsonValueConstRef entry : list)
        device.append({entry[u"kind"].toString().toLower().toUtf8(), entry[u"id"].toString().toUtf8()});
    return device;
}

std::optional<SendOutcome::Row> parseRow(const QJsonValue &value)
{
    const QString status = value[u"status"].toString(value[u"response"].toString());
    if (status.isEmpty())
        return {};
    SendOutcome::Row row;
    row.device = parseIds(value[u"deviceIds"]);
    row.succeeded = status.compare("Success"_L1, Qt::CaseInsensitive) == 0;
    if (!row.succeeded)
        row.text = value[u"message"].toString(status);
    return row;
}

} // namespace

Result<Acknowledgement> parseAcknowledgement(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return failure(Error::Kind::Protocol, u"ack.malformed"_s);
    Acknowledgement acknowledgement;
    acknowledgement.requestId = document.object()[u"requestId"].toString();
    const QJsonArray rows = document.array();
    for (const QJsonValueConstRef value : rows) {
        if (auto row = parseRow(value))
            acknowledgement.rows.append(std::move(*row));
    }
    if (acknowledgement.requestId.isEmpty() && acknowledgement.rows.isEmpty())
        return failure(Error::Kind::Protocol, u"ack.empty"_s);
    return acknowledgement;
}

Result<QString> parseRequestId(const QByteArray &body)
{
    return parseAcknowledgement(body).and_then([](const Acknowledgement &acknowledgement) -> Result<QString> {
        if (acknowledgement.requestId.isEmpty())
            return failure(Error::Kind::Protocol, u"ack.empty"_s);
        return acknowledgement.requestId;
    });
}
