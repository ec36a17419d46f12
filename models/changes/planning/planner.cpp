#include "models/changes/planning/planner.h"

#include "models/changes/jsontext.h"
#include "models/changes/planning/linefacts.h"
#include "models/changes/planning/planlines.h"
#include "models/changes/targets/lineresolver.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/changes/types/rules.h"
#include "models/store/database.h"
#include "models/values/linekey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Enough to make set queries worth their while, little enough to bound memory.
constexpr size_t kLinesAtOnce = 10'000;

ItemState decision(const QList<Finding> &findings)
{
    const auto has = [&](Finding::Severity severity) {
        return std::ranges::find(findings, severity, &Finding::severity) != findings.end();
    };
    if (has(Finding::Severity::Blocked))
        return ItemState::Blocked;
    return has(Finding::Severity::Skip) ? ItemState::Skipped : ItemState::Planned;
}

QString identifierOf(const ResolvedLine &line, IdentifierKind kind)
{
    if (line.device) {
        if (QString own = identifier(*line.device, kind); !own.isEmpty())
            return own;
    }
    const auto given = std::ranges::find(line.target.names, kind, &std::pair<IdentifierKind, QString>::first);
    // Of a known line, a guessed kind is no identifier.
    return given == line.target.names.end() || (line.device && line.target.guessed) ? QString() : given->second;
}

// The line's identifiers as a JSON object, its own before those given; the first is what people call it.
QByteArray identifiersJson(const ResolvedLine &line, QString &subject)
{
    QByteArray json = "{";
    for (const IdentifierKind kind : kTargetKinds) {
        const QString value = identifierOf(line, kind);
        if (value.isEmpty())
            continue;
        if (subject.isEmpty())
            subject = value;
        json += json.size() > 1 ? "," : "";
        jsontext::append(json, key(kind));
        json += ':';
        jsontext::append(json, value);
    }
    return json += '}';
}

/// The names of an archived line that the carrier does not list any more are nobody's.
void freeNames(ResolvedLine &line)
{
    if (!line.device || !line.device->archived || !line.device->missing)
        return;
    const QString iccid = identifierOf(line, IdentifierKind::Iccid);
    if (iccid.isEmpty())
        return;
    line.key = unknownLine(iccid.toLatin1());
    line.device.reset();
}

/// Where nothing but quotas blocks a line it is only a matter of time: it is sent when the last of them is free again.
void awaitQuotas(PlanLine &line)
{
    const auto blocks = [](const Finding &finding) { return finding.severity == Finding::Severity::Blocked; };
    if (std::ranges::any_of(line.findings, [&](const Finding &finding) { return blocks(finding) && !finding.legalFrom.isValid(); }))
        return;
    for (Finding &finding : line.findings) {
        if (!blocks(finding))
            continue;
        line.moment = line.moment.isValid() ? std::max(line.moment, finding.legalFrom) : finding.legalFrom;
        finding.severity = Finding::Severity::Warning;
    }
}

/// A cycle that is over by now says nothing: the record is old.
void noteCycleEnd(PlanLine &line, const ResolvedLine &resolved, const QDateTime &nowUtc)
{
    const QDateTime end = resolved.device ? resolved.device->billingCycleEnd : QDateTime();
    if (end.isValid() && end > nowUtc)
        line.moment = end;
    const QString code = line.moment.isValid() ? u"schedule.other-cycle"_s : u"schedule.no-cycle"_s;
    line.ofOtherMoment << Finding {Finding::Severity::Warning, code, line.moment.isValid() ? QStringList {end.toString(Qt::ISODate)} : QStringList(), {}};
}

bool hasMoved(const ChangeSpec &spec, const ResolvedLine &line, const ItemFacts &facts)
{
    if (line.target.stillAt.isEmpty() || !line.device)
        return !line.target.stillAt.isEmpty();
    // Of what a local change left, the carrier's part of the line says nothing.
    if (spec.isLocal())
        return !spec.isStillAt(line.target.stillAt, facts);
    // What a change left alone says nothing of it.
    QJsonObject left = line.target.stillAt;
    if (!left.contains("state"_L1))
        left.insert(u"state"_s, line.device->state);
    return rules::moved(left, *line.device).has_value();
}

} // namespace

PlanLine decidedLine(const ChangeSpec &spec, const QJsonObject &wide, const ResolvedLine &line, const ItemFacts &facts, const QDateTime &nowUtc,
                     PlanStart::Kind start)
{
    PlanLine planned;
    planned.row = line.target.row;
    planned.device = line.key;
    planned.inputValues = line.target.inputValues;
    planned.identifiers = identifiersJson(line, planned.subject);
    const QJsonObject parameters = fieldvalues::merged(spec.fields(), wide, line.target.own);
    // Where it is not clear which line is meant, only the values can be judged.
    planned.findings = line.target.faults + (line.isClear ? spec.check(facts, parameters, nowUtc) : fieldvalues::check(spec.fields(), parameters));
    if (start == PlanStart::Kind::Legal)
        awaitQuotas(planned);
    else if (start == PlanStart::Kind::CycleEnd)
        noteCycleEnd(planned, line, nowUtc);
    planned.state = decision(planned.findings);
    // Who has it already and keeps it takes it from nobody.
    if (planned.state != ItemState::Skipped)
        planned.claims = spec.claims(parameters);
    if (line.device) {
        planned.readAt = line.device->readAt;
        planned.before = spec.beforeWith(facts, parameters);
    }
    if (planned.state == ItemState::Planned) {
        planned.after = spec.after(facts, parameters);
        planned.account = rules::accountOf(facts, parameters);
        planned.parameters = spec.requestParameters(facts, parameters);
        planned.parameters.remove("account"_L1);
        planned.charge = spec.charge(facts, parameters);
    }
    return planned;
}

Planner::Planner(Database &db)
    : m_db(db)
{
}

Result<std::vector<Target>> Planner::readChunk(TargetSource &targets)
{
    std::vector<Target> chunk;
    Target target;
    while (chunk.size() < kLinesAtOnce) {
        const auto read = targets.next(target);
        if (!read)
            return failure(read.error());
        if (!*read)
            break;
        chunk.push_back(std::move(target));
    }
    return chunk;
}

Result<PlanSummary> Planner::plan(const PlanRequest &request, TargetSource &targets, const QDateTime &nowUtc,
                                  const std::function<Result<void>(const PlanSummary &)> &within)
{
    const ChangeSpec &spec = changeSpec(request.type);
    LineResolver resolver(m_db, request.profile.id);
    LineFacts facts(m_db);
    PlanLines lines(m_db);
    const auto common = facts.ofPlan(request);
    if (!common)
        return failure(common.error());
    const auto planChunk = [&](std::vector<Target> chunk) -> Result<void> {
        auto resolved = resolver.resolve(std::move(chunk));
        if (!resolved)
            return failure(resolved.error());
        if (spec.makesLines())
            std::ranges::for_each(*resolved, freeNames);
        const auto known = facts.ofLines(*common, *resolved, nowUtc);
        if (!known)
            return failure(known.error());
        std::vector<PlanLine> decided;
        decided.reserve(resolved->size());
        for (size_t i = 0; i < resolved->size(); ++i) {
            if (!hasMoved(spec, (*resolved)[i], (*known)[i]))
                decided.push_back(decidedLine(spec, request.parameters, (*resolved)[i], (*known)[i], nowUtc, request.start.kind));
        }
        return lines.add(decided);
    };
    if (auto begun = lines.begin(); !begun)
        return failure(begun.error());
    for (;;) {
        auto chunk = readChunk(targets);
        if (!chunk)
            return failure(chunk.error());
        if (chunk->empty())
            break;
        // Short transactions: a worker that shares the store is not kept waiting for the whole file.
        if (auto planned = m_db.inTransaction([&] { return planChunk(std::move(*chunk)); }); !planned)
            return failure(planned.error());
    }
    PlanSummary summary;
    const auto written = m_db.inTransaction([&]() -> Result<void> {
        const auto made = lines.write(request, targets.columns(), targets.inputFile(), nowUtc);
        if (!made)
            return failure(made.error());
        summary = *made;
        return within ? within(summary) : Result<void>();
    });
    return written ? Result<PlanSummary>(summary) : failure(written.error());
}
