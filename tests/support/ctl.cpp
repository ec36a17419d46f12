#include "tests/support/ctl.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 600'000; // milliseconds; a sanitizer's build on a busy machine

QString program()
{
    const QString named = qEnvironmentVariable("THINGDESKCTL");
    return named.isEmpty() ? QStringLiteral(THINGDESKCTL_PROGRAM) : named;
}

} // namespace

Ctl::Ctl() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QLatin1StringView name : {"XDG_DATA_HOME"_L1, "XDG_CONFIG_HOME"_L1, "XDG_CACHE_HOME"_L1, "DBUS_SESSION_BUS_ADDRESS"_L1,
                                         "DISPLAY"_L1, "QT_LOGGING_RULES"_L1, "THINGSPACE_CALLBACK_PASSWORD"_L1})
        m_environment.remove(name);
    QDir(folder()).mkpath(u"home"_s);
    m_environment.insert(u"HOME"_s, file(u"home"_s));
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, file(u"home"_s));
    m_environment.insert(u"THINGSPACE_KEY"_s, u"test-key"_s);
    m_environment.insert(u"THINGSPACE_SECRET"_s, u"test-secret"_s);
    m_environment.insert(u"THINGSPACE_USERNAME"_s, u"test-user"_s);
    m_environment.insert(u"THINGSPACE_PASSWORD"_s, u"test-password"_s);
}

void Ctl::write(const QString &name, const QByteArray &contents)
{
    QFile output(file(name));
    if (!output.open(QIODevice::WriteOnly) || output.write(contents) != contents.size())
        qFatal("%s cannot be written", qPrintable(output.fileName()));
}

QByteArray Ctl::read(const QString &name) const
{
    QFile input(QDir::isAbsolutePath(name) ? name : file(name));
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

CtlRun Ctl::json(const QStringList &arguments, const QByteArray &input)
{
    return run(QStringList {u"--store"_s, u"sqlite:"_s + storeFile(), u"--json"_s} + arguments, input);
}

CtlRun Ctl::plain(const QStringList &arguments, const QByteArray &input)
{
    return run(arguments, input);
}

std::unique_ptr<QProcess> Ctl::start(const QStringList &arguments)
{
    return launch(QStringList {u"--store"_s, u"sqlite:"_s + storeFile(), u"--json"_s} + arguments);
}

CtlRun Ctl::addProfile(const QUrl &origin, const QStringList &accounts)
{
    QStringList arguments {u"profile"_s, u"add"_s, u"default"_s, u"--base-url"_s, origin.toString()};
    for (const QString &account : accounts)
        arguments << u"--account"_s << account;
    return json(arguments);
}

CtlRun Ctl::run(const QStringList &arguments, const QByteArray &input)
{
    const auto process = launch(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

std::unique_ptr<QProcess> Ctl::launch(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(folder());
    // Whatever ends the test ends its programs too.
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start(program(), arguments);
    if (!process->waitForStarted())
        qFatal("%s: %s", qPrintable(program()), qPrintable(process->errorString()));
    return process;
}

CtlRun Ctl::finish(QProcess &process)
{
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, kPatience)) {
        process.kill();
        process.waitForFinished();
    }
    CtlRun run;
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    run.json = QJsonDocument::fromJson(run.out).object();
    return run;
}
