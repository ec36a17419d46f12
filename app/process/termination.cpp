#include "app/process/termination.h"

#include <QSocketNotifier>

#include <array>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr std::array kSignals {SIGTERM, SIGINT, SIGHUP};

// A signal handler may do next to nothing: it writes a byte, and the event loop reads it.
std::array<int, 2> channel {-1, -1};

void hear(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(channel[0], &byte, 1);
}

void setAll(void (*handler)(int), int flags)
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    for (const int number : kSignals)
        sigaction(number, &action, nullptr);
}

} // namespace

Termination::Termination(QObject *parent) : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, channel.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(channel[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        setAll(SIG_DFL, 0);
        Q_EMIT asked();
    });
    setAll(hear, SA_RESTART);
}

Termination::~Termination()
{
    setAll(SIG_DFL, 0);
    delete m_notifier;
    for (int &end : channel) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}
