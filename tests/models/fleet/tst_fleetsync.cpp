#include "models/fleet/fleetrefresh.h"
#include "models/fleet/fleetsync.h"
#include "models/fleet/periodicsync.h"
#include "models/values/wording.h"
#include "tests/models/fleet/fakefleetsource.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFleetSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsAllPagesOfAllAccounts();
    void guessesAreOnlyGuesses_data();
    void guessesAreOnlyGuesses();
    void anErrorOnAWrongGuessIsNone();
    void aSecondPassWritesOnlyWhatChanged();
    void aFullPassWritesEverything();
    void keepsAccountsAndPlans();
    void namesTheAccountOfRowsThatDoNot();
    void aCursorThatIncludesItsRowCountsItOnce();

    void aBrokenPassMarksNothingMissing_data();
    void aBrokenPassMarksNothingMissing();
    void aMissingCursorEndsThePass();
    void aLoginThatFailsChangesNothing();
    void aCancelledPassSaysSo();
    void aSyncThatIsDestroyedLeavesItsIndexes();
    void aProfileWithoutAccountsIsRefused();

    void marksMissingAfterACompletePass();
    void asksBeforeATenthIsLost_data();
    void asksBeforeATenthIsLost();
    void aLineThatMovedToAnotherAccountIsNotMissing();
    void aProtectedLineIsNotMarkedMissing();
    void evidenceDuringThePassKeepsALineFromMissing();
    void linesOfAccountsThatAreNotReadStay();

    void whatOthersWriteDuringAPassIsSeen();
    void aLineMadeDuringAPassIsNotMadeTwice();
    void aCompletePassConfirmsUnchangedLines();

    void refreshesASelection();
    void refreshReportsWhatIsNotListed();

    void runsPeriodicallyAndNeverTwiceAtOnce();
    void everyErrorHasItsSentence();

private:
    std::vector<DeviceRecord> &west() { return m_source.accounts[QString::fromLatin1(FleetFixture::kWest)]; }
    std::vector<DeviceRecord> &east() { return m_source.accounts[QString::fromLatin1(FleetFixture::kEast)]; }
    FleetSync::World world() { return {m_fleet->url(), m_source, *m_protected, m_fleet->clock, {}}; }

    Result<SyncSummary> sync(SyncOptions options = {})
    {
        // A pass begins after whatever was read before it.
        m_fleet->clock.advance(1s);
        FleetSync sync(world(), m_fleet->profile, options);
        return answerOf(sync);
    }
    template<typename Conversation>
    static Result<SyncSummary> answerOf(Conversation &conversation)
    {
        std::optional<Result<SyncSummary>> answer;
        connect(&conversation, &Conversation::finished, &conversation, [&](const Result<SyncSummary> &result) { answer = result; });
        conversation.start();
        if (answer)
            return failure(Error::Kind::Protocol, u"answered inside start()"_s);
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return failure(Error::Kind::Protocol, u"no answer"_s);
        return *answer;
    }
    qint64 missing() { return m_fleet->number(u"SELECT COUNT(*) FROM device WHERE missing = 1"_s); }
    qint64 lines() { return m_fleet->number(u"SELECT COUNT(*) FROM device"_s); }
    void fill(int devices)
    {
        west().clear();
        east().clear();
        for (int n = 1; n <= devices; ++n)
            west().push_back(FleetFixture::record(n));
        east().push_back(FleetFixture::record(1000, "active", FleetFixture::kEast));
    }

    std::unique_ptr<FleetFixture> m_fleet;
    FakeFleetSource m_source;
    std::unique_ptr<ProtectedLines> m_protected;
};

void TestFleetSync::init()
{
    m_fleet = std::make_unique<FleetFixture>();
    m_source = {};
    m_protected = std::make_unique<NoProtectedLines>();
    fill(5);
}

void TestFleetSync::readsAllPagesOfAllAccounts()
{
    QList<qint64> pages;
    FleetSync sync(world(), m_fleet->profile);
    connect(&sync, &FleetSync::progressed, this, [&](const SyncProgress &progress) { pages << progress.pages; });
    const auto summary = answerOf(sync);
    QVERIFY(summary);
    QCOMPARE(summary->devices, 6);
    QCOMPARE(summary->added, 6);
    QCOMPARE(summary->updated, 0);
    QCOMPARE(summary->missing, 0);
    QCOMPARE(summary->pages, 4);
    QCOMPARE(pages, (QList<qint64> {1, 2, 3, 4}));
    QCOMPARE(lines(), 6);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sync_pass WHERE complete = 1 AND error = ''"_s), 2);
    QCOMPARE(m_fleet->number(u"SELECT devices FROM sync_pass WHERE account = '0000123456-00001'"_s), 5);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'device'"_s), 5);
}

void TestFleetSync::guessesAreOnlyGuesses_data()
{
    QTest::addColumn<FakeFleetSource::Guess>("guess");
    QTest::addColumn<int>("forNothing");
    QTest::addRow("none") << FakeFleetSource::Guess::None << 0;
    QTest::addRow("right") << FakeFleetSource::Guess::Right << 0;
    QTest::addRow("wrong: as many calls for nothing as go ahead, then no more guesses") << FakeFleetSource::Guess::Wrong << 5;
}

void TestFleetSync::guessesAreOnlyGuesses()
{
    QFETCH(FakeFleetSource::Guess, guess);
    QFETCH(int, forNothing);
    fill(39);
    m_source.guess = guess;
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->devices, 40);
    QCOMPARE(summary->pages, 21);
    QCOMPARE(lines(), 40);
    QVERIFY(m_source.queries.size() >= 21 + (forNothing > 0 ? 1 : 0));
    QVERIFY(m_source.queries.size() <= 21 + forNothing);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sync_pass WHERE complete = 1 AND error = ''"_s), 2);
}

void TestFleetSync::anErrorOnAWrongGuessIsNone()
{
    m_source.guess = FakeFleetSource::Guess::Wrong;
    m_source.failures[2] = Error {Error::Kind::Network, u"network.reset"_s, {}, {}, 0, {}, {}};
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->devices, 6);
}

void TestFleetSync::aSecondPassWritesOnlyWhatChanged()
{
    QVERIFY(sync());
    const qint64 sequence = *m_fleet->devices().changeSequence();
    west()[2].state = "suspend";
    west().push_back(FleetFixture::record(6));
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->devices, 7);
    QCOMPARE(summary->added, 1);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM device WHERE changed_seq > %1"_s.arg(sequence)), 2);
    QCOMPARE(m_fleet->line(3).state, u"suspend"_s);
}

void TestFleetSync::aFullPassWritesEverything()
{
    QVERIFY(sync());
    SyncOptions full;
    full.full = true;
    QCOMPARE(sync(full)->updated, 6);
    QCOMPARE(sync()->updated, 0);
}

void TestFleetSync::keepsAccountsAndPlans()
{
    m_source.plans = {{u"10001"_s, u"M2M 4G 5MB"_s, 5120, u"84638"_s}};
    FleetSync::World withCatalogue = world();
    withCatalogue.writeCatalogue = [this](Database &db, ProfileId profile, const CarrierAccount &account, const QList<CarrierPlan> &plans) {
        return CatalogueStore(db).replace(profile, account, plans, m_fleet->clock.nowUtc());
    };
    FleetSync sync(std::move(withCatalogue), m_fleet->profile);
    QVERIFY(answerOf(sync));
    QCOMPARE(CatalogueStore(*m_fleet->db).plans(m_fleet->profile.id)->size(), 2);
    QCOMPARE(CatalogueStore(*m_fleet->db).accounts(m_fleet->profile.id)->size(), 2);
}

void TestFleetSync::namesTheAccountOfRowsThatDoNot()
{
    west()[0].account = {};
    QVERIFY(sync());
    QCOMPARE(m_fleet->line(1).account, QString::fromLatin1(FleetFixture::kWest));
}

void TestFleetSync::aCursorThatIncludesItsRowCountsItOnce()
{
    // The third page begins with the second's last row again.
    west() = {FleetFixture::record(1), FleetFixture::record(2), FleetFixture::record(3), FleetFixture::record(4)};
    m_source.beforePage = [this](int call) {
        if (call == 2)
            west()[2].carrierId = 2;
        if (call == 3)
            west()[2].carrierId = 3;
    };
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(lines(), summary->devices);
}

void TestFleetSync::aBrokenPassMarksNothingMissing_data()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<Error>("error");
    Error network {Error::Kind::Network, u"network.reset"_s, {}, {}, 0, {}, {}};
    Error html {Error::Kind::Protocol, u"list.malformed"_s, {}, {}, 0, {}, {}};
    Error gateway {Error::Kind::Http, u"http.status"_s, {}, {}, 502, {}, {}};
    QTest::addRow("the first page") << 1 << network;
    QTest::addRow("a page in the middle") << 2 << network;
    QTest::addRow("the last page") << 3 << network;
    QTest::addRow("the other account's page") << 4 << network;
    QTest::addRow("HTML in the middle") << 2 << html;
    QTest::addRow("a gateway in the middle") << 2 << gateway;
}

void TestFleetSync::aBrokenPassMarksNothingMissing()
{
    QFETCH(int, call);
    QFETCH(Error, error);
    fill(40);
    m_source.pageSize = 15;
    QVERIFY(sync());
    // One line has gone, and one changed.
    west().pop_back();
    west()[0].state = "suspend";
    m_source.queries.clear();
    m_source.failures.insert(call, error);
    const auto summary = sync();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, error.code);
    QCOMPARE(missing(), 0);
    QCOMPARE(lines(), 41);
    // What came before the break is kept.
    QCOMPARE(m_fleet->line(1).state, call == 1 ? u"active"_s : u"suspend"_s);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sync_pass WHERE error = '%1'"_s.arg(error.code)), 1);
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sync_pass WHERE complete = 1"_s), 2);
    // The next pass does it all.
    m_source.failures.clear();
    const auto again = sync();
    QVERIFY(again);
    QCOMPARE(again->missing, 1);
    QVERIFY(m_fleet->line(40).missing);
}

void TestFleetSync::aMissingCursorEndsThePass()
{
    QVERIFY(sync());
    west().clear();
    west().push_back(FleetFixture::record(1));
    m_source.queries.clear();
    m_source.withoutCursor = 1;
    const auto summary = sync();
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::Protocol);
    QCOMPARE(summary.error().code, u"list.cursor"_s);
    QCOMPARE(m_source.queries.size(), 1);
    QCOMPARE(missing(), 0);
}

void TestFleetSync::aLoginThatFailsChangesNothing()
{
    QVERIFY(sync());
    const qint64 sequence = *m_fleet->devices().changeSequence();
    m_source.accountFailure = Error {Error::Kind::Refused, u"credentials.missing"_s, {u"default"_s}, {}, 0, {}, {}};
    m_source.queries.clear();
    const auto summary = sync();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"credentials.missing"_s);
    QVERIFY(m_source.queries.isEmpty());
    QCOMPARE(missing(), 0);
    QCOMPARE(*m_fleet->devices().changeSequence(), sequence);
}

void TestFleetSync::aCancelledPassSaysSo()
{
    FleetSync sync(world(), m_fleet->profile);
    connect(&sync, &FleetSync::progressed, &sync, &FleetSync::cancel);
    QSignalSpy finished(&sync, &FleetSync::finished);
    const auto summary = answerOf(sync);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, Error::Kind::Cancelled);
    QCOMPARE(missing(), 0);
    QVERIFY(lines() > 0);
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
}

void TestFleetSync::aSyncThatIsDestroyedLeavesItsIndexes()
{
    {
        FleetSync sync(world(), m_fleet->profile);
        QSignalSpy progressed(&sync, &FleetSync::progressed);
        sync.start();
        QTRY_VERIFY(!progressed.isEmpty());
    }
    QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'device'"_s), 5);
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->devices, 6);
    QCOMPARE(lines(), 6);
}

void TestFleetSync::aProfileWithoutAccountsIsRefused()
{
    m_fleet->profile.accounts.clear();
    const auto summary = sync();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"sync.no-accounts"_s);
}

void TestFleetSync::marksMissingAfterACompletePass()
{
    fill(20);
    QVERIFY(sync());
    const DeviceRecord gone = west().back();
    west().pop_back();
    m_fleet->clock.advance(1h);
    auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->missing, 1);
    QCOMPARE(m_fleet->number(u"SELECT SUM(missing) FROM sync_pass WHERE account = '0000123456-00001'"_s), 1);
    QVERIFY(m_fleet->line(20).missing);
    QCOMPARE(m_fleet->line(20).state, u"active"_s);
    QCOMPARE(sync()->missing, 0);
    west().push_back(gone);
    summary = sync();
    QCOMPARE(summary->updated, 1);
    QVERIFY(!m_fleet->line(20).missing);
}

void TestFleetSync::asksBeforeATenthIsLost_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<bool>("accept");
    QTest::addColumn<bool>("marked");
    QTest::addRow("a tenth") << 2 << false << true;
    QTest::addRow("more than a tenth") << 3 << false << false;
    QTest::addRow("more than a tenth, accepted") << 3 << true << true;
    QTest::addRow("all of an account") << 19 << false << false;
}

void TestFleetSync::asksBeforeATenthIsLost()
{
    QFETCH(int, lost);
    QFETCH(bool, accept);
    QFETCH(bool, marked);
    fill(19);
    QVERIFY(sync());
    west().resize(size_t(19 - lost));
    east()[0].state = "suspend";
    SyncOptions options;
    options.acceptMissing = accept;
    const auto summary = sync(options);
    QCOMPARE(summary.has_value(), marked);
    QCOMPARE(missing(), marked ? lost : 0);
    // The pages are written either way.
    QCOMPARE(m_fleet->line(1000).state, u"suspend"_s);
    if (!marked) {
        QCOMPARE(summary.error().kind, Error::Kind::Refused);
        QCOMPARE(summary.error().code, u"sync.would-lose"_s);
        QCOMPARE(summary.error().arguments, (QStringList {QString::number(lost), u"20"_s}));
        QCOMPARE(m_fleet->number(u"SELECT COUNT(*) FROM sync_pass WHERE complete = 0 AND error = 'sync.would-lose'"_s), 2);
    }
}

void TestFleetSync::aLineThatMovedToAnotherAccountIsNotMissing()
{
    QVERIFY(sync());
    const DeviceId before = m_fleet->line(3).id;
    east().insert(east().begin(), FleetFixture::record(3, "active", FleetFixture::kEast));
    west().erase(west().begin() + 2);
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->missing, 0);
    QCOMPARE(summary->added, 0);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(m_fleet->line(3).id, before);
    QCOMPARE(m_fleet->line(3).account, QString::fromLatin1(FleetFixture::kEast));
}

void TestFleetSync::aProtectedLineIsNotMarkedMissing()
{
    fill(20);
    QVERIFY(sync());
    const DeviceId line = m_fleet->line(20).id;
    m_protected = std::make_unique<SomeProtectedLines>(std::vector {line});
    west().pop_back();
    m_fleet->clock.advance(1h);
    QCOMPARE(sync()->missing, 0);
    QCOMPARE(m_fleet->number(u"SELECT listed FROM sighting WHERE device_id = %1"_s.arg(line.value)), 0);
    m_protected = std::make_unique<NoProtectedLines>();
    QCOMPARE(sync()->missing, 1);
}

void TestFleetSync::evidenceDuringThePassKeepsALineFromMissing()
{
    fill(20);
    QVERIFY(sync());
    m_fleet->clock.advance(1h);
    DeviceEvidence evidence;
    evidence.device = m_fleet->line(20).id;
    evidence.profile = m_fleet->profile.id;
    evidence.after = {{u"state"_s, u"suspend"_s}};
    west().pop_back();
    m_source.beforePage = [&](int call) {
        if (call == int(m_source.queries.size()) && evidence.item.value == 0) {
            evidence.item = ItemId {1};
            evidence.at = m_fleet->clock.nowUtc();
            QVERIFY(m_fleet->devices().applyEvidence({evidence}));
        }
    };
    QCOMPARE(sync()->missing, 0);
    m_source.beforePage = {};
    m_fleet->clock.advance(1h);
    QCOMPARE(sync()->missing, 1);
}

void TestFleetSync::linesOfAccountsThatAreNotReadStay()
{
    fill(20);
    QVERIFY(sync());
    m_fleet->profile.accounts = {QString::fromLatin1(FleetFixture::kWest)};
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->missing, 0);
    QVERIFY(!m_fleet->line(1000).missing);
}

void TestFleetSync::whatOthersWriteDuringAPassIsSeen()
{
    QVERIFY(sync());
    m_fleet->clock.advance(1h);
    // Evidence comes while the pass runs; a page begun afterwards shows the line as it was before, for somebody put it back.
    m_source.queries.clear();
    m_source.beforePage = [this](int call) {
        if (call != 1)
            return;
        DeviceEvidence evidence;
        evidence.device = m_fleet->line(5).id;
        evidence.profile = m_fleet->profile.id;
        evidence.after = {{u"state"_s, u"suspend"_s}};
        evidence.at = m_fleet->clock.nowUtc();
        QVERIFY(m_fleet->devices().applyEvidence({evidence}));
        m_fleet->clock.advance(1min);
    };
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(m_fleet->line(5).state, u"active"_s);
    QCOMPARE(summary->updated, 1);
}

void TestFleetSync::aLineMadeDuringAPassIsNotMadeTwice()
{
    QVERIFY(sync());
    west().push_back(FleetFixture::record(6));
    west().push_back(FleetFixture::record(7));
    m_source.queries.clear();
    m_source.beforePage = [this](int call) {
        if (call != 1)
            return;
        // A refresh found one, a change made the other.
        QVERIFY(m_fleet->read({FleetFixture::record(6)}));
        DeviceEvidence added;
        added.device = unknownLine(FleetFixture::record(7).iccid);
        added.profile = m_fleet->profile.id;
        added.account = QString::fromLatin1(FleetFixture::kWest);
        added.identifiers = {{u"iccid"_s, FleetFixture::iccid(7)}};
        added.after = {{u"state"_s, u"preactive"_s}};
        added.at = m_fleet->clock.nowUtc().addSecs(-1);
        QVERIFY(m_fleet->devices().applyEvidence({added}));
    };
    const auto summary = sync();
    QVERIFY(summary);
    QCOMPARE(summary->added, 0);
    QCOMPARE(summary->devices, 8);
    QCOMPARE(lines(), 8);
    QCOMPARE(m_fleet->line(7).carrierId, 7);
    QCOMPARE(m_fleet->line(7).state, u"active"_s);
}

void TestFleetSync::aCompletePassConfirmsUnchangedLines()
{
    QVERIFY(sync());
    m_fleet->clock.advance(1h);
    QVERIFY(sync());
    QCOMPARE(m_fleet->line(1).readAt, m_fleet->clock.nowUtc());
    m_fleet->clock.advance(1h);
    m_source.queries.clear();
    m_source.failures.insert(2, Error {Error::Kind::Network, u"network.reset"_s, {}, {}, 0, {}, {}});
    QVERIFY(!sync());
    QCOMPARE(m_fleet->line(1).readAt, m_fleet->clock.nowUtc().addSecs(-3601));
}

void TestFleetSync::refreshesASelection()
{
    fill(250);
    m_source.pageSize = 2000;
    QVERIFY(sync());
    m_source.queries.clear();
    QList<LineName> names;
    for (int n = 1; n <= 230; ++n)
        names << LineName {n, IdentifierKind::Iccid, FleetFixture::iccid(n)};
    names << LineName {1000, IdentifierKind::Iccid, FleetFixture::iccid(1000)};
    west()[4].state = "suspend";
    east()[0].state = "suspend";
    m_fleet->clock.advance(1h);
    FleetRefresh refresh(world(), m_fleet->profile, names);
    const auto summary = answerOf(refresh);
    QVERIFY(summary);
    QCOMPARE(summary->devices, 231);
    QCOMPARE(summary->updated, 2);
    QCOMPARE(summary->pages, 4);
    QVERIFY(summary->notFound.isEmpty());
    QCOMPARE(m_source.queries.size(), 4);
    QCOMPARE(m_source.queries[0].identifiers.size(), 100);
    QCOMPARE(m_source.queries[0].account, QString::fromLatin1(FleetFixture::kWest));
    QCOMPARE(m_source.queries[3].account, QString::fromLatin1(FleetFixture::kEast));
    QCOMPARE(m_fleet->line(5).state, u"suspend"_s);
    QCOMPARE(m_fleet->line(1).readAt, m_fleet->clock.nowUtc());
    QCOMPARE(m_fleet->line(240).readAt, m_fleet->clock.nowUtc().addSecs(-3600));
}

void TestFleetSync::refreshReportsWhatIsNotListed()
{
    QVERIFY(sync());
    west().erase(west().begin());
    FleetRefresh refresh(world(), m_fleet->profile, {{1, IdentifierKind::Iccid, FleetFixture::iccid(1)}, {2, IdentifierKind::Iccid, FleetFixture::iccid(2)},
                                                     {3, IdentifierKind::Iccid, u"89148000000000000000"_s}});
    const auto summary = answerOf(refresh);
    QVERIFY(summary);
    QCOMPARE(summary->devices, 1);
    QCOMPARE(summary->notFound, (QStringList {FleetFixture::iccid(1), u"89148000000000000000"_s}));
    QCOMPARE(missing(), 0);
}

void TestFleetSync::runsPeriodicallyAndNeverTwiceAtOnce()
{
    int made = 0;
    PeriodicSync periodic([&] {
        ++made;
        return std::make_unique<FleetSync>(world(), m_fleet->profile);
    }, 5ms);
    QSignalSpy finished(&periodic, &PeriodicSync::finished);
    periodic.start(true);
    periodic.start(true);
    QCOMPARE(made, 1);
    QTRY_VERIFY(finished.size() >= 2);
    periodic.stop();
    const int before = made;
    QVERIFY(!periodic.isRunning());
    QTest::qWait(30);
    QCOMPARE(made, before);
}

void TestFleetSync::everyErrorHasItsSentence()
{
    for (const QString &code : {u"sync.would-lose"_s, u"sync.no-accounts"_s, u"sync.cancelled"_s, u"list.cursor"_s})
        QVERIFY2(wording::knows(code), qPrintable(code));
}

QTEST_GUILESS_MAIN(TestFleetSync)
#include "tst_fleetsync.moc"
