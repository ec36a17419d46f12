#include "models/catalogue/cataloguesql.h"
#include "models/catalogue/cataloguestore.h"
#include "models/catalogue/profilesql.h"
#include "models/catalogue/profilestore.h"
#include "models/fleet/dataage.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/devicerows.h"
#include "models/fleet/devicesql.h"
#include "models/fleet/devicestore.h"
#include "models/fleet/devicestory.h"
#include "models/fleet/fleetsync.h"
#include "models/fleet/fleettally.h"
#include "models/fleet/storysql.h"
#include "models/fleet/syncsql.h"
#include "models/store/statements.h"
#include "tests/models/fleet/fakefleetsource.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QJsonObject>
#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The statements of the catalogue and the fleet: the ways that SQLite goes, and that PostgreSQL takes and does the same.
class TestFleetStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEnumeratorHasItsStatement();
    void noStatementReadsTheWholeFleet_data();
    void noStatementReadsTheWholeFleet();
    void postgresqlPreparesEveryStatement();
    void postgresqlSyncsAndSettles();

private:
    template<typename Enum>
    static QStringList names()
    {
        QStringList result;
        const QMetaEnum meta = QMetaEnum::fromType<Enum>();
        for (int i = 0; i < meta.keyCount(); ++i)
            result << QString::fromLatin1(meta.key(i));
        return result;
    }
    static QList<std::pair<QString, QStringList>> subjects()
    {
        return {{u"profile"_s, names<ProfileSql>()}, {u"catalogue"_s, names<CatalogueSql>()}, {u"device"_s, names<DeviceSql>()}, {u"story"_s, names<StorySql>()}, {u"sync"_s, names<SyncSql>()}};
    }
    static std::unique_ptr<Database> postgresql()
    {
        const auto url = parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"));
        auto db = url ? Database::open(*url) : Result<std::unique_ptr<Database>>(failure(url.error()));
        if (!db)
            qWarning().noquote() << logLine(db.error());
        return db ? *std::move(db) : nullptr;
    }
};

void TestFleetStatements::everyEnumeratorHasItsStatement()
{
    for (auto [subject, wanted] : subjects()) {
        QStringList present = statements::ofSubject(subject).keys();
        present.sort();
        wanted.sort();
        QCOMPARE(present, wanted);
    }
}

void TestFleetStatements::noStatementReadsTheWholeFleet_data()
{
    QTest::addColumn<QString>("sql");
    // These mean to: once a sync, by an identifier without an index, or to find any one row.
    const QStringList exempt {u"ProfileInUse"_s, u"DeleteProfile"_s, u"KnownLines"_s, u"MatchMsisdn"_s, u"MatchImsi"_s, u"MatchEid"_s, u"MatchMeid"_s, u"AnyDevice"_s};
    for (const auto &[subject, wanted] : subjects()) {
        const QHash<QString, QString> texts = statements::ofSubject(subject);
        for (const QString &name : wanted) {
            if (!exempt.contains(name) && !name.endsWith("Index"_L1))
                QTest::addRow("%s", qPrintable(name)) << texts.value(name);
        }
    }
}

void TestFleetStatements::noStatementReadsTheWholeFleet()
{
    QFETCH(QString, sql);
    FleetFixture fleet;
    Query plan = fleet.db->composed(u"EXPLAIN QUERY PLAN "_s + sql);
    QVERIFY(plan.exec());
    while (plan.next()) {
        const QString step = plan.text(3);
        QVERIFY2(!step.startsWith("SCAN d "_L1) && step != "SCAN d"_L1 && !step.startsWith("SCAN device"_L1), qPrintable(step));
        QVERIFY2(!step.contains("device_carrier (profile_id=?)"_L1), qPrintable(step));
    }
}

void TestFleetStatements::postgresqlPreparesEveryStatement()
{
    if (!qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QSKIP("no PostgreSQL server");
    const auto db = postgresql();
    QVERIFY(db);
    for (const auto &[subject, wanted] : subjects()) {
        const QHash<QString, QString> texts = statements::ofSubject(subject);
        for (const QString &name : wanted) {
            // PREPARE knows no data definition; those run in the test below.
            if (name.startsWith("Make"_L1) || name.startsWith("Drop"_L1))
                continue;
            Query query = db->composed(texts.value(name));
            QVERIFY2(!query.problem(), qPrintable(name));
        }
    }
}

void TestFleetStatements::postgresqlSyncsAndSettles()
{
    if (!qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QSKIP("no PostgreSQL server");
    const auto db = postgresql();
    QVERIFY(db);
    FakeClock clock;
    const auto profile = ProfileStore(*db, clock).add(u"default"_s, u"http://127.0.0.1:80"_s, {QString::fromLatin1(FleetFixture::kWest)});
    QVERIFY(profile);
    FakeFleetSource source;
    source.pageSize = 700;
    source.plans = {{u"10001"_s, u"M2M 4G 5MB"_s, 5120, u"84638"_s}};
    auto &west = source.accounts[QString::fromLatin1(FleetFixture::kWest)];
    for (int n = 1; n <= 1500; ++n)
        west.push_back(FleetFixture::record(n));
    const NoProtectedLines nothing;
    const auto sync = [&]() -> Result<SyncSummary> {
        clock.advance(1s);
        FleetSync sync({db->url(), source, nothing, clock,
                        [&](Database &on, ProfileId of, const CarrierAccount &account, const QList<CarrierPlan> &plans) {
                            return CatalogueStore(on).replace(of, account, plans, clock.nowUtc());
                        }},
                       *profile);
        std::optional<Result<SyncSummary>> answer;
        connect(&sync, &FleetSync::finished, &sync, [&](const Result<SyncSummary> &result) { answer = result; });
        sync.start();
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
            return failure(Error::Kind::Protocol, u"no answer"_s);
        if (!*answer)
            qWarning().noquote() << logLine(answer->error());
        return *answer;
    };
    QCOMPARE(sync().value_or(SyncSummary()).added, 1500);
    west[3].state = "suspend";
    west[4].mdn = {};
    west.pop_back();
    const auto second = sync();
    QVERIFY(second);
    QCOMPARE(second->updated, 2);
    QCOMPARE(second->missing, 1);

    DeviceStore devices(*db);
    std::vector<LineName> names;
    for (int n = 1; n <= 150; ++n)
        names.push_back({n, IdentifierKind::Iccid, FleetFixture::iccid(n)});
    const auto matches = devices.match(profile->id, names);
    QVERIFY(matches);
    QCOMPARE(matches->found.size(), 150U);
    QList<DeviceEvidence> settled;
    for (const LineMatches::Found &found : matches->found) {
        DeviceEvidence evidence;
        evidence.device = found.device;
        evidence.profile = profile->id;
        evidence.item = ItemId {found.row};
        evidence.after = {{u"state"_s, u"deactive"_s}, {u"mdn"_s, u""_s}};
        evidence.evidence = u"callback"_s;
        evidence.at = clock.nowUtc();
        settled << evidence;
    }
    DeviceEvidence added = settled.first();
    added.device = unknownLine("89148000000099999999");
    added.identifiers = {{u"iccid"_s, u"89148000000099999999"_s}};
    added.account = QString::fromLatin1(FleetFixture::kWest);
    const auto applied = devices.applyEvidence(settled << added);
    QVERIFY2(applied, applied ? "" : qPrintable(logLine(applied.error())));

    DeviceListing listing(*db, profile->id, devicefilter::parse(u"state:deactive -missing:yes *9148*"_s).value());
    const auto counts = listing.count();
    QVERIFY2(counts, counts ? "" : qPrintable(logLine(counts.error())));
    QCOMPARE(counts->matched, 151);
    QCOMPARE(counts->total, 1501);
    DeviceRead read;
    const std::vector<DeviceRecord> records {FleetFixture::record(1), FleetFixture::record(2000)};
    read.profile = profile->id;
    read.begunAt = clock.nowUtc().addSecs(60);
    read.records = records;
    const SomeProtectedLines live({matches->found[0].device});
    const auto recorded = devices.recordRead(read, live);
    QVERIFY2(recorded, recorded ? "" : qPrintable(logLine(recorded.error())));
    QCOMPARE(recorded->added, 1);
    QCOMPARE(devices.find(matches->found[0].device)->value().state, u"deactive"_s);
    const auto ids = listing.ids();
    QVERIFY(ids);
    QCOMPARE(devices.byIds(std::vector<DeviceId>(ids->begin(), ids->end()))->size(), 151);
    QVERIFY(devices.dropIndexes());
    QVERIFY(devices.ensureIndexes());

    // What the window asks.
    for (const QString &column : devicelisting::allColumns()) {
        const auto sorted = listing.ids({column, Qt::DescendingOrder});
        QVERIFY2(sorted, qPrintable(column + u": "_s + (sorted ? QString() : logLine(sorted.error()))));
        QCOMPARE(sorted->size(), ids->size());
    }
    QCOMPARE(readDevices(*db, *ids)->first().id, ids->first());
    QCOMPARE(tallyOf(*db, *ids)->byState.value(u"deactive"_s), 151);
    const auto story = readStory(*db, matches->found[0].device, 10);
    QVERIFY(story && *story);
    QVERIFY((*story)->stateSince.isValid());
    const auto pass = lastCompletePass(*db, profile->id);
    QVERIFY(pass && pass->isValid());
}

QTEST_GUILESS_MAIN(TestFleetStatements)
#include "tst_fleetstatements.moc"
