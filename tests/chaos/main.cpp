#include "tests/chaos/chaosrun.h"
#include "tests/chaos/faultplan.h"
#include "tests/chaos/smalldisk.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

// Kills in one arena: a store that grows with every one of them is read again and again.
constexpr int kKillsARun = 50;
const QStringList kTypes {u"suspend"_s, u"restore"_s, u"deactivate"_s, u"activate"_s, u"add"_s, u"carrier-plan"_s, u"contact"_s, u"custom-fields"_s,
                          u"cost-center"_s, u"identifier"_s, u"delete"_s};

int complain(const QString &sentence)
{
    QTextStream(stderr) << "thingdesk-chaos: " << sentence << Qt::endl;
    return 2;
}

QJsonObject counts(const QMap<QString, qint64> &numbers)
{
    QJsonObject result;
    for (auto it = numbers.begin(); it != numbers.end(); ++it)
        result.insert(it.key(), *it);
    return result;
}

void add(QMap<QString, qint64> &to, const QMap<QString, qint64> &numbers)
{
    for (auto it = numbers.begin(); it != numbers.end(); ++it)
        to[it.key()] += *it;
}

QJsonObject document(int runs, const ChaosResult &result)
{
    const Verdict &verdict = result.verdict;
    return {{u"runs"_s, runs}, {u"kills"_s, result.kills}, {u"killsByPhase"_s, counts(result.killsByPhase)}, {u"faults"_s, counts(result.faults)},
            {u"items"_s, verdict.items}, {u"lost"_s, verdict.lost}, {u"doubled"_s, verdict.doubled}, {u"wrong"_s, verdict.wrong},
            {u"lazy"_s, verdict.lazy}, {u"trampled"_s, verdict.trampled}, {u"late"_s, verdict.late}, {u"unconfirmed"_s, verdict.unconfirmed},
            {u"unconfirmedBecause"_s, counts(verdict.because)},
            {u"settledByHand"_s, result.settledByHand}, {u"deaf"_s, verdict.deaf}, {u"misled"_s, verdict.misled}, {u"waiting"_s, verdict.waiting}, {u"repeated"_s, verdict.repeated}, {u"broken"_s, verdict.broken}};
}

/// Nothing wrong with them: empty; else a sentence.
QString read(const QCommandLineParser &parser, ChaosOptions &options)
{
    bool kills = true;
    bool items = true;
    bool seed = true;
    options.kills = parser.value(u"kills"_s).toInt(&kills);
    options.items = parser.value(u"items"_s).toLongLong(&items);
    options.seed = parser.value(u"seed"_s).toULongLong(&seed);
    if (!kills || !items || !seed || options.kills < 0 || options.items < 1)
        return u"--kills, --items and --seed take whole numbers"_s;
    options.types = parser.value(u"types"_s).split(u',', Qt::SkipEmptyParts);
    const auto unknown = std::ranges::find_if(options.types, [](const QString &type) { return !kTypes.contains(type); });
    if (options.types.isEmpty() || unknown != options.types.end())
        return u"--types takes some of %1"_s.arg(kTypes.join(u", "_s));
    options.keep = parser.value(u"keep"_s);
    options.faults = usualFaults();
    if (!parser.isSet(u"faults"_s))
        return {};
    QFile file(parser.value(u"faults"_s));
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: %2"_s.arg(file.fileName(), file.errorString());
    options.faults = file.readAll();
    return QJsonDocument::fromJson(options.faults).isArray() ? QString() : u"%1 is not a JSON array of faults"_s.arg(file.fileName());
}

/// Every arena by its own seed, `jobs` of them side by side.
std::vector<ChaosResult> runAll(const ChaosOptions &options, int runs, int jobs)
{
    std::vector<ChaosResult> results(static_cast<size_t>(runs));
    std::atomic<int> next = 0;
    const auto work = [&] {
        for (int run = next++; run < runs; run = next++) {
            ChaosOptions share = options;
            share.seed = options.seed + quint64(run);
            share.kills = options.kills / runs + (run < options.kills % runs ? 1 : 0);
            share.items = std::max<qint64>(1, options.items / runs);
            ChaosResult &result = results[size_t(run)];
            result = ChaosRun(share).run();
            if (!result.problem.isEmpty()) {
                result.problem.prepend(u"seed %1: "_s.arg(share.seed));
                next = runs; // what comes after would be judged for nothing
            }
        }
    };
    const int beside = std::clamp(jobs, 1, runs);
    // One alone needs no thread: ThreadSanitizer does not see how the library's join orders what comes after.
    if (beside == 1) {
        work();
        return results;
    }
    std::vector<std::jthread> threads;
    for (int job = 0; job < beside; ++job)
        threads.emplace_back(work);
    threads.clear();
    return results;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Kills the worker again and again under faults, and asks whether anything was lost or done twice."_s);
    parser.addOptions({{u"kills"_s, u"How often the worker is killed."_s, u"N"_s, u"100"_s},
                       {u"items"_s, u"How many items are released."_s, u"N"_s, u"20000"_s},
                       {u"seed"_s, u"The fleet and all chance."_s, u"S"_s, u"1"_s},
                       {u"types"_s, u"Change types."_s, u"A,B"_s, kTypes.join(u',')},
                       {u"jobs"_s, u"How many fleets at a time, each with its own worker."_s, u"N"_s, u"2"_s},
                       {u"keep"_s, u"Where the stores and ledgers of runs with findings are left."_s, u"FOLDER"_s},
                       {u"faults"_s, u"The simulator's faults, a JSON array."_s, u"FILE"_s}});
    parser.addHelpOption();
    parser.process(application);
    ChaosOptions options;
    if (const QString problem = read(parser, options); !problem.isEmpty())
        return complain(problem);

    if (!SmallDisk::allow())
        complain(u"no mounts of its own are allowed here, so no disk is ever full"_s);
    const int runs = std::max(1, (options.kills + kKillsARun - 1) / kKillsARun);
    const std::vector<ChaosResult> results = runAll(options, runs, parser.value(u"jobs"_s).toInt());
    ChaosResult total;
    for (const ChaosResult &result : results) {
        if (!result.problem.isEmpty())
            return complain(result.problem);
        total.kills += result.kills;
        add(total.killsByPhase, result.killsByPhase);
        add(total.faults, result.faults);
        total.settledByHand += result.settledByHand;
        total.verdict += result.verdict;
    }
    for (const QString &finding : total.verdict.findings)
        complain(finding);
    QTextStream(stdout) << QJsonDocument(document(runs, total)).toJson();
    return total.verdict.isClean() ? 0 : 1;
}
