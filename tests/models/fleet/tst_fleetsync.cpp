#include "tests/models/fleet/fleetsyncstage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A pass over the fleet: what it reads, what it writes, and what others write meanwhile.
class TestFleetSync : public FleetSyncStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void readsAllPagesOfAllAccounts();
    void guessesAreOnlyGuesses_data();
    void guessesAreOnlyGuesses();
    void anErrorOnAWrongGuessIsNone();
    void aSecondPassWritesOnlyWhatChanged();
    void aFullPassWritesEverything();
    void keepsAccountsAndPlans();
    void namesTheAccountOfRowsThatDoNot();
    void aCursorThatIncludesItsRowCountsItOnce();
    void whatOthersWriteDuringAPassIsSeen();
    void aLineMadeDuringAPassIsNotMadeTwice();
    void aCompletePassConfirmsUnchangedLines();
    void refreshesASelection();
    void refreshReportsWhatIsNotListed();
    void runsPeriodicallyAndNeverTwiceAtOnce();
};

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

QTEST_GUILESS_MAIN(TestFleetSync)
#include "tst_fleetsync.moc"
