#include "tests/chaos/worker.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kEndPatience = 30'000; // milliseconds
constexpr int kStopPatience = 70'000; // answers on the wire are awaited for a minute

} // namespace

Worker::Worker(Arena &arena)
    : m_arena(arena)
{
    m_process.setProcessEnvironment(arena.environment());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(arena.file(u"worker.log"_s), QIODevice::Append);
    // Whatever ends this program ends the worker too.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

Worker::~Worker()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(kEndPatience);
}

bool Worker::start()
{
    m_process.start(Arena::program(), m_arena.arguments({u"work"_s}));
    if (!m_process.waitForStarted(kEndPatience))
        return false;
    m_pid = m_process.processId();
    return true;
}

bool Worker::isRunning()
{
    // Without the event loop its end is only noticed when asked for.
    return m_process.state() == QProcess::Running && !m_process.waitForFinished(0);
}

bool Worker::hasBegun()
{
    return countOf(u"SELECT count(*) FROM process WHERE pid = :pid AND ended_at IS NULL"_s) > 0;
}

QString Worker::lastWords()
{
    QFile log(m_arena.file(u"worker.log"_s));
    if (!log.open(QIODevice::ReadOnly))
        return m_end;
    log.seek(std::max<qint64>(0, log.size() - 2000));
    return m_end + u'\n' + QString::fromUtf8(log.readAll());
}

qint64 Worker::countOf(const QString &sql)
{
    auto row = m_arena.db().composed(sql);
    return row.bind(u":pid", m_pid).exec() && row.next() ? row.number(0) : 0;
}

bool Worker::waitForOpenDispatch(int most)
{
    for (QDeadlineTimer deadline(most); !deadline.hasExpired(); QThread::msleep(2)) {
        if (countOf(u"SELECT count(*) FROM dispatch WHERE fate = 'open' AND process_id = (SELECT max(id) FROM process WHERE pid = :pid)"_s) > 0)
            return true;
        if (!isRunning())
            return false;
    }
    return false;
}

QString Worker::kill()
{
    m_process.kill();
    m_process.waitForFinished(kEndPatience);
    return phase();
}

QString Worker::phase()
{
    const QString own = u"(SELECT max(id) FROM process WHERE pid = :pid AND ended_at IS NULL)"_s;
    if (!hasBegun())
        return u"starting"_s;
    if (countOf(u"SELECT count(*) FROM dispatch WHERE fate = 'open' AND process_id <> "_s + own) > 0)
        return u"recovering"_s;
    if (countOf(u"SELECT count(*) FROM dispatch WHERE fate = 'open' AND process_id = "_s + own) > 0)
        return u"open-dispatch"_s;
    const qint64 claimable = m_arena.number(u"SELECT count(*) FROM bulk_change WHERE state IN ('queued', 'running', 'unconfirmed')"_s);
    if (claimable > 0 && countOf(u"SELECT count(*) FROM lease WHERE process_id = "_s + own) == 0)
        return u"claiming"_s;
    if (m_arena.number(u"SELECT count(*) FROM item WHERE state = 'queued'"_s) > 0
        && countOf(u"SELECT count(*) FROM dispatch WHERE process_id = "_s + own) == 0)
        return u"signing-in"_s;
    if (m_arena.number(u"SELECT count(*) FROM item WHERE state = 'awaiting-retry'"_s) > 0)
        return u"retrying"_s;
    if (m_arena.number(u"SELECT count(*) FROM item WHERE state = 'awaiting-carrier'"_s) > 0)
        return u"awaiting"_s;
    return u"idle"_s;
}

bool Worker::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kStopPatience)) {
        m_process.kill();
        m_process.waitForFinished(kEndPatience);
        m_end = u"it went on working"_s;
        return false;
    }
    m_end = m_process.exitStatus() == QProcess::NormalExit ? u"exit %1"_s.arg(m_process.exitCode()) : u"it crashed"_s;
    return m_end == "exit 0"_L1;
}
