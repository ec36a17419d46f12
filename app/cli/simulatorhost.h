#pragma once

#include "thingspace/basics/result.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <functional>

/// A simulator program of one's own, started on a free port and ended with this object.
class SimulatorHost : public QObject
{
    Q_OBJECT

public:
    explicit SimulatorHost(QObject *parent = nullptr);
    ~SimulatorHost() override;

    void start(const QStringList &arguments);
    /// http://127.0.0.1:PORT
    QUrl origin() const { return m_origin; }
    /// GET of one of its control paths. Errors: Network "demo.simulator".
    void get(const QString &path, QObject *context, std::function<void(Result<QByteArray>)> done);

Q_SIGNALS:
    /// Once, never inside start(). Errors: Network "demo.simulator" (why).
    void started(const Result<void> &result);

private:
    void lookForPort();
    void giveUp(const QString &why);

    QProcess m_process;
    QTemporaryDir m_folder;
    QTimer m_pulse;
    QNetworkAccessManager m_network;
    QUrl m_origin;
    int m_pulses = 0;
};
