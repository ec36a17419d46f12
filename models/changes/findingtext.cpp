#include "models/changes/findingtext.h"

#include "models/values/showntime.h"
#include "models/values/wording.h"
#include "models/values/words.h"

namespace findingtext {

namespace {

QString readable(const QString &argument)
{
    const QDateTime time = argument.contains(u'T') ? QDateTime::fromString(argument, Qt::ISODate) : QDateTime();
    return time.isValid() ? showntime::dateAndTime(time) : words::ofDeviceState(argument);
}

} // namespace

QString sentence(const Finding &finding)
{
    QStringList arguments;
    for (const QString &argument : finding.arguments)
        arguments << readable(argument);
    return wording::reason(finding.code, arguments);
}

// Such a finding says the field's name first.
QString ofField(const Finding &finding)
{
    QStringList arguments = finding.arguments;
    if (!arguments.isEmpty() && finding.code.startsWith(u"field."))
        arguments.first() = words::ofField(arguments.first());
    if (finding.code == u"field.both")
        arguments[1] = words::ofField(arguments.at(1));
    return wording::reason(finding.code, arguments);
}

QString sentences(const QList<Finding> &findings, Finding::Severity severity)
{
    QStringList result;
    for (const Finding &finding : findings) {
        if (finding.severity == severity)
            result << sentence(finding);
    }
    return result.join(u' ');
}

} // namespace findingtext
