#include "models/changes/planning/planlines.h"

#include "models/audit/auditlog.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/changeitem.h"
#include "models/changes/changerows.h"
#include "models/changes/jsontext.h"
#include "models/changes/planning/plansql.h"
#include "models/changes/rowsaffected.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using View = QByteArrayView;

const QStringList &columns()
{
    static const QStringList names {
        u"group_number"_s, u"ordinal"_s, u"row_number"_s, u"device_id"_s, u"state"_s, u"reason"_s, u"reason_arguments"_s, u"subject"_s,
        u"identifiers"_s, u"before_values"_s, u"after_values"_s, u"read_at"_s, u"findings"_s, u"input_values"_s, u"moment"_s, u"other_moment"_s,
    };
    return names;
}

// The finding that decided, where one did: the first of the state's severity.
const Finding *decisive(const PlanLine &line)
{
    const auto wanted = line.state == ItemState::Blocked ? Finding::Severity::Blocked : Finding::Severity::Skip;
    const auto found = std::ranges::find(line.findings, wanted, &Finding::severity);
    return line.state == ItemState::Planned || found == line.findings.end() ? nullptr : &*found;
}

std::optional<qint64> milliseconds(const QDateTime &time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

/// What stands between the brackets of a list of findings.
QByteArray withinList(const QList<Finding> &findings)
{
    return findings.isEmpty() ? QByteArray("") : findingsJson(findings).chopped(1).sliced(1);
}

QString wishOf(const PlanStart &start, const QDateTime &settled)
{
    if (start.kind == PlanStart::Kind::CycleEnd)
        return u"cycle-end"_s;
    return start.kind == PlanStart::Kind::Legal && settled.isValid() ? u"legal"_s : QString();
}

bool isWarned(const PlanLine &line)
{
    return std::ranges::find(line.findings, Finding::Severity::Warning, &Finding::severity) != line.findings.end();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

PlanLines::PlanLines(Database &db)
    : m_db(db)
    , m_groups(1)
{
}

Result<void> PlanLines::begin()
{
    if (auto forgotten = m_db.run(PlanSql::ForgetLines); !forgotten)
        return failure(forgotten.error());
    return withoutRows(m_db.run(PlanSql::ForgetGroups));
}

QByteArray PlanLines::json(const QJsonObject &object)
{
    if (object.isEmpty())
        return "{}";
    if (object != m_lastObject) {
        m_lastObject = object;
        m_lastJson = compact(object);
    }
    return m_lastJson;
}

size_t PlanLines::groupOf(const PlanLine &line)
{
    if (line.state != ItemState::Planned)
        return 0;
    const auto [known, isNew] = m_groupNumbers.try_emplace({line.account, compact(line.parameters)}, m_groups.size());
    if (isNew)
        m_groups.push_back({line.account, known->first.second, 0});
    return known->second;
}

void PlanLines::count(const PlanLine &line)
{
    ++m_summary.items;
    m_summary.send += line.state == ItemState::Planned;
    m_summary.skip += line.state == ItemState::Skipped;
    m_summary.blocked += line.state == ItemState::Blocked;
    m_summary.warnings += line.state == ItemState::Planned && isWarned(line);
    if (line.state == ItemState::Planned && line.charge)
        m_summary.charges.add(*line.charge);
}

Result<void> PlanLines::add(const std::vector<PlanLine> &lines)
{
    BulkInsert rows(m_db, u"stage_plan"_s, columns());
    for (const PlanLine &line : lines) {
        const size_t number = groupOf(line);
        Group &group = m_groups[number];
        const QByteArray state = key(line.state).toLatin1();
        const QByteArray before = json(line.before);
        const QByteArray after = json(line.after);
        const QByteArray findings = findingsJson(line.findings);
        const Finding *reason = decisive(line);
        const QByteArray arguments = jsontext::array(reason != nullptr ? reason->arguments : QStringList());
        m_hash.add(line.row, line.device.value, state, group.account.toUtf8(), group.parameters, line.identifiers, before, after);
        rows.add(qint64(number)).add(group.lines++).add(line.row).add(line.device.value).addText(View(state));
        rows.addText(reason != nullptr ? reason->code : QString()).addText(View(arguments));
        rows.addText(line.subject).addText(View(line.identifiers)).addText(View(before)).addText(View(after));
        const QByteArray other = withinList(line.ofOtherMoment);
        rows.add(milliseconds(line.readAt));
        rows.addText(View(findings)).addText(line.inputValues.isEmpty() ? View("[]") : View(line.inputValues));
        rows.add(milliseconds(line.moment)).addText(View(other));
        if (auto added = rows.endRow(); !added)
            return added;
        count(line);
        if (!line.claims.isEmpty())
            m_claims.add(line.claims, {line.row, number, group.lines - 1, line.state == ItemState::Planned, isWarned(line)});
    }
    return rows.finish();
}

/// Lines that want what another wants are not sent, though they are staged. Groups are by what is wanted, so that all lines of a group clash or
/// none does.
Result<void> PlanLines::blockClashes()
{
    for (const PlanClaims::Clash &clash : m_claims.clashes()) {
        if (auto blocked = block(clash); !blocked)
            return blocked;
    }
    return {};
}

Result<void> PlanLines::block(const PlanClaims::Clash &clash)
{
    QList<Finding> findings;
    {
        Query staged = m_db.query(PlanSql::StagedFindings);
        if (auto read = staged.bind(u":group", qint64(clash.place.group)).bind(u":ordinal", clash.place.ordinal).exec(); !read)
            return failure(read.error());
        if (staged.next())
            findings = findingsOf(staged.text(0).toUtf8());
    }
    Query told = m_db.query(PlanSql::SetStagedFindings);
    told.bind(u":group", qint64(clash.place.group)).bind(u":ordinal", clash.place.ordinal);
    if (auto set = told.bind(u":findings", QString::fromUtf8(findingsJson(findings + clash.findings))).exec(); !set)
        return failure(set.error());
    if (!clash.place.isSent)
        return {};
    const Finding &reason = clash.findings.first();
    Query blocked = m_db.query(PlanSql::BlockStaged);
    blocked.bind(u":group", qint64(clash.place.group)).bind(u":ordinal", clash.place.ordinal).bind(u":last", m_groups[0].lines);
    blocked.bind(u":reason", reason.code).bind(u":arguments", QString::fromUtf8(jsontext::array(reason.arguments)));
    if (auto moved = blocked.exec(); !moved)
        return failure(moved.error());
    ++m_groups[0].lines;
    --m_groups[clash.place.group].lines;
    --m_summary.send;
    ++m_summary.blocked;
    m_summary.warnings -= clash.place.isWarned;
    m_isRewritten = true;
    return {};
}

/// The hash is of what is stored: it was begun before the last line was known.
Result<void> PlanLines::rewriteHash()
{
    const auto hash = PlanHash::ofStored(m_db, m_summary.change);
    if (!hash)
        return failure(hash.error());
    return withoutRows(m_db.query(PlanSql::SetHash).bind(u":change", m_summary.change.value).bind(u":hash", *hash).exec());
}

Result<PlanSummary> PlanLines::write(const PlanRequest &request, const QStringList &inputColumns, const InputFile &input, const QDateTime &atUtc)
{
    const auto number = m_db.takeNumbers(u"change"_s);
    if (!number)
        return failure(number.error());
    m_summary.change = ChangeId {*number};
    m_summary.type = request.type;
    // First: whoever is not sent has no say in when it begins.
    auto step = blockClashes();
    if (!step)
        return failure(step.error());
    const auto start = settledStart(request.start);
    if (!start)
        return failure(start.error());
    m_summary.startAt = *start;
    m_hash.addSteps(request.then);
    step = writeChange(request, inputColumns, input, atUtc);
    if (step)
        step = writeItems(atUtc);
    if (step && m_isRewritten)
        step = rewriteHash();
    if (step)
        step = writeCounts();
    if (step)
        step = writeRecords(request, input, atUtc);
    if (step)
        step = begin();
    if (!step)
        return failure(step.error());
    return m_summary;
}

Result<QDateTime> PlanLines::settledStart(const PlanStart &start)
{
    if (start.kind == PlanStart::Kind::CycleEnd)
        return firstCycleEnd();
    if (start.kind == PlanStart::Kind::Moment)
        return start.moment;
    if (start.kind == PlanStart::Kind::AtOnce)
        return QDateTime();
    Query moments = m_db.query(PlanSql::Moments);
    if (auto read = moments.exec(); !read)
        return failure(read.error());
    return moments.next() ? moments.time(1) : QDateTime();
}

/// The lines whose cycle ends otherwise are warned of: whether a line is one of them is known when all are there.
Result<QDateTime> PlanLines::firstCycleEnd()
{
    QDateTime first;
    {
        Query moments = m_db.query(PlanSql::Moments);
        if (auto read = moments.exec(); !read)
            return failure(read.error());
        first = moments.next() ? moments.time(0) : QDateTime();
    }
    if (!first.isValid())
        return failure(Error::Kind::Usage, u"plan.no-cycle-end"_s);
    {
        Query warned = m_db.query(PlanSql::NewlyWarned);
        if (auto read = warned.bind(u":start", first).exec(); !read)
            return failure(read.error());
        m_summary.warnings += warned.next() ? warned.number(0) : 0;
    }
    if (auto done = m_db.query(PlanSql::WarnOfOtherMoments).bind(u":start", first).exec(); !done)
        return failure(done.error());
    return first;
}

Result<void> PlanLines::writeChange(const PlanRequest &request, const QStringList &inputColumns, const InputFile &input, const QDateTime &atUtc)
{
    Query insert = m_db.query(PlanSql::InsertChange);
    insert.bind(u":change", m_summary.change.value).bind(u":profile", request.profile.id.value).bind(u":type", key(request.type));
    insert.bind(u":name", request.name).bind(u":parameters", QString::fromUtf8(compact(request.parameters)));
    insert.bind(u":plan_hash", m_hash.result()).bind(u":items", m_summary.items).bind(u":send", m_summary.send).bind(u":skip", m_summary.skip);
    insert.bind(u":blocked", m_summary.blocked).bind(u":warnings", m_summary.warnings);
    insert.bind(u":input_columns", QString::fromUtf8(jsontext::array(inputColumns))).bind(u":input_hash", input.sha256).bind(u":input_name", input.name);
    insert.bind(u":source_link", request.sourceLink).bind(u":at", atUtc).bind(u":actor", request.origin.actor);
    insert.bind(u":start", m_summary.startAt).bind(u":wish", wishOf(request.start, m_summary.startAt));
    insert.bind(u":charge_monthly", m_summary.charges.monthly).bind(u":charge_once", m_summary.charges.once);
    insert.bind(u":charge_priced", m_summary.charges.priced).bind(u":charge_unpriced", m_summary.charges.unpriced);
    if (request.source)
        insert.bind(u":source", request.source.value);
    else
        insert.bindNull(u":source");
    if (auto inserted = insert.exec(); !inserted)
        return failure(inserted.error());
    if (auto written = changebrake::write(m_db, m_summary.change, request.brake); !written)
        return written;
    return changechains::write(m_db, m_summary.change, request.then);
}

// Groups get their numbers and their places: each begins where the one before it ends; what is not sent comes last.
Result<qint64> PlanLines::writeGroups(ChangeId change)
{
    const auto first = m_db.takeNumbers(u"group"_s, std::max<qint64>(1, qint64(m_groups.size()) - 1));
    if (!first)
        return failure(first.error());
    BulkInsert groups(m_db, u"change_group"_s, {u"id"_s, u"change_id"_s, u"account"_s, u"parameters"_s});
    BulkInsert stage(m_db, u"stage_group"_s, {u"group_number"_s, u"start"_s, u"group_id"_s});
    qint64 start = 0;
    for (size_t number = 1; number < m_groups.size(); ++number) {
        const Group &group = m_groups[number];
        if (group.lines == 0)
            continue;
        const qint64 id = *first + qint64(number) - 1;
        auto added = groups.add(id).add(change.value).addText(group.account).addText(View(group.parameters)).endRow();
        if (added)
            added = stage.add(qint64(number)).add(start).add(id).endRow();
        if (!added)
            return failure(added.error());
        start += group.lines;
    }
    auto added = stage.add(qint64(0)).add(start).addNull().endRow();
    if (added)
        added = stage.finish();
    if (added)
        added = groups.finish();
    return added ? Result<qint64>(start) : failure(added.error());
}

Result<void> PlanLines::writeItems(const QDateTime &atUtc)
{
    if (const auto written = writeGroups(m_summary.change); !written)
        return failure(written.error());
    if (m_summary.items == 0)
        return {};
    const auto first = m_db.takeNumbers(u"item"_s, m_summary.items);
    const auto seq = m_db.takeNumbers(u"seq"_s, m_summary.items);
    if (!first || !seq)
        return failure(first ? seq.error() : first.error());
    for (const PlanSql statement : {PlanSql::InsertItems, PlanSql::InsertPlans}) {
        Query insert = m_db.query(statement);
        insert.bind(u":first", *first).bind(u":change", m_summary.change.value);
        if (auto inserted = insert.exec(); !inserted)
            return failure(inserted.error());
    }
    Query events = m_db.query(PlanSql::InsertEvents);
    events.bind(u":first", *first).bind(u":seq", *seq).bind(u":at", atUtc);
    return withoutRows(events.exec());
}

Result<void> PlanLines::writeCounts()
{
    const std::array counts {std::pair {ItemState::Planned, m_summary.send}, std::pair {ItemState::Skipped, m_summary.skip},
                             std::pair {ItemState::Blocked, m_summary.blocked}};
    for (const auto &[state, items] : counts) {
        Query insert = m_db.query(PlanSql::InsertCount);
        insert.bind(u":change", m_summary.change.value).bind(u":state", key(state)).bind(u":items", items);
        if (auto inserted = insert.exec(); !inserted)
            return failure(inserted.error());
    }
    return {};
}

Result<void> PlanLines::writeRecords(const PlanRequest &request, const InputFile &input, const QDateTime &atUtc)
{
    if (auto written = changerows::writeEvent(m_db, m_summary.change, {}, ChangeState::Draft, request.origin, atUtc, request.sourceLink); !written)
        return written;
    AuditEntry entry;
    entry.at = atUtc;
    entry.origin = request.origin;
    entry.action = u"change.planned"_s;
    entry.subject = QString::number(m_summary.change.value);
    entry.change = m_summary.change;
    entry.reason = request.source ? u"%1 %2"_s.arg(request.sourceLink).arg(request.source.value) : QString();
    QJsonObject after {{u"type"_s, key(request.type)}, {u"parameters"_s, request.parameters}, {u"plan"_s, m_hash.result()},
                       {u"items"_s, m_summary.items}, {u"send"_s, m_summary.send}, {u"skip"_s, m_summary.skip},
                       {u"blocked"_s, m_summary.blocked}, {u"warnings"_s, m_summary.warnings}};
    if (!input.sha256.isEmpty())
        after.insert(u"input"_s, QJsonObject {{u"name"_s, input.name}, {u"sha256"_s, input.sha256}});
    if (!request.brake.waves.isEmpty())
        after.insert(u"waves"_s, request.brake.waves);
    if (!request.brake.failures.isEmpty())
        after.insert(u"brake.failures"_s, request.brake.failures);
    if (m_summary.startAt.isValid())
        after.insert(u"at"_s, m_summary.startAt.toString(Qt::ISODateWithMs));
    if (!request.then.isEmpty())
        after.insert(u"then"_s, changechains::decided(request.then));
    entry.after = QString::fromUtf8(compact(after));
    return AuditLog(m_db).append(entry);
}
