#include "thingspace/basics/error.h"

using namespace Qt::StringLiterals;

QString kindKey(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage:
        return u"usage"_s;
    case Error::Kind::Input:
        return u"input"_s;
    case Error::Kind::Network:
        return u"network"_s;
    case Error::Kind::Http:
        return u"http"_s;
    case Error::Kind::Service:
        return u"service"_s;
    case Error::Kind::Protocol:
        return u"protocol"_s;
    case Error::Kind::Storage:
        return u"storage"_s;
    case Error::Kind::Refused:
        return u"refused"_s;
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString logLine(const Error &error)
{
    QStringList parts {kindKey(error.kind), error.code};
    if (error.httpStatus != 0)
        parts << u"HTTP %1"_s.arg(error.httpStatus);
    if (!error.arguments.isEmpty())
        parts << error.arguments.join(u", "_s);
    if (!error.detail.isEmpty())
        parts << error.detail;
    return parts.join(u": "_s);
}
