#include "tests/models/fleet/fleetsyncstage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A pass that does not come to its end changes nothing that it cannot know.
class TestBrokenSync : public FleetSyncStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void aBrokenPassMarksNothingMissing_data();
    void aBrokenPassMarksNothingMissing();
    void aMissingCursorEndsThePass();
    void aLoginThatFailsChangesNothing();
    void aCancelledPassSaysSo();
    void aSyncThatIsDestroyedLeavesItsIndexes();
    void aProfileWithoutAccountsIsRefused();
    void everyErrorHasItsSentence();
};

void TestBrokenSync::aBrokenPassMarksNothingMissing_data()
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

void TestBrokenSync::aBrokenPassMarksNothingMissing()
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

void TestBrokenSync::aMissingCursorEndsThePass()
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

void TestBrokenSync::aLoginThatFailsChangesNothing()
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

void TestBrokenSync::aCancelledPassSaysSo()
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

void TestBrokenSync::aSyncThatIsDestroyedLeavesItsIndexes()
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

void TestBrokenSync::aProfileWithoutAccountsIsRefused()
{
    m_fleet->profile.accounts.clear();
    const auto summary = sync();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"sync.no-accounts"_s);
}

void TestBrokenSync::everyErrorHasItsSentence()
{
    for (const QString &code : {u"sync.would-lose"_s, u"sync.no-accounts"_s, u"sync.cancelled"_s, u"list.cursor"_s})
        QVERIFY2(wording::knows(code), qPrintable(code));
}

QTEST_GUILESS_MAIN(TestBrokenSync)
#include "tst_brokensync.moc"
