#include "models/catalogue/cataloguestore.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/fleetrefresh.h"
#include "models/fleet/fleetsync.h"
#include "tests/models/fleet/fleetfixture.h"
#include "tests/support/fakesecretsource.h"
#include "tests/support/simulatorprocess.h"
#include "thingspace/basics/clock.h"
#include "thingspace/http/requestbudget.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A sync through the real client from the simulator's program.
class TestSimulatedSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void readsTheWholeFleetOnceAndNothingTheSecondTime();
    void aBrokenPageMarksNothingMissing_data();
    void aBrokenPageMarksNothingMissing();
    void withoutCredentialsNothingIsAskedOrChanged();
    void aProfileThatCannotLogInStopsNoOther();
    void refreshFindsWhatSomebodyElseChanged();

private:
    template<typename Conversation>
    static Result<SyncSummary> answerOf(Conversation &conversation)
    {
        std::optional<Result<SyncSummary>> answer;
        connect(&conversation, &Conversation::finished, &conversation, [&](const Result<SyncSummary> &result) { answer = result; });
        conversation.start();
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
            return failure(Error::Kind::Protocol, u"no answer"_s);
        return *answer;
    }
    FleetSync::World world()
    {
        return {m_fleet->url(), *m_source, m_nothing, m_clock, [this](Database &db, ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans) {
                    return CatalogueStore(db).replace(profile, account, plans, m_clock.nowUtc());
                }};
    }
    Result<SyncSummary> sync()
    {
        FleetSync sync(world(), m_profile);
        return answerOf(sync);
    }

    SimulatorProcess m_simulator {{u"--devices"_s, u"5000"_s, u"--seed"_s, u"3"_s, u"--delay"_s, u"0..0"_s}};
    FakeSecretSource m_secrets;
    UnlimitedBudget m_budget;
    SystemClock m_clock;
    NoProtectedLines m_nothing;
    std::unique_ptr<FleetFixture> m_fleet;
    Profile m_profile;
    std::unique_ptr<ThingSpaceClient> m_client;
    std::unique_ptr<ClientFleetSource> m_source;
};

void TestSimulatedSync::initTestCase()
{
    QVERIFY2(m_simulator.start(), qPrintable(m_simulator.problem()));
}

void TestSimulatedSync::init()
{
    QVERIFY(m_simulator.setFaults("[]"));
    m_secrets.setError({});
    m_fleet = std::make_unique<FleetFixture>();
    QStringList accounts;
    for (const QJsonValueConstRef account : m_simulator.get(u"/simulator/accounts"_s).array())
        accounts << account.toString();
    m_profile = ProfileStore(*m_fleet->db, m_clock).add(u"simulated"_s, m_simulator.origin().toString(), accounts).value();
    m_source.reset();
    m_client = std::make_unique<ThingSpaceClient>(ClientSettings {m_profile.name, m_profile.origin, std::chrono::seconds(10)}, m_secrets, m_budget, m_clock);
    m_source = std::make_unique<ClientFleetSource>(*m_client);
}

void TestSimulatedSync::readsTheWholeFleetOnceAndNothingTheSecondTime()
{
    const qsizetype asked = m_simulator.requests(u"/devices/actions/list"_s).size();
    const auto first = sync();
    QVERIFY2(first, first ? "" : qPrintable(logLine(first.error())));
    QCOMPARE(first->devices, 5000);
    QCOMPARE(first->added, 5000);
    QCOMPARE(first->skipped, 0);
    QVERIFY(first->pages >= 3);
    QCOMPARE(m_simulator.requests(u"/devices/actions/list"_s).size() - asked, first->pages);
    const auto second = sync();
    QVERIFY(second);
    QCOMPARE(second->devices, 5000);
    QCOMPARE(second->added + second->updated + second->missing, 0);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device WHERE iccid IS NULL OR carrier_id IS NULL OR created_at IS NULL OR state = 'unknown'"_s), 0);
    QVERIFY(!CatalogueStore(*m_fleet->db).plans(m_profile.id)->isEmpty());
    QCOMPARE(CatalogueStore(*m_fleet->db).accounts(m_profile.id)->size(), m_profile.accounts.size());
}

void TestSimulatedSync::aBrokenPageMarksNothingMissing_data()
{
    QTest::addColumn<QByteArray>("fault");
    for (const char *fault : {"html", "malformed", "truncate", "xml-fault", "reset-before"})
        QTest::addRow("%s", fault) << QByteArray(fault);
}

void TestSimulatedSync::aBrokenPageMarksNothingMissing()
{
    QFETCH(QByteArray, fault);
    QVERIFY(sync());
    const qint64 sequence = *m_fleet->devices().changeSequence();
    QVERIFY(m_simulator.setFaults(R"([{"match":{"operation":"list"},"fault":")" + fault + R"("}])"));
    QVERIFY(!sync());
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device WHERE missing = 1"_s), 0);
    QCOMPARE(*m_fleet->devices().changeSequence(), sequence);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sync_pass WHERE complete = 0 AND error <> ''"_s), 1);
    QVERIFY(m_simulator.setFaults("[]"));
    QCOMPARE(sync().value_or(SyncSummary()).devices, 5000);
}

void TestSimulatedSync::withoutCredentialsNothingIsAskedOrChanged()
{
    QVERIFY(sync());
    const qsizetype asked = m_simulator.requests().size();
    m_source.reset();
    m_client = std::make_unique<ThingSpaceClient>(ClientSettings {m_profile.name, m_profile.origin, std::chrono::seconds(10)}, m_secrets, m_budget, m_clock);
    m_source = std::make_unique<ClientFleetSource>(*m_client);
    m_secrets.setError(failure(Error::Kind::Refused, u"credentials.missing"_s, {m_profile.name}).value());
    const auto second = sync();
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"credentials.missing"_s);
    QCOMPARE(m_simulator.requests().size(), asked);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device WHERE missing = 1"_s), 0);
}

void TestSimulatedSync::aProfileThatCannotLogInStopsNoOther()
{
    QVERIFY(sync());
    const auto presentPlans = [&](ProfileId profile) {
        const auto plans = CatalogueStore(*m_fleet->db).plans(profile).value();
        return std::ranges::count_if(plans, [](const CataloguePlan &plan) { return !plan.removed; });
    };
    const auto before = presentPlans(m_profile.id);
    QVERIFY(before > 0);
    const Profile broken = m_profile;
    m_source.reset();
    m_client = std::make_unique<ThingSpaceClient>(ClientSettings {broken.name, broken.origin, std::chrono::seconds(10)}, m_secrets, m_budget, m_clock);
    m_source = std::make_unique<ClientFleetSource>(*m_client);
    m_secrets.setError(failure(Error::Kind::Refused, u"credentials.missing"_s, {broken.name}).value());
    QVERIFY(!sync());
    QCOMPARE(presentPlans(broken.id), before);
    // The next one, in the same store and the same run.
    m_secrets.setError({});
    m_profile = ProfileStore(*m_fleet->db, m_clock).add(u"second"_s, broken.origin.toString(), broken.accounts).value();
    const auto second = sync();
    QVERIFY2(second, second ? "" : qPrintable(logLine(second.error())));
    QCOMPARE(second->devices, 5000);
    QCOMPARE(presentPlans(m_profile.id), before);
    QCOMPARE(presentPlans(broken.id), before);
}

void TestSimulatedSync::refreshFindsWhatSomebodyElseChanged()
{
    QVERIFY(sync());
    QList<LineName> names;
    DeviceListing listing(*m_fleet->db, m_profile.id, devicefilter::parse(u"state:active"_s).value());
    QVERIFY(listing.each(150, [&](const Device &device) {
        names << LineName {names.size() + 1, IdentifierKind::Iccid, device.iccid};
        return true;
    }));
    (void)m_simulator.post(u"/simulator/external"_s, R"({"operation":"suspend","iccid":")" + names[7].value.toUtf8() + "\"}");
    FleetRefresh refresh(world(), m_profile, names);
    const auto summary = answerOf(refresh);
    QVERIFY2(summary, summary ? "" : qPrintable(logLine(summary.error())));
    QCOMPARE(summary->devices, 150);
    QCOMPARE(summary->updated, 1);
    QVERIFY(summary->notFound.isEmpty());
    QCOMPARE(m_fleet->text(u"SELECT d.state FROM device d WHERE d.iccid = '%1'"_s.arg(names[7].value)), u"suspend"_s);
}

QTEST_GUILESS_MAIN(TestSimulatedSync)
#include "tst_simulatedsync.moc"
