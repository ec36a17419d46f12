#include "app/cli/logging.h"

#include "app/process/logrules.h"

#include <QMessageLogContext>
#include <QString>

#include <cstdio>

namespace {

void writeToStandardError(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = qFormatLogMessage(type, context, message).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

} // namespace

void installLogging()
{
    setLogRules();
    qInstallMessageHandler(writeToStandardError);
}
