#include "models/changes/changebrake.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/changesql.h"
#include "models/changes/changestore.h"
#include "models/changes/rowsaffected.h"
#include "models/store/database.h"
#include "models/values/waves.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace changebrake {

namespace {

QString sizesText(const QString &setting)
{
    QStringList parts;
    for (const qint64 size : waves::sizes(setting))
        parts << QString::number(size);
    return parts.isEmpty() ? u"off"_s : parts.join(u',');
}

} // namespace

ChangeBrake inForce(const ChangeBrake &said, const Profile &profile)
{
    ChangeBrake result = said;
    result.waves = sizesText(said.waves.isEmpty() ? setting(profile, "waves"_L1) : said.waves);
    result.failures = said.failures.isEmpty() ? setting(profile, "brake.failures"_L1) : said.failures;
    return result;
}

Result<void> write(Database &db, ChangeId change, const ChangeBrake &said)
{
    Query insert = db.query(ChangeSql::InsertBrake);
    insert.bind(u":change", change.value).bind(u":waves", said.waves).bind(u":failures", said.failures);
    return withoutRows(insert.exec());
}

Result<void> settle(Database &db, const Change &change)
{
    const SystemClock clock;
    const auto profile = ProfileStore(db, clock).find(change.profile);
    if (!profile)
        return failure(profile.error());
    const ChangeBrake brake = inForce(change.brake, *profile);
    const QList<qint64> sizes = waves::sizes(brake.waves);
    ItemId last;
    if (!sizes.isEmpty()) {
        const auto end = waveEnd(db, change.id, {}, sizes.first());
        if (!end)
            return failure(end.error());
        last = *end;
    }
    Query set = db.query(ChangeSql::SettleBrake);
    set.bind(u":change", change.id.value).bind(u":waves", brake.waves).bind(u":failures", brake.failures);
    set.bind(u":wave_count", waves::count(sizes, change.send));
    if (last)
        set.bind(u":last_item", last.value);
    else
        set.bindNull(u":last_item");
    return withoutRows(set.exec());
}

Result<void> spare(Database &db, const Change &change, const QString &because, const QDateTime &atUtc)
{
    const qint64 failed = change.counts.value(ItemState::Failed);
    Query set = db.query(ChangeSql::SpareBrake);
    set.bind(u":change", change.id.value).bind(u":failed", failed).bind(u":settled", failed + change.counts.value(ItemState::Succeeded));
    set.bind(u":hourly", because == "brake.destructive"_L1).bind(u":at", atUtc);
    return withoutRows(set.exec());
}

bool isBrake(const QString &because)
{
    return because.startsWith("brake."_L1);
}

Result<ItemId> waveEnd(Database &db, ChangeId change, ItemId after, qint64 size)
{
    // Two rows from the last of the wave on: without one behind it, the wave is the rest.
    Query row = db.query(ChangeSql::WaveEnd);
    row.bind(u":change", change.value).bind(u":after", after.value).bind(u":skip", size - 1);
    if (auto read = row.exec(); !read)
        return failure(read.error());
    const ItemId last = row.next() ? ItemId {row.number(0)} : ItemId {};
    return row.next() ? last : ItemId {};
}

} // namespace changebrake
