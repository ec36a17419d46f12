#include "models/fleet/syncpass.h"

#include "models/fleet/devicestore.h"
#include "models/fleet/linestage.h"
#include "models/fleet/readplacer.h"
#include "models/fleet/syncsql.h"
#include "models/store/bulkread.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A pass that would lose more than one in so many lines asks first.
constexpr qint64 kPlausible = 10;

Result<void> noCount(const Result<qint64> &done)
{
    return done ? Result<void>() : Result<void>(failure(done.error()));
}

} // namespace

SyncPass::SyncPass(Settings settings, const ProtectedLines &protectedLines, const Clock &clock, CatalogueWriter writeCatalogue)
    : m_settings(std::move(settings))
    , m_protected(protectedLines)
    , m_clock(clock)
    , m_writeCatalogue(std::move(writeCatalogue))
{
    for (const QString &account : m_settings.profile.accounts)
        m_accounts << account.toUtf8();
}

SyncPass::~SyncPass()
{
    // Cancelled in the midst of a first load.
    (void)restoreIndexes();
}

Result<void> SyncPass::open()
{
    auto db = Database::open(m_settings.store);
    if (!db)
        return failure(db.error());
    m_db = std::move(*db);
    DeviceStore store(*m_db);
    auto empty = store.isEmpty();
    if (!empty)
        return failure(empty.error());
    if (!*empty)
        return store.ensureIndexes().and_then([this] { return loadLines(); });
    m_indexesDropped = true;
    return store.dropIndexes();
}

PassIndex::Line SyncPass::line(const BulkRow &row) const
{
    const qint64 carrierId = row.number(1);
    return {.id = DeviceId {row.number(0)},
            .carrierId = carrierId,
            .hash = m_settings.options.full ? 0 : row.number(2),
            .missing = row.number(3) != 0,
            .inScope = std::ranges::any_of(m_accounts, [account = row.text(4)](const QByteArray &name) { return account == name; }),
            .iccid = carrierId == 0 ? row.text(5).toByteArray() : QByteArray()};
}

Result<void> SyncPass::loadLines()
{
    auto seq = DeviceStore(*m_db).changeSequence();
    if (!seq)
        return failure(seq.error());
    m_seq = *seq;
    Query query = m_db->query(SyncSql::KnownLines);
    query.bind(u":profile", m_settings.profile.id.value);
    auto read = readAll(query, [this](const BulkRow &row) { m_index.add(line(row)); });
    m_index.seal();
    return read;
}

/// What others wrote since we looked last; true: there was something. Our own rows are not among it.
Result<bool> SyncPass::catchUp()
{
    Query query = m_db->query(SyncSql::LinesChangedSince);
    query.bind(u":seq", m_seq).bind(u":profile", m_settings.profile.id.value);
    bool any = false;
    auto read = readAll(query, [&](const BulkRow &row) {
        m_index.update(line(row));
        any = true;
    });
    return read.map([&any] { return any; });
}

Result<void> SyncPass::beginPass(const CarrierAccount &account, const QList<CarrierPlan> &plans)
{
    m_index.beginAccount();
    m_cursor = 0;
    return m_db->inTransaction([&]() -> Result<void> {
        auto id = m_db->takeNumbers(u"sync_pass"_s);
        if (!id)
            return failure(id.error());
        m_passes.push_back({*id, account.name, {}});
        Query begin = m_db->query(SyncSql::BeginPass);
        begin.bind(u":id", *id).bind(u":profile", m_settings.profile.id.value).bind(u":account", account.name).bind(u":begun", m_clock.nowUtc());
        if (auto begun = begin.exec(); !begun)
            return failure(begun.error());
        return m_writeCatalogue ? m_writeCatalogue(*m_db, m_settings.profile.id, account, plans) : Result<void>();
    });
}

Result<SyncPass::Totals> SyncPass::writePage(PlaceablePage &page, const QDateTime &begunAt)
{
    // A cursor that includes the row it names brings that row again.
    std::erase_if(page.placed, [this](const PlacedRecord &row) { return row.record->carrierId != 0 && row.record->carrierId <= m_cursor; });
    Totals counted {.pages = 1, .skipped = page.skipped};
    if (auto written = m_db->inTransaction([&] { return writeRows(page.placed, begunAt, counted); }); !written)
        return failure(written.error());
    m_cursor = std::max(m_cursor, page.page.largestDeviceId);
    for (Totals *totals : {&m_totals, &m_passes.back().totals}) {
        totals->devices += counted.devices;
        totals->added += counted.added;
        totals->updated += counted.updated;
        totals->pages += counted.pages;
        totals->skipped += counted.skipped;
    }
    return m_totals;
}

Result<void> SyncPass::writeRows(std::vector<PlacedRecord> &placed, const QDateTime &begunAt, Totals &counted)
{
    ReadWriter writer(*m_db, m_protected);
    const qint64 seenBefore = m_index.seen();
    auto ready = catchUp().and_then([&](bool) { return place(placed); });
    qint64 seq = m_seq;
    if (ready && std::ranges::any_of(placed, &PlacedRecord::changed)) {
        auto taken = m_db->takeNumbers(u"seq"_s);
        if (!taken)
            return failure(taken.error());
        seq = *taken;
        // The counter is ours until the commit, so this is the last word of all others.
        auto others = catchUp();
        if (!others)
            return failure(others.error());
        if (*others)
            ready = place(placed);
    }
    if (ready)
        ready = writer.protect(placed);
    if (!ready)
        return ready;
    auto counts = writer.write({m_settings.profile.id, begunAt, m_settings.listLag}, placed, seq);
    if (!counts)
        return failure(counts.error());
    for (const PlacedRecord &row : placed) {
        if (row.record->carrierId == 0)
            m_index.markSeen(row.line);
        else if (row.changed)
            m_index.written(row);
    }
    m_seq = seq;
    counted.added = counts->added;
    counted.updated = counts->updated;
    counted.devices = m_index.seen() - seenBefore;
    return {};
}

Result<void> SyncPass::place(std::vector<PlacedRecord> &placed)
{
    std::vector<PlacedRecord> nameless;
    for (PlacedRecord &row : placed) {
        if (row.record->carrierId != 0)
            m_index.place(row);
        else
            nameless.push_back(row);
    }
    if (nameless.empty())
        return {};
    if (auto found = ReadPlacer(*m_db, m_settings.profile.id).place(nameless); !found)
        return found;
    auto next = nameless.cbegin();
    for (PlacedRecord &row : placed) {
        if (row.record->carrierId != 0)
            continue;
        row = *next++;
        if (row.line)
            m_index.markSeen(row.line);
    }
    return {};
}

Result<void> SyncPass::endPass()
{
    return writeEnd(m_passes.back(), {});
}

Result<void> SyncPass::writeEnd(const Pass &pass, const QString &error)
{
    Query end = m_db->query(SyncSql::EndPass);
    end.bind(u":finished", m_clock.nowUtc()).bind(u":devices", pass.totals.devices).bind(u":added", pass.totals.added);
    end.bind(u":updated", pass.totals.updated).bind(u":pages", pass.totals.pages).bind(u":error", error).bind(u":id", pass.id);
    return noCount(end.exec());
}

Result<SyncPass::Totals> SyncPass::finish()
{
    if (auto made = restoreIndexes(); !made)
        return failure(made.error());
    auto missing = markMissing();
    if (missing) {
        m_totals.missing = *missing;
        return m_totals;
    }
    for (const Pass &pass : m_passes) {
        Query fail = m_db->query(SyncSql::FailPass);
        if (auto failed = fail.bind(u":error", missing.error().code).bind(u":id", pass.id).exec(); !failed)
            return failure(failed.error());
    }
    return failure(missing.error());
}

Result<qint64> SyncPass::markMissing()
{
    qint64 lost = 0;
    auto marked = m_db->inTransaction([&]() -> Result<void> {
        auto unseen = stageUnseen();
        if (!unseen)
            return failure(unseen.error());
        for (const qint64 lines : std::as_const(*unseen))
            lost += lines;
        if (lost * kPlausible > m_index.present() && !m_settings.options.acceptMissing)
            return failure(Error::Kind::Refused, u"sync.would-lose"_s, {QString::number(lost), QString::number(m_index.present())});
        if (lost > 0) {
            auto seq = m_db->takeNumbers(u"seq"_s);
            if (!seq)
                return failure(seq.error());
            Query mark = m_db->query(SyncSql::MarkMissing);
            mark.bind(u":seq", *seq).bind(u":begun", m_settings.begunAt).bind(u":lag", qint64(m_settings.listLag.count()));
            if (auto done = mark.exec(); !done)
                return failure(done.error());
        }
        return completePasses(*unseen);
    });
    return marked ? Result<qint64>(lost) : Result<qint64>(failure(marked.error()));
}

/// Stages the lines that no page brought, protected ones apart (they get a sighting), and counts by account those that may be marked.
Result<QHash<QString, qint64>> SyncPass::stageUnseen()
{
    auto others = ReadWriter(*m_db, m_protected).sightAbsent(m_settings.begunAt, m_index.unseen());
    if (!others)
        return failure(others.error());
    if (auto staged = stageLines(*m_db, *others); !staged)
        return failure(staged.error());
    Query count = m_db->query(SyncSql::UnseenByAccount);
    if (auto read = count.bind(u":begun", m_settings.begunAt).bind(u":lag", qint64(m_settings.listLag.count())).exec(); !read)
        return failure(read.error());
    QHash<QString, qint64> result;
    while (count.next())
        result.insert(count.text(0), count.number(1));
    return result;
}

Result<void> SyncPass::completePasses(const QHash<QString, qint64> &missing)
{
    for (const Pass &pass : m_passes) {
        Query complete = m_db->query(SyncSql::CompletePass);
        if (auto done = complete.bind(u":missing", missing.value(pass.account)).bind(u":id", pass.id).exec(); !done)
            return failure(done.error());
    }
    return {};
}

void SyncPass::abort(const Error &error)
{
    if (!m_db)
        return;
    (void)restoreIndexes();
    if (!m_passes.empty())
        (void)writeEnd(m_passes.back(), error.code);
}

Result<void> SyncPass::restoreIndexes()
{
    if (!m_indexesDropped)
        return {};
    m_indexesDropped = false;
    return DeviceStore(*m_db).ensureIndexes();
}
