#include "models/engine/processes.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QFile>
#include <QSysInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// std::nullopt: there is no such process.
std::optional<qint64> startOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    // The second field is the name in brackets and may hold anything; fields are counted from behind it.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.value(19).toLongLong();
}

} // namespace

ProcessIdentity thisProcess()
{
    const qint64 pid = ::getpid();
    return {QSysInfo::machineHostName(), bootId(), pid, startOf(pid).value_or(0)};
}

bool isGone(const ProcessIdentity &process)
{
    const ProcessIdentity here = thisProcess();
    if (process.host != here.host)
        return false;
    return process.bootId != here.bootId || startOf(process.pid) != process.started;
}

Processes::Processes(Database &db, const Clock &clock)
    : m_db(db)
    , m_clock(clock)
{
}

Result<ProcessId> Processes::enter()
{
    ProcessId id;
    const auto done = m_db.inTransaction([&]() -> Result<void> {
        const auto number = m_db.takeNumbers(u"process"_s);
        if (!number)
            return failure(number.error());
        id = ProcessId {*number};
        const ProcessIdentity self = thisProcess();
        const auto inserted = m_db.query(ProcessSql::Register)
                                  .bind(u":id", id.value)
                                  .bind(u":host", self.host)
                                  .bind(u":boot", self.bootId)
                                  .bind(u":pid", self.pid)
                                  .bind(u":started", self.started)
                                  .bind(u":at", m_clock.nowUtc())
                                  .exec();
        return inserted ? Result<void>() : failure(inserted.error());
    });
    return done ? Result<ProcessId>(id) : failure(done.error());
}

Result<QList<ProcessId>> Processes::dead()
{
    QList<ProcessId> result;
    auto rows = m_db.query(ProcessSql::Unfinished);
    if (const auto done = rows.exec(); !done)
        return failure(done.error());
    while (rows.next()) {
        if (isGone({rows.text(1), rows.text(2), rows.number(3), rows.number(4)}))
            result << ProcessId {rows.number(0)};
    }
    return result;
}

Result<void> Processes::end(ProcessId process)
{
    return m_db.inTransaction([&]() -> Result<void> {
        if (const auto freed = m_db.query(ProcessSql::FreeLeasesOf).bind(u":process", process.value).exec(); !freed)
            return failure(freed.error());
        const auto ended = m_db.query(ProcessSql::End).bind(u":id", process.value).bind(u":at", m_clock.nowUtc()).exec();
        return ended ? Result<void>() : failure(ended.error());
    });
}

Result<void> Processes::addCallbackUrl(ProcessId process, const QString &url)
{
    const auto done = m_db.query(ProcessSql::AddCallbackUrl).bind(u":id", process.value).bind(u":url", url).exec();
    return done ? Result<void>() : failure(done.error());
}

Result<QStringList> Processes::callbackUrlsOfOthers(ProcessId process)
{
    QStringList urls;
    auto rows = m_db.query(ProcessSql::CallbackUrls);
    if (const auto done = rows.bind(u":id", process.value).exec(); !done)
        return failure(done.error());
    while (rows.next())
        urls << rows.text(0).split(u' ', Qt::SkipEmptyParts);
    return urls;
}
