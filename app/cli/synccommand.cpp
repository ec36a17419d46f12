#include "app/cli/carrierlink.h"
#include "app/cli/commands.h"
#include "app/cli/fleetreading.h"
#include "app/cli/invocation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonObject summaryJson(const SyncSummary &summary)
{
    QJsonObject object {{u"devices"_s, summary.devices}, {u"added"_s, summary.added}, {u"updated"_s, summary.updated},
                        {u"missing"_s, summary.missing}, {u"pages"_s, summary.pages}, {u"seconds"_s, summary.seconds}};
    if (summary.skipped > 0)
        object.insert(u"skipped"_s, summary.skipped);
    if (!summary.notFound.isEmpty())
        object.insert(u"notFound"_s, QJsonArray::fromStringList(summary.notFound));
    return object;
}

QString summaryText(const SyncSummary &summary)
{
    QString text = CommandLine::tr("%1 devices on %2 pages in %3 s: %4 added, %5 updated, %6 missing.")
                       .arg(summary.devices).arg(summary.pages).arg(summary.seconds, 0, 'f', 1)
                       .arg(summary.added).arg(summary.updated).arg(summary.missing);
    if (!summary.notFound.isEmpty())
        text += u'\n' + CommandLine::tr("The carrier does not list: %1.").arg(summary.notFound.join(u", "_s));
    return text;
}

void follow(Invocation &call, FleetReading *reading)
{
    QObject::connect(reading, &FleetReading::progressed, &call, [&call](const SyncProgress &progress) {
        call.console().progress(CommandLine::tr("%1: %2 devices, %3 pages").arg(progress.account).arg(progress.devices).arg(progress.pages));
    });
    QObject::connect(reading, &FleetReading::finished, &call, [&call](const Result<SyncSummary> &summary) {
        if (call.check(summary))
            call.succeed(summaryJson(*summary), summaryText(*summary));
    });
    reading->start();
}

} // namespace

namespace commands {

void sync(Invocation &call)
{
    const Arguments &arguments = call.arguments();
    const auto profile = call.session().profile();
    if (!call.check(profile))
        return;
    const auto names = lineNames(arguments.list("ids"_L1));
    if (!call.check(names))
        return;
    const bool named = arguments.has("ids"_L1);
    if (named && names->isEmpty())
        return call.fail(usageError(u"usage.value"_s, {u"--ids"_s}));
    if (named && (arguments.has("full"_L1) || arguments.has("accept-missing"_L1)))
        return call.fail(usageError(u"usage.together"_s, {u"--ids"_s, arguments.has("full"_L1) ? u"--full"_s : u"--accept-missing"_s}));
    const SyncOptions options {arguments.has("full"_L1), arguments.has("accept-missing"_L1)};
    const auto db = call.session().database();
    if (call.check(db))
        follow(call, new FleetReading(call.session(), **db, *profile, options, *names, &call));
}

} // namespace commands
