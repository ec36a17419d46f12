#include "thingspace/simulator/recollection.h"

#include "thingspace/simulator/devicerecord.h"
#include "thingspace/simulator/fleetfile.h"
#include "thingspace/simulator/fleetmaker.h"
#include "thingspace/simulator/simulator.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr qint64 kOneDay = 86400 * 1000LL;
constexpr int kFormat = 1;

QString fileHash(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Recollection::Recollection(World &world, const Options &options)
    : m_world(world)
    , m_options(options)
    , m_today(world.clock.ticks() / kOneDay * kOneDay)
{
}

tl::expected<void, QString> Recollection::makeFleet()
{
    Fleet &fleet = m_world.fleet;
    fleet.catalogue() = Catalogue::usual();
    if (!m_options.fleetFile.isEmpty())
        return readFleetFile(fleet, m_options.fleetFile, m_today);
    simulator::makeFleet(fleet, {m_world.settings.devices, m_world.settings.seed, m_today});
    return {};
}

tl::expected<void, QString> Recollection::open()
{
    if (m_options.stateFile.isEmpty())
        return makeFleet();
    const auto opened = m_world.state.open(m_options.stateFile, [this](const QJsonObject &record) {
        if (!m_problem.isEmpty())
            return;
        if (m_begun)
            recall(record);
        else
            begin(record);
    });
    if (!opened) {
        const QString why = opened.error().code == u"state.locked" ? u"another simulator is using it"_s : opened.error().detail;
        return tl::make_unexpected(u"The state file %1 cannot be used: %2."_s.arg(m_options.stateFile, why));
    }
    if (!m_problem.isEmpty())
        return tl::make_unexpected(m_problem);
    if (m_begun)
        return {};
    if (auto made = makeFleet(); !made)
        return made;
    const SimClock::Setting clock = m_world.clock.setting();
    m_world.state.append({
        {u"t"_s, u"start"_s}, {u"format"_s, kFormat}, {u"seed"_s, QString::number(m_world.settings.seed)},
        {u"devices"_s, m_world.settings.devices}, {u"fleet"_s, fileHash(m_options.fleetFile)}, {u"today"_s, m_today},
        {u"wall"_s, clock.wall}, {u"ticks"_s, clock.ticks}, {u"rate"_s, clock.rate},
    });
    m_world.state.flush(true);
    return {};
}

void Recollection::begin(const QJsonObject &record)
{
    m_begun = true;
    if (record[u"t"].toString() != u"start" || record[u"format"].toInt() != kFormat) {
        m_problem = u"The file %1 is not a state file of this simulator."_s.arg(m_options.stateFile);
        return;
    }
    const QString seed = QString::number(m_world.settings.seed);
    const bool same = record[u"seed"].toString() == seed && record[u"fleet"].toString() == fileHash(m_options.fleetFile)
        && (!m_options.fleetFile.isEmpty() || record[u"devices"].toInteger() == m_world.settings.devices);
    if (!same) {
        m_problem = u"The state file %1 was begun with another fleet (--seed %2, --devices %3%4)."_s.arg(m_options.stateFile,
            record[u"seed"].toString(), QString::number(record[u"devices"].toInteger()),
            record[u"fleet"].toString().isEmpty() ? QString() : u", and a --fleet file"_s);
        return;
    }
    m_today = record[u"today"].toInteger();
    m_world.clock.resume({record[u"wall"].toInteger(), record[u"ticks"].toInteger(), record[u"rate"].toDouble(1)});
    if (auto made = makeFleet(); !made)
        m_problem = made.error();
}

void Recollection::recall(const QJsonObject &record)
{
    const QString type = record[u"t"].toString();
    if (type == u"op")
        return recallOperation(record);
    if (type == u"show") {
        const auto row = static_cast<Row>(record[u"row"].toInteger());
        const Device before = row == m_world.fleet.rows() ? Device() : m_world.fleet.at(row);
        return m_world.fleet.restore(row, withDelta(m_world.fleet, before, record[u"to"].toObject()));
    }
    if (type == u"order")
        return m_world.execution.restoreOrder(record);
    if (type == u"hold")
        return m_world.execution.restoreHold(record);
    if (type == u"done")
        return m_world.execution.restoreDone(record);
    if (type == u"request") {
        m_world.requests.append(requestFrom(record[u"row"].toObject()));
        return;
    }
    if (type == u"cb")
        return recallCallback(record);
    if (type == u"cbdone")
        return m_world.delivery.forget(static_cast<quint64>(record[u"id"].toInteger()),
                                       record.contains(u"accepted") ? std::optional(record[u"accepted"].toInteger()) : std::nullopt);
    if (type == u"clock")
        return m_world.clock.resume({record[u"wall"].toInteger(), record[u"ticks"].toInteger(), record[u"rate"].toDouble(1)});
    const QByteArray account = record[u"account"].toString().toUtf8();
    const QByteArray service = record[u"service"].toString().toUtf8();
    if (type == u"listen") {
        const auto text = [&](const QString &key) { return record[key].toString().toUtf8(); };
        m_world.callbacks.restore(account, service, {text(u"url"_s), text(u"username"_s), text(u"password"_s)});
    } else if (type == u"unlisten") {
        m_world.callbacks.remove(account, service);
    }
}

void Recollection::recallOperation(const QJsonObject &record)
{
    World &world = m_world;
    LedgerRow row;
    row.at = record[u"at"].toInteger();
    row.machineAt = record[u"machine"].toInteger();
    row.operation = record[u"operation"].toString().toUtf8();
    row.origin = static_cast<Origin>(record[u"origin"].toInt());
    row.requestId = record[u"req"].toString().toUtf8();
    row.iccid = record[u"iccid"].toString().toUtf8();
    const qint64 place = record[u"row"].toInteger();
    row.row = place < 0 ? kNoRow : static_cast<Row>(place);
    const bool fresh = row.row == kNoRow || row.row == world.fleet.rows();
    row.before = withDelta(world.fleet, fresh ? Device() : world.fleet.at(row.row), record[u"before"].toObject());
    row.after = withDelta(world.fleet, row.before, record[u"after"].toObject());
    row.executed = record[u"executed"].toBool();
    row.by = record[u"by"].toString().toUtf8();
    row.code = record[u"code"].toString().toUtf8();
    world.recall(std::move(row), record[u"ticks"].toInteger());
    world.ids.skipTo(static_cast<quint64>(record[u"ids"].toInteger()));
}

void Recollection::recallCallback(const QJsonObject &record)
{
    const auto text = [&](const QString &key) { return record[key].toString().toUtf8(); };
    CallbackMessage message;
    message.id = static_cast<quint64>(record[u"id"].toInteger());
    message.account = text(u"account"_s);
    message.service = text(u"service"_s);
    message.requestId = text(u"req"_s);
    message.deviceIds = text(u"ids"_s);
    message.outcome = text(u"outcome"_s);
    message.attempts = record[u"attempts"].toInt();
    message.due = record[u"due"].toInteger();
    m_world.delivery.restore(std::move(message));
}

} // namespace simulator
