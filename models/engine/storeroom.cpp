#include "models/engine/storeroom.h"

#include "models/changes/changestore.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRoom = 32LL * 1024 * 1024;
constexpr qint64 kAmpleRoom = 2 * kRoom;

/// Invalid where there is no disk of ours to ask.
QStorageInfo diskOf(const Database &db)
{
    return db.isSqlite() ? QStorageInfo(QFileInfo(db.url().path).absolutePath()) : QStorageInfo();
}

} // namespace

namespace storeroom {

Result<void> check(const Database &db)
{
    const QStorageInfo disk = diskOf(db);
    if (!disk.isValid())
        return {};
    if (disk.isReadOnly())
        return failure(Error::Kind::Storage, u"store.read-only"_s, {db.url().shown()});
    if (disk.bytesAvailable() < kRoom)
        return failure(Error::Kind::Storage, u"store.full"_s, {db.url().shown()});
    return {};
}

bool isAmple(const Database &db)
{
    const QStorageInfo disk = diskOf(db);
    return !disk.isValid() || (!disk.isReadOnly() && disk.bytesAvailable() >= kAmpleRoom);
}

bool isPassing(const Error &error)
{
    return error.code == "store.full"_L1 || error.code == "store.read-only"_L1;
}

Result<QList<ChangeId>> resumePaused(EngineContext &context, std::optional<ChangeId> only)
{
    QList<ChangeId> paused;
    {
        auto rows = context.db.query(ProgressSql::PausedForRoom);
        if (const auto read = rows.exec(); !read)
            return failure(read.error());
        while (rows.next())
            paused << ChangeId {rows.number(0)};
    }
    QList<ChangeId> resumed;
    for (const ChangeId change : std::as_const(paused)) {
        if (only && change != *only)
            continue;
        const auto done = ChangeStore(context.db).moveChange(change, ChangeState::Paused, ChangeState::Queued, context.origin, context.clock.nowUtc(), u"store.room"_s);
        // Somebody resumed or cancelled it in the same moment.
        if (!done && done.error().code == "store.conflict"_L1)
            continue;
        if (!done)
            return failure(done.error());
        resumed << change;
    }
    return resumed;
}

} // namespace storeroom
