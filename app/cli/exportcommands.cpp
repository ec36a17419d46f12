#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "models/audit/auditexport.h"
#include "models/reports/resultsfolder.h"
#include "models/values/timetext.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

/// Invalid: not said.
Result<QDateTime> time(const Arguments &arguments, QLatin1StringView option)
{
    if (!arguments.has(option))
        return QDateTime();
    const auto time = parseTime(arguments.value(option));
    return time ? Result<QDateTime>(*time) : failure(usageError(u"usage.time"_s, {u"--"_s + option, arguments.value(option)}));
}

Result<AuditSelection> selection(Invocation &call)
{
    AuditSelection selection;
    const Arguments &arguments = call.arguments();
    const auto change = arguments.number("change"_L1);
    if (!change)
        return tl::make_unexpected(change.error());
    selection.change = ChangeId {change->value_or(0)};
    const auto from = time(arguments, "from"_L1);
    const auto to = time(arguments, "to"_L1);
    if (!from || !to)
        return tl::make_unexpected(from ? to.error() : from.error());
    selection.from = *from;
    selection.to = *to;
    return selection;
}

/// What the suffix asks for; the newer formats are still to come.
Result<void> checkSuffix(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "csv"_L1 || suffix == "json"_L1)
        return {};
    if (suffix == "xlsx"_L1 || suffix == "pdf"_L1)
        return failure(usageError(u"usage.later"_s, {u"audit export ."_s + suffix}));
    return failure(usageError(u"usage.choice"_s, {u"--out"_s, file, u".csv, .json"_s}));
}

} // namespace

namespace commands {

void auditExport(Invocation &call)
{
    const QString file = call.arguments().value("out"_L1);
    if (file.isEmpty())
        return call.fail(usageError(u"usage.needs"_s, {call.arguments().command->name, u"--out"_s}));
    if (!call.check(checkSuffix(file)))
        return;
    const auto wanted = selection(call);
    if (!call.check(wanted))
        return;
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    if (wanted->change && !call.check(ChangeStore(**db).find(wanted->change)))
        return;
    const auto entries = exportAudit(**db, *wanted, file);
    if (call.check(entries))
        call.succeed({{u"entries"_s, *entries}, {u"file"_s, QFileInfo(file).absoluteFilePath()}}, CommandLine::tr("%n entries are in %1.", nullptr, int(*entries)).arg(file));
}

void changeResults(Invocation &call)
{
    const QString folder = call.arguments().value("out"_L1);
    if (folder.isEmpty())
        return call.fail(usageError(u"usage.needs"_s, {call.arguments().command->name, u"--out"_s}));
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto db = call.session().database();
    if (call.check(writeResults(**db, change->id, folder)))
        call.succeed({{u"change"_s, change->id.value}, {u"folder"_s, QFileInfo(folder).absoluteFilePath()}}, CommandLine::tr("The results are in %1.").arg(folder));
}

} // namespace commands
