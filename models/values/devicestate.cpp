#include "models/values/devicestate.h"

using namespace Qt::StringLiterals;

namespace devicestate {

QString fromCarrier(QByteArrayView raw)
{
    QString text;
    text.reserve(raw.size());
    for (const char c : raw) {
        if (c != ' ' && c != '-')
            text += QChar::fromLatin1(c).toLower();
    }
    for (const QLatin1StringView known : {kActive, kSuspend, kDeactive, kPreactive}) {
        if (text == known)
            return known;
    }
    if (text.startsWith("pending"_L1))
        return u"pending-"_s + text.sliced(7);
    return kUnknown;
}

bool isPending(QStringView state)
{
    return state.startsWith("pending-"_L1);
}

} // namespace devicestate
