#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

/// A simulator program of one's own: started on a free port, ended (by its own id) with this object.
/// The program is the one of this build; the environment's THINGSPACE_SIMULATOR names another.
class SimulatorProcess
{
public:
    /// `arguments` beside --port and --port-file, e.g. {"--devices", "1000", "--seed", "7"}.
    explicit SimulatorProcess(QStringList arguments = {});
    ~SimulatorProcess();
    SimulatorProcess(const SimulatorProcess &) = delete;
    SimulatorProcess &operator=(const SimulatorProcess &) = delete;

    /// Starts it and waits until it answers; false: see problem(). Again after kill(): the same port.
    [[nodiscard]] bool start();
    /// SIGKILL, as a power cut would.
    void kill();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    QString problem() const { return m_problem; }
    qint64 processId() const { return m_process.processId(); }

    /// http://127.0.0.1:PORT
    QUrl origin() const;
    quint16 port() const { return m_port; }

    /// The control paths of contract section 2, waiting for the answer: body of GET, or of POST with this body.
    /// Null document: no answer or no JSON; problem() says which.
    QJsonDocument get(const QString &pathAndQuery);
    QJsonDocument post(const QString &path, const QByteArray &body);
    /// POST /simulator/faults with this array; `[]` clears. False: not taken.
    bool setFaults(const QByteArray &json);
    /// Rows of /simulator/requests (all of them, read in steps) whose path contains `pathPart`.
    QJsonArray requests(const QString &pathPart = {});
    QJsonArray ledger();
    /// Messages that a listener answered with 2xx.
    QJsonArray acceptedCallbacks();

private:
    QByteArray talk(const QByteArray &head, const QByteArray &body);
    QJsonArray allRows(const QString &path);

    QStringList m_arguments;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    int m_lastStatus = 0;
    QString m_problem;
};
