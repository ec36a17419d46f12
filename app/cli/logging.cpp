#include "app/cli/logging.h"

#include <QLoggingCategory>
#include <QMessageLogContext>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void writeToStandardError(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = qFormatLogMessage(type, context, message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

void installLogging()
{
    if (qEnvironmentVariableIsEmpty("QT_MESSAGE_PATTERN"))
        qSetMessagePattern(u"%{time yyyy-MM-ddThh:mm:ss.zzz} %{if-category}%{category} %{endif}%{type}: %{message}"_s);
    // The environment's rules come later and win.
    QLoggingCategory::setFilterRules(u"thingdesk.*.info=false\nthingdesk.*.debug=false"_s);
    qInstallMessageHandler(writeToStandardError);
}
