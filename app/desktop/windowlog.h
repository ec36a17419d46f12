#pragma once

#include "app/process/rotatingfile.h"

#include <QString>

#include <mutex>

/// While it lives, log lines of all threads go to a file (twice 5 MB at most) and to standard error, by the rules of app/process/logrules.h.
/// Whatever a line holds: of long numbers only the last four digits are written. One at a time.
class WindowLog
{
public:
    explicit WindowLog(const QString &path = defaultPath(), qint64 limit = 5'000'000);
    ~WindowLog();
    WindowLog(const WindowLog &) = delete;
    WindowLog &operator=(const WindowLog &) = delete;

    /// thingdesk.log in the application's data folder.
    static QString defaultPath();

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void write(const QByteArray &line);

    std::mutex m_lock;
    RotatingFile m_file;
};
