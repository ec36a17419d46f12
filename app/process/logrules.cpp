#include "app/process/logrules.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

void setLogRules()
{
    if (qEnvironmentVariableIsEmpty("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(u"%{time yyyy-MM-ddThh:mm:ss.zzz} %{if-category}%{category} %{endif}%{type}: %{message}"_s);
    // The environment's rules come later and win.
    QLoggingCategory::setFilterRules(u"thingdesk.*.info=false\nthingdesk.*.debug=false"_s);
}
