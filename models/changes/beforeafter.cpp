#include "models/changes/beforeafter.h"

#include "models/values/words.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &column, const QJsonValue &value)
{
    const QString text = value.toVariant().toString();
    if (text.isEmpty())
        //: the value of a field that has none
        return QCoreApplication::translate("BeforeAfter", "none");
    return column == "state"_L1 ? words::ofDeviceState(text) : text;
}

QString arrow(const QString &column, const QJsonObject &before, const QJsonObject &after)
{
    if (!before.contains(column))
        return u"→ %1"_s.arg(shown(column, after.value(column)));
    return u"%1 → %2"_s.arg(shown(column, before.value(column)), shown(column, after.value(column)));
}

} // namespace

QString beforeAfterText(const QJsonObject &before, const QJsonObject &after)
{
    if (after.size() == 1 && after.contains("state"_L1))
        return arrow(u"state"_s, before, after);
    QStringList parts;
    QStringList columns = after.keys();
    // What happens to the line comes first.
    if (columns.removeOne(u"state"_s))
        columns.prepend(u"state"_s);
    for (const QString &column : std::as_const(columns))
        //: the name of a field, and what it was and becomes: “State: active → suspended”
        parts << QCoreApplication::translate("BeforeAfter", "%1: %2").arg(words::ofColumn(column), arrow(column, before, after));
    return parts.join(u", "_s);
}

QString lineIdentifier(const QJsonObject &identifiers)
{
    for (const IdentifierKind kind : kTargetKinds) {
        if (QString value = identifiers.value(key(kind)).toString(); !value.isEmpty())
            return value;
    }
    return {};
}
