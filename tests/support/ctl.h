#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

/// What one call of thingdeskctl did.
struct CtlRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    /// Its one document; empty where there was none, or more than one, or something else besides.
    QJsonObject json;

    /// Of the error document.
    QString errorKind() const { return json[u"error"][u"kind"].toString(); }
    QString errorMessage() const { return json[u"error"][u"message"].toString(); }
    /// Everything, for a test that failed.
    QByteArray told() const { return "exit " + QByteArray::number(exitCode) + "\n" + out.left(4000) + "\n" + err.left(4000); }
};

/// The program of this build (the environment's THINGDESKCTL names another), in a home of its own, with a store of its own and a login that
/// any simulator takes. While a call runs, the test's event loop goes on, so that servers in the test can answer.
class Ctl
{
public:
    Ctl();

    QString folder() const { return m_folder.path(); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString storeFile() const { return file(QStringLiteral("fleet.sqlite")); }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void removeVariable(const QString &name) { m_environment.remove(name); }
    void write(const QString &name, const QByteArray &contents);
    QByteArray read(const QString &name) const;

    /// With --json and the store in front.
    CtlRun json(const QStringList &arguments, const QByteArray &input = {});
    /// As written, but for the store's place in the environment's home.
    CtlRun plain(const QStringList &arguments, const QByteArray &input = {});
    /// Goes on by itself; the caller ends it. With --json and the store in front.
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    /// As written.
    std::unique_ptr<QProcess> startPlain(const QStringList &arguments) { return launch(arguments); }
    /// Waits for one that was started.
    CtlRun finish(QProcess &process);

    /// `profile add` for this origin and its accounts, under the name "default".
    CtlRun addProfile(const QUrl &origin, const QStringList &accounts);

private:
    CtlRun run(const QStringList &arguments, const QByteArray &input);
    std::unique_ptr<QProcess> launch(const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};
