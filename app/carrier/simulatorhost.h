#pragma once

#include "thingspace/basics/result.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <functional>

/// A simulator program of one's own, started beside ours and ended with this object; if our process is killed, the system ends it.
class SimulatorHost : public QObject
{
    Q_OBJECT

public:
    /// On a thread that lives as long as the process.
    explicit SimulatorHost(QObject *parent = nullptr);
    ~SimulatorHost() override;

    /// What it says goes to the end of this file, and not to our standard error. Before start().
    void setLog(const QString &path);
    /// `port` 0: a free one. Once an object.
    void start(const QStringList &arguments, quint16 port = 0);
    /// http://127.0.0.1:PORT
    QUrl origin() const { return m_origin; }
    /// After a failed start: it did not take what it was given, such as a port or a state file that it cannot use.
    bool hasRefused() const;
    /// GET of one of its control paths. Errors: Network "demo.simulator".
    void get(const QString &path, QObject *context, std::function<void(Result<QByteArray>)> done);
    /// The accounts of its fleet. Errors: Network "demo.simulator".
    void fetchAccounts(QObject *context, std::function<void(Result<QStringList>)> done);

Q_SIGNALS:
    /// Once, never inside start(). Errors: Network "demo.simulator" (why).
    void started(const Result<void> &result);
    /// It had started, and ended by itself: Network "demo.ended" (its exit code).
    void ended(const Error &error);

private:
    void lookForPort();
    void handleFinished();
    void giveUp(const QString &why);

    QProcess m_process;
    QTemporaryDir m_folder;
    QTimer m_pulse;
    QNetworkAccessManager m_network;
    QUrl m_origin;
    int m_pulses = 0;
};
