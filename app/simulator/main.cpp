#include "app/simulator/commandline.h"

#include <QSaveFile>

#include <csignal>
#include <cstdio>
#include <pthread.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsage = 2;

int complain(const QString &sentence)
{
    std::fprintf(stderr, "thingspace-simulator: %s\n", qUtf8Printable(sentence));
    return kUsage;
}

bool writePort(const QString &path, quint16 port)
{
    // All at once: whoever waits for the file never reads half of it.
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(port) + '\n') > 0 && file.commit();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    auto line = readCommandLine(arguments);
    if (!line)
        return complain(line.error());
    if (!line->print.isEmpty()) {
        std::fputs(qUtf8Printable(line->print), stdout);
        return 0;
    }

    // Taken from every thread, so that waiting for them below is the only way they arrive.
    sigset_t leave;
    sigemptyset(&leave);
    sigaddset(&leave, SIGTERM);
    sigaddset(&leave, SIGINT);
    pthread_sigmask(SIG_BLOCK, &leave, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    simulator::Simulator carrier(line->options);
    if (const auto started = carrier.start(); !started)
        return complain(started.error());
    if (!line->portFile.isEmpty() && !writePort(line->portFile, carrier.port()))
        return complain(u"The port file %1 cannot be written."_s.arg(line->portFile));
    std::printf("listening on http://127.0.0.1:%u\n", unsigned(carrier.port()));
    std::fflush(stdout);

    int signal = 0;
    sigwait(&leave, &signal);
    carrier.stop();
    return 0;
}
