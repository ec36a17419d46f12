#include "app/desktop/windowlog.h"

#include "app/process/logrules.h"
#include "models/store/storefile.h"
#include "thingspace/http/excerpt.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// A message handler is a plain function: this is where it finds the log.
std::atomic<WindowLog *> current = nullptr;

} // namespace

QString WindowLog::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/thingdesk.log"_s;
}

WindowLog::WindowLog(const QString &path, qint64 limit)
    : m_file(path, limit)
{
    // Where no folder can be made there is no file, and standard error has the lines.
    (void)makePrivateFolders(QFileInfo(path).absolutePath());
    setLogRules();
    current = this;
    qInstallMessageHandler(handle);
}

WindowLog::~WindowLog()
{
    qInstallMessageHandler(nullptr);
    current = nullptr;
}

void WindowLog::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = qFormatLogMessage(type, context, maskedDigits(message)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    if (WindowLog *const log = current)
        log->write(line);
}

void WindowLog::write(const QByteArray &line)
{
    const std::scoped_lock guard(m_lock);
    m_file.write(line);
}
