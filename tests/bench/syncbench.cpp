#include "models/catalogue/cataloguestore.h"
#include "models/catalogue/profilestore.h"
#include "models/fleet/fleetsync.h"
#include "models/fleet/protectedlines.h"
#include "models/store/database.h"
#include "tests/bench/benches.h"
#include "tests/bench/rawpages.h"
#include "tests/bench/rowtape.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/simulatorprocess.h"
#include "thingspace/api/devicepages.h"
#include "thingspace/basics/clock.h"
#include "thingspace/http/requestbudget.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsACommit = 2000;
constexpr int kChangedOneIn = 100;

/// Why the bench cannot go on: a bench may stop in its midst, and main() says why.
struct Stop
{
    QString problem;
};

/// Sync of a simulator's whole fleet into an empty store, and again when one line in a hundred has changed.
class SyncBench
{
public:
    explicit SyncBench(const BenchOptions &options)
        : m_options(options)
        , m_simulator({u"--devices"_s, QString::number(options.rows), u"--seed"_s, QString::number(options.seed), u"--delay"_s, u"0..0"_s,
                       u"--line-quota"_s, u"0"_s})
    {
    }

    BenchResult run()
    {
        if (!m_simulator.start())
            throw Stop {u"the simulator did not start: %1"_s.arg(m_simulator.problem())};
        for (const QJsonValueConstRef account : m_simulator.get(u"/simulator/accounts"_s).array())
            m_accounts << account.toString();
        makeProfile();

        // Once unmeasured: the simulator's own memory and caches are then warm for all.
        (void)readPages(false);
        const double reading = std::min(readPages(false), readPages(false));
        const SyncSummary first = sync();
        const double writing = writeRows();
        changeSome();
        const double decoding = std::min(readPages(true), readPages(true));
        const SyncSummary second = sync();
        check(first, second);

        BenchResult result;
        result.rows = first.devices;
        result.figures = {{u"first-sync"_s, first.seconds, u"s"_s, std::max(reading, writing), 1.5},
                          {u"second-sync"_s, second.seconds, u"s"_s, decoding, 1.5},
                          {u"floor-reading"_s, reading, u"s"_s, {}, {}},
                          {u"floor-writing"_s, writing, u"s"_s, {}, {}},
                          {u"floor-reading-and-decoding"_s, decoding, u"s"_s, {}, {}},
                          {u"first-sync-rate"_s, double(first.devices) / first.seconds, u"devices/s"_s, {}, {}},
                          {u"second-sync-updated"_s, double(second.updated), u"devices"_s, {}, {}},
                          {u"page-bytes"_s, double(m_bytes), u"bytes"_s, {}, {}}};
        return result;
    }

private:
    StoreUrl url(const QString &name) const { return {StoreUrl::Kind::Sqlite, m_folder.filePath(name), {}}; }

    static std::unique_ptr<Database> opened(const StoreUrl &where)
    {
        auto db = Database::open(where);
        if (!db)
            throw Stop {logLine(db.error())};
        return *std::move(db);
    }

    void makeProfile()
    {
        const auto db = opened(url(u"fleet.sqlite"_s));
        auto profile = ProfileStore(*db, m_clock).add(u"default"_s, m_simulator.origin().toString(), m_accounts);
        if (!profile)
            throw Stop {logLine(profile.error())};
        m_profile = *profile;
    }

    /// Seconds for all pages by a bare client, decoded or not.
    double readPages(bool decode)
    {
        QByteArrayList accounts;
        for (const QString &account : m_accounts)
            accounts << account.toUtf8();
        RawPages pages(m_simulator.port());
        if (!pages.signIn())
            throw Stop {u"the bare client could not sign in"_s};
        QElapsedTimer timer;
        timer.start();
        qint64 devices = 0;
        const bool good = pages.readAll(accounts, [&](const QByteArray &page) {
            if (decode)
                devices += qint64(parseDevicePage(page).value_or(DevicePage()).devices.size());
        });
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        if (!good || (decode && devices != m_options.rows))
            throw Stop {u"the bare client could not read all pages"_s};
        m_bytes = pages.bytes();
        return seconds;
    }

    SyncSummary sync()
    {
        FakeSecretSource secrets;
        UnlimitedBudget budget;
        ThingSpaceClient client({m_profile.name, m_profile.origin, durationSetting(m_profile, "timeout"_L1)}, secrets, budget, m_clock);
        ClientFleetSource source(client);
        const NoProtectedLines nothing;
        FleetSync sync({url(u"fleet.sqlite"_s), source, nothing, m_clock,
                        [this](Database &db, ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans) {
                            return CatalogueStore(db).replace(profile, account, plans, m_clock.nowUtc());
                        }},
                       m_profile);
        QEventLoop loop;
        Result<SyncSummary> answer = failure(Error::Kind::Cancelled, u"sync.cancelled"_s);
        QObject::connect(&sync, &FleetSync::finished, &loop, [&](const Result<SyncSummary> &result) {
            answer = result;
            loop.quit();
        });
        sync.start();
        loop.exec();
        if (!answer)
            throw Stop {logLine(answer.error())};
        return *answer;
    }

    /// Seconds for the rows of the first sync through SQLite's C API.
    double writeRows()
    {
        RowTape tape;
        if (!tape.record(url(u"fleet.sqlite"_s).path))
            throw Stop {u"the synced store could not be read"_s};
        double best = -1;
        for (const QString &name : {u"floor1.sqlite"_s, u"floor2.sqlite"_s}) {
            {
                // The same schema, and the profile that the rows belong to.
                const auto db = opened(url(name));
                if (auto made = ProfileStore(*db, m_clock).add(u"default"_s, m_simulator.origin().toString(), m_accounts); !made)
                    throw Stop {logLine(made.error())};
            }
            const double seconds = tape.replay(url(name).path, kRowsACommit);
            if (seconds < 0)
                throw Stop {u"the floor's rows could not be written"_s};
            best = best < 0 ? seconds : std::min(best, seconds);
            for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
                QFile::remove(url(name).path + suffix);
        }
        return best;
    }

    /// Suspends one line in a hundred, from outside.
    void changeSome()
    {
        const auto db = opened(url(u"fleet.sqlite"_s));
        Query query = db->composed(u"SELECT iccid FROM device WHERE state = 'active' ORDER BY id"_s);
        if (!query.exec())
            throw Stop {u"the synced store could not be read"_s};
        QByteArrayList active;
        while (query.next())
            active << query.bytes(0);
        const qint64 wanted = std::max<qint64>(m_options.rows / kChangedOneIn, 1);
        const qint64 step = std::max<qint64>(active.size() / wanted, 1);
        RawHttp http(m_simulator.port());
        for (qint64 i = 0; i < active.size() && m_changed < wanted; i += step) {
            if (!http.send("POST", "/simulator/external", "{\"iccid\":\"" + active[i] + "\",\"operation\":\"suspend\"}") || http.receive().isNull())
                throw Stop {u"the simulator took no change from outside"_s};
            if (http.status() / 100 == 2)
                ++m_changed;
        }
    }

    void check(const SyncSummary &first, const SyncSummary &second) const
    {
        if (first.added != m_options.rows || second.devices != m_options.rows || second.added != 0 || second.missing != 0)
            throw Stop {u"the syncs did not find the whole fleet"_s};
        if (second.updated != m_changed)
            throw Stop {u"%1 lines changed, and %2 were written"_s.arg(m_changed).arg(second.updated)};
    }

    BenchOptions m_options;
    SimulatorProcess m_simulator;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    Profile m_profile;
    QStringList m_accounts;
    qint64 m_changed = 0;
    qint64 m_bytes = 0;
};

} // namespace

BenchResult benchSync(const BenchOptions &options)
{
    try {
        return SyncBench(options).run();
    } catch (const Stop &stop) {
        return {0, {}, stop.problem};
    }
}
