#pragma once

#include <QFile>
#include <QString>

/// A file for log lines, for its owner alone (0600), that starts anew when it has grown: what it held until then is kept as `PATH.1`, and what
/// that held goes. So both together take at most twice the limit, and a line.
class RotatingFile
{
public:
    RotatingFile(const QString &path, qint64 limit);

    /// Appends. A file that cannot be written drops the line: there is nobody left to tell.
    void write(const QByteArray &line);

private:
    bool open();
    void rotate();

    QFile m_file;
    qint64 m_limit;
};
