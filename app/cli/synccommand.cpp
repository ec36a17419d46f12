#include "app/carrier/fleetreading.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "models/changes/targets/target.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

/// Identifiers as an operator types them, by their shape; rows count from 1. Errors: Usage "usage.identifier" (as far as it may be shown).
Result<QList<LineName>> lineNames(const QStringList &identifiers)
{
    QList<LineName> names;
    qint64 row = 0;
    for (const QString &text : identifiers) {
        const auto alternatives = namesByShape(text);
        if (alternatives.empty())
            return failure(Error::Kind::Usage, u"usage.identifier"_s, {text.right(4)});
        ++row;
        for (const auto &[kind, value] : alternatives)
            names.append({row, kind, value});
    }
    return names;
}

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

QString devicesText(qint64 devices)
{
    return CommandLine::tr("%n device(s)", nullptr, int(devices));
}

QString pagesText(qint64 pages)
{
    return CommandLine::tr("%n page(s)", nullptr, int(pages));
}

QString summaryText(const SyncSummary &summary)
{
    //: so many devices, so many pages
    QString text = CommandLine::tr("%1 on %2 in %3 s: %4 added, %5 updated, %6 missing.")
                       .arg(devicesText(summary.devices), pagesText(summary.pages)).arg(summary.seconds, 0, 'f', 1)
                       .arg(summary.added).arg(summary.updated).arg(summary.missing);
    if (!summary.notFound.isEmpty())
        text += u'\n' + CommandLine::tr("The carrier does not list: %1.").arg(summary.notFound.join(u", "_s));
    return text;
}

void follow(Invocation &call, FleetReading *reading)
{
    QObject::connect(reading, &FleetReading::progressed, &call, [&call](const SyncProgress &progress) {
        call.console().progress(CommandLine::tr("%1: %2, %3").arg(progress.account, devicesText(progress.devices), pagesText(progress.pages)));
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
    CarrierLink &link = call.session().link(*profile);
    follow(call, named ? new FleetReading(link, *names, &call) : new FleetReading(link, options, &call));
}

} // namespace commands
