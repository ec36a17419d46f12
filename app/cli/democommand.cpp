#include "app/cli/changejson.h"
#include "app/cli/commands.h"
#include "app/cli/demorun.h"
#include "app/cli/invocation.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// A folder that holds no store yet, for its owner alone. Errors: Input "demo.folder".
Result<QString> preparedFolder(const QString &wanted)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QStringList candidates {wanted};
    if (wanted.isEmpty())
        candidates = {u"thingdesk-demo-"_s + stamp, QDir::temp().filePath(u"thingdesk-demo-"_s + stamp)};
    for (const QString &candidate : candidates) {
        QDir folder(candidate);
        const bool existed = folder.exists();
        if (!folder.mkpath(u"."_s) || folder.exists(u"fleet.sqlite"_s))
            continue;
        if (!existed)
            QFile::setPermissions(folder.absolutePath(), kOwnerOnly);
        return folder.absolutePath();
    }
    return failure(Error::Kind::Input, u"demo.folder"_s, {candidates.first()});
}

void answer(Invocation &call, DemoRun &demo)
{
    const auto change = demo.outcome();
    if (!call.check(change))
        return;
    const QJsonObject document {{u"store"_s, demo.storeUrl()}, {u"change"_s, demo.change().value}, {u"results"_s, demo.file(u"results"_s)},
                                {u"audit"_s, demo.file(u"audit.json"_s)}, {u"ledger"_s, demo.file(u"ledger.json"_s)},
                                {u"counts"_s, changeJson(*change, 0)[u"counts"]}};
    const QString text = CommandLine::tr("Change %1, suspend %n line(s): %2.", nullptr, int(change->items)).arg(change->id.value).arg(countsText(change->counts)) + u'\n'
        + CommandLine::tr("store    %1\nresults  %2\naudit    %3\nledger   %4").arg(demo.storeUrl(), demo.file(u"results"_s), demo.file(u"audit.json"_s), demo.file(u"ledger.json"_s));
    const bool all = change->counts.value(ItemState::Succeeded) == change->items;
    const int code = exitCode(change->counts);
    call.succeed(document, text, all || code != 0 ? code : 1);
}

} // namespace

namespace commands {

void demo(Invocation &call)
{
    const auto folder = preparedFolder(call.arguments().value("out"_L1));
    if (!call.check(folder))
        return;
    auto *run = new DemoRun(*folder, call.console(), &call);
    QObject::connect(run, &DemoRun::finished, &call, [&call, run](const Result<void> &result) {
        if (call.check(result))
            answer(call, *run);
    });
    run->start();
}

} // namespace commands
