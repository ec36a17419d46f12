#include "models/engine/tracking/lookreads.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPageSize = 2000;

qint64 ceilDiv(qint64 value, qint64 by)
{
    return (value + by - 1) / by;
}

/// The name a line is listed by: the first it has, ICCID before all others.
std::pair<QByteArray, QByteArray> nameOf(const QJsonObject &identifiers)
{
    for (const IdentifierKind kind : kTargetKinds) {
        const QString value = identifiers.value(key(kind)).toString();
        if (!value.isEmpty())
            return {key(kind).toLatin1(), value.toLatin1()};
    }
    return {};
}

/// What people call the line of a record.
QByteArray nameOf(const DeviceRecord &record)
{
    for (const QByteArrayView name : {record.mdn, record.iccid, record.imei}) {
        if (!name.isEmpty())
            return name.toByteArray();
    }
    return {};
}

QByteArray listedName(QByteArrayView kind, QByteArrayView value)
{
    QByteArray name = kind.toByteArray();
    name += ':';
    return name.append(value);
}

/// All that a line is asked for by: what it is called, and what it is to be called.
QList<std::pair<QByteArray, QByteArray>> namesOf(const LookLine &line)
{
    QList<std::pair<QByteArray, QByteArray>> names {nameOf(line.identifiers)};
    for (auto name = line.newNames.begin(); name != line.newNames.end(); ++name) {
        const std::pair pair {name.key().toLatin1(), name.value().toString().toLatin1()};
        if (!names.contains(pair))
            names << pair;
    }
    return names;
}

QList<QByteArray> placesOf(const DeviceRecord &record)
{
    return {listedName("iccid", record.iccid), listedName("imei", record.imei), listedName("mdn", record.mdn), listedName("msisdn", record.msisdn),
            listedName("imsi", record.imsi), listedName("eid", record.eid), listedName("meid", record.meid)};
}

} // namespace

SeenLines seenLines(const LookRead &read, const DevicePage &page)
{
    SeenLines result;
    QSet<DeviceId> seen;
    bool besideCanary = !read.needsCanary;
    for (const DeviceRecord &record : page.devices) {
        for (const QByteArray &name : placesOf(record)) {
            besideCanary = besideCanary || name == read.canary;
            if (const auto line = read.lines.constFind(name); line != read.lines.cend()) {
                result.records.push_back(record);
                const auto number = read.numbers.constFind(name);
                if (number != read.numbers.cend() && record.mdn.toByteArray() != *number)
                    result.taken.insert(*line, nameOf(record));
                else
                    seen.insert(*line);
                break;
            }
        }
    }
    // Where nothing that should be there is listed, the list says nothing of what is not.
    if (read.byName && !page.hasMoreData && besideCanary) {
        QSet<DeviceId> absent(read.lines.begin(), read.lines.end());
        absent -= seen;
        result.absent.assign(absent.begin(), absent.end());
    }
    result.lines.assign(seen.begin(), seen.end());
    result.lines.insert(result.lines.end(), result.absent.begin(), result.absent.end());
    return result;
}

Result<qint64> LookReads::countInState(const QString &account, const QString &state)
{
    auto row = m_context.db.query(TrackSql::CountInState);
    if (const auto read = row.bind(u":profile", m_profile.id.value).bind(u":account", account).bind(u":state", state).exec(); !read)
        return failure(read.error());
    return row.next() ? row.number(0) : 0;
}

Result<QByteArray> LookReads::canary(const QString &account)
{
    auto row = m_context.db.query(TrackSql::Canary);
    if (const auto read = row.bind(u":profile", m_profile.id.value).bind(u":account", account).exec(); !read)
        return failure(read.error());
    return row.next() ? row.text(0).toLatin1() : QByteArray();
}

Result<std::deque<LookRead>> LookReads::plan(const QString &account, const QList<LookLine> &lines, bool maySweep)
{
    std::deque<LookRead> reads;
    QHash<QString, QList<LookLine>> byTarget;
    QList<LookLine> named;
    QList<LookLine> leaving;
    for (const LookLine &line : lines) {
        if (line.endsUnlisted)
            leaving << line;
        else
            byTarget[line.targetState] << line;
    }
    for (auto it = byTarget.begin(); it != byTarget.end(); ++it) {
        // One request is the fewest there can be: counting the fleet is for more.
        const qint64 byName = ceilDiv(it->size(), kNamesARead); // of what is swept for nothing has new names
        if (it.key().isEmpty() || byName == 1 || !maySweep) {
            named << *it;
            continue;
        }
        const auto there = countInState(account, it.key());
        if (!there)
            return failure(there.error());
        const qint64 bySweep = ceilDiv(*there + it->size(), kPageSize);
        if (bySweep < byName)
            addSweep(reads, account, it.key(), *it);
        else
            named << *it;
    }
    addNames(reads, account, named, {});
    if (leaving.isEmpty())
        return reads;
    const auto beside = canary(account);
    if (!beside)
        return failure(beside.error());
    addNames(reads, account, leaving, *beside);
    return reads;
}

void LookReads::addSweep(std::deque<LookRead> &reads, const QString &account, const QString &state, const QList<LookLine> &lines)
{
    LookRead read;
    read.query.account = account;
    read.query.currentState = state;
    for (const LookLine &line : lines) {
        const auto [kind, value] = nameOf(line.identifiers);
        read.lines.insert(listedName(kind, value), line.device);
    }
    reads.push_back(std::move(read));
}

void LookReads::addNames(std::deque<LookRead> &reads, const QString &account, const QList<LookLine> &lines, const std::optional<QByteArray> &canary)
{
    const qsizetype most = canary ? kNamesARead - 1 : kNamesARead;
    LookRead read;
    const auto finish = [&] {
        if (read.query.identifiers.isEmpty())
            return;
        read.byName = true;
        read.query.account = account;
        read.needsCanary = canary.has_value();
        if (canary && !canary->isEmpty()) {
            read.query.identifiers << std::pair(QByteArray("iccid"), *canary);
            read.canary = listedName("iccid", *canary);
        }
        reads.push_back(std::exchange(read, {}));
    };
    for (const LookLine &line : lines) {
        const auto names = namesOf(line);
        if (read.query.identifiers.size() + names.size() > most)
            finish();
        for (const auto &[kind, value] : names) {
            read.query.identifiers << std::pair(kind, value);
            read.lines.insert(listedName(kind, value), line.device);
            if (line.newNames.value(QString::fromLatin1(kind)).toString().toLatin1() == value)
                read.numbers.insert(listedName(kind, value), line.identifiers.value("mdn"_L1).toString().toLatin1());
        }
    }
    finish();
}
