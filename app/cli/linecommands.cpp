#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/texttable.h"
#include "models/changes/planwithdrawal.h"
#include "models/changes/targets/idtargets.h"
#include "models/changes/targets/lineresolver.h"
#include "models/fleet/assignments.h"
#include "models/values/timetext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

Result<Device> namedLine(Invocation &call)
{
    const QString word = call.arguments().words.first();
    const auto profile = call.session().profile();
    if (!profile)
        return failure(profile.error());
    const auto db = call.session().database();
    Target target;
    auto targets = IdTargets::make({word});
    if (!targets)
        return failure(targets.error());
    if (const auto read = (*targets)->next(target); !read)
        return failure(read.error());
    Result<std::vector<ResolvedLine>> resolved;
    const auto done = (*db)->inTransaction([&]() -> Result<void> {
        resolved = LineResolver(**db, profile->id).resolve({target});
        return resolved ? Result<void>() : Result<void>(failure(resolved.error()));
    });
    if (!done)
        return failure(done.error());
    if (resolved->empty() || !resolved->front().device)
        return failure(usageError(u"line.not-in-fleet"_s));
    return *resolved->front().device;
}

QString timeCell(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString standing(const Assignment &one, const QDateTime &now)
{
    if (one.isVoid())
        return u"withdrawn"_s;
    return one.covers(now) ? u"present"_s : one.from > now ? u"coming"_s : u"past"_s;
}

QJsonObject document(const Assignment &one, const QDateTime &now)
{
    QJsonObject result {{u"from"_s, timeCell(one.from)}, {u"to"_s, timeCell(one.to)}, {u"standing"_s, standing(one, now)}};
    if (one.change)
        result.insert(u"change"_s, one.change.value);
    if (one.kind == Assignment::Kind::Place) {
        result.insert(u"kind"_s, u"place"_s);
        result.insert(u"customer"_s, one.customer);
        result.insert(u"site"_s, one.site);
        return result;
    }
    result.insert(u"kind"_s, u"plan"_s);
    result.insert(u"customer-plan"_s, one.plan);
    result.insert(u"pool"_s, one.pool);
    result.insert(u"allocation-mb"_s, one.allocationMb ? QJsonValue(*one.allocationMb) : QJsonValue());
    return result;
}

} // namespace

namespace commands {

void devicePlans(Invocation &call)
{
    const auto line = namedLine(call);
    if (!call.check(line))
        return;
    const std::array lines {line->id};
    const auto all = assignments::read(**call.session().database(), lines);
    if (!call.check(all))
        return;
    const QDateTime now = call.session().clock().nowUtc();
    QJsonArray rows;
    TextTable table({CommandLine::tr("from"), CommandLine::tr("to"), CommandLine::tr("standing"), CommandLine::tr("customer or plan"), CommandLine::tr("site or pool"), CommandLine::tr("change")});
    for (const Assignment &one : all->value(line->id)) {
        const bool isPlace = one.kind == Assignment::Kind::Place;
        rows.append(document(one, now));
        table.add({timeCell(one.from), timeCell(one.to), standing(one, now), isPlace ? one.customer : one.plan, isPlace ? one.site : one.pool,
                   one.change ? QString::number(one.change.value) : QString()});
    }
    call.succeed({{u"iccid"_s, line->iccid}, {u"assignments"_s, rows}}, table.text());
}

void deviceWithdraw(Invocation &call)
{
    const auto from = parseTime(call.arguments().value("from"_L1));
    if (!from)
        return call.fail(usageError(u"usage.time"_s, {u"--from"_s, call.arguments().value("from"_L1)}));
    const auto line = namedLine(call);
    if (!call.check(line))
        return;
    const QString name = line->iccid.isEmpty() ? call.arguments().words.first() : line->iccid;
    const auto withdrawn = withdrawPlan(**call.session().database(), line->id, name, *from, call.session().origin(call.session().profileName()), call.session().clock().nowUtc());
    if (call.check(withdrawn))
        call.succeed({{u"iccid"_s, line->iccid}, {u"withdrawn"_s, document(*withdrawn, call.session().clock().nowUtc())}},
                     CommandLine::tr("“%1” will not apply from %2.").arg(withdrawn->plan, timeCell(withdrawn->from)));
}

} // namespace commands
