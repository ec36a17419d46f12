#include "thingspace/api/requeststatuses.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<RequestStatus> parseRequestStatus(const QByteArray &body)
{
    const QString status = QJsonDocument::fromJson(body).object()[u"status"].toString().toLower();
    if (status == "pending"_L1)
        return RequestStatus::Pending;
    if (status == "success"_L1)
        return RequestStatus::Success;
    if (status == "failure"_L1 || status == "failed"_L1)
        return RequestStatus::Failure;
    return failure(Error::Kind::Protocol, u"status.malformed"_s);
}
