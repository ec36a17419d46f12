#include "tests/bench/benches.h"
#include "tests/bench/pipelinefloor.h"
#include "tests/models/engine/engineworld.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

// Seven lines in ten are active; enough of them for the change.
qint64 fleetFor(qint64 items)
{
    return items * 100 / 68 + 100;
}

/// A copy of a store that nobody writes to: its log is in the file.
bool copyStore(Database &db, const QString &to)
{
    auto checkpoint = db.composed(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!checkpoint.exec())
        return false;
    while (checkpoint.next()) { }
    return QFile::copy(db.url().path, to);
}

/// One change over `--rows` lines, from the engine's start to the last item's evidence.
BenchResult runPipeline(const BenchOptions &options, const QStringList &settings, const QString &prefix)
{
    BenchResult result;
    EngineWorld world({u"--devices"_s, QString::number(fleetFor(options.rows)), u"--seed"_s, QString::number(options.seed), u"--delay"_s, u"0..0"_s}, settings);
    if (!world.begin())
        return {0, {}, world.problem()};
    const QStringList lines = world.lines(u"active"_s, int(options.rows));
    const auto plan = world.release(ChangeType::Suspend, lines);
    if (!plan)
        return {0, {}, logLine(plan.error())};
    QTemporaryDir folder;
    const StoreUrl released {StoreUrl::Kind::Sqlite, folder.filePath(u"released.sqlite"_s), {}};
    if (!copyStore(world.db(), released.path))
        return {0, {}, u"the store could not be copied"_s};

    QElapsedTimer timer;
    timer.start();
    const auto outcome = world.runOnly(plan->change, std::chrono::minutes(2));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const qint64 succeeded = world.count(plan->change, ItemState::Succeeded);
    if (!outcome || succeeded != plan->send)
        return {0, {}, outcome ? u"%1 of %2 succeeded"_s.arg(succeeded).arg(plan->send) : logLine(outcome.error())};
    if (const QStringList violations = world.violations(); !violations.isEmpty())
        return {0, {}, violations.join(u"; "_s)};

    PipelineFloor floor;
    if (!floor.record(world.url()))
        return {0, {}, floor.problem()};
    const double bare = floor.replay(released);
    if (bare < 0)
        return {0, {}, floor.problem()};

    qint64 fewest = 0;
    for (const QString &account : world.profile().accounts)
        fewest += (world.number(u"SELECT count(*) FROM item i JOIN device v ON v.id = i.device_id WHERE v.account = '%1'"_s.arg(account)) + 199) / 200;
    const qint64 requests = world.number(u"SELECT count(*) FROM dispatch"_s);
    result.rows = succeeded;
    result.figures = {{prefix + u"pipeline"_s, seconds, u"s"_s, bare, 3.0},
                      {prefix + u"requests"_s, double(requests), u"requests"_s, double(fewest), 1.0},
                      {prefix + u"item-rate"_s, double(succeeded) / seconds, u"items/s"_s, {}, {}},
                      {prefix + u"floor-rows"_s, double(floor.rows()), u"rows"_s, {}, {}}};
    return result;
}

} // namespace

BenchResult benchPipeline(const BenchOptions &options)
{
    BenchResult result = runPipeline(options, {}, {});
    if (!result.problem.isEmpty())
        return result;
    // The same without callbacks: evidence from the device record alone.
    const BenchResult looks = runPipeline(options, {u"callbacks.listen=off"_s}, u"looks-"_s);
    result.problem = looks.problem;
    result.figures << looks.figures;
    return result;
}
