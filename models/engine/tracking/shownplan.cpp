#include "models/engine/tracking/shownplan.h"

using namespace Qt::StringLiterals;

QString planAsAsked(const QString &shown, const QString &shownCode, const QJsonObject &after, const QJsonObject &parameters)
{
    const QString wanted = after.value("plan"_L1).toString();
    const QString code = parameters.value("new-plan"_L1).toString();
    if (wanted.isEmpty() || code.isEmpty() || shown.isEmpty())
        return shown;
    // A text that is another plan's name is that plan, though it be our plan's code as well.
    const bool isAsked = shownCode.isEmpty() ? shown == code : shownCode == code;
    return isAsked ? wanted : shown;
}

void readPlan(Sighting &sighting, const QString &shownCode, const QJsonObject &after, const QJsonObject &parameters)
{
    const QString asShown = sighting.plan;
    sighting.plan = planAsAsked(asShown, shownCode, after, parameters);
    const QString code = parameters.value("new-plan"_L1).toString();
    sighting.planIsShared = !code.isEmpty() && asShown == after.value("plan"_L1).toString() && asShown != code && shownCode != code;
}
