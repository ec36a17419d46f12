#include "models/fleet/dataage.h"
#include "models/fleet/devicerows.h"
#include "models/fleet/devicestory.h"
#include "models/fleet/fleettally.h"
#include "models/values/evidence.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the window tells of lines: one line's story, many lines' counts and text, the age of it all.
class TestDeviceStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fleet = std::make_unique<FleetFixture>(); }

    void tellsWhatALineWasAndBecame();
    void cutsALongHistory();
    void knowsNothingOfALineThatIsNotThere();
    void readsRowsInTheOrderAsked();
    void writesRowsForAClipboard();
    void countsByStatePlanAndAccount();
    void isAsOldAsItsOldestAccount();

private:
    std::unique_ptr<FleetFixture> m_fleet;
};

void TestDeviceStory::tellsWhatALineWasAndBecame()
{
    QVERIFY(m_fleet->read({FleetFixture::record(1)}));
    const auto first = readStory(*m_fleet->db, m_fleet->line(1).id, 10).value();
    QVERIFY(first);
    QVERIFY(!first->stateSince.isValid());
    QVERIFY(first->history.isEmpty());

    m_fleet->clock.advance(std::chrono::hours(1));
    const QDateTime seen = m_fleet->clock.nowUtc();
    QVERIFY(m_fleet->read({FleetFixture::record(1, "suspend")}));
    m_fleet->clock.advance(std::chrono::hours(1));
    DeviceEvidence settled;
    settled.device = m_fleet->line(1).id;
    settled.item = ItemId {7};
    settled.evidence = evidence::kCallback;
    settled.at = m_fleet->clock.nowUtc();
    settled.after = {{u"plan"_s, u"5 GB"_s}};
    QVERIFY(m_fleet->devices().applyEvidence({settled}));

    const auto story = readStory(*m_fleet->db, m_fleet->line(1).id, 10).value();
    QVERIFY(story);
    QCOMPARE(story->device, m_fleet->line(1));
    QCOMPARE(story->stateSince, seen);
    QCOMPARE(story->history.size(), 2);
    QCOMPARE(story->history[0].field, u"plan"_s);
    QCOMPARE(story->history[0].source, u"change"_s);
    QCOMPARE(story->history[0].item, ItemId {7});
    QCOMPARE(story->history[0].evidence, QString(evidence::kCallback));
    QCOMPARE(story->history[1].before, u"active"_s);
    QCOMPARE(story->history[1].after, u"suspend"_s);
    QCOMPARE(story->history[1].source, u"sync"_s);
    QVERIFY(!story->isCut);
}

void TestDeviceStory::cutsALongHistory()
{
    for (int i = 0; i < 6; ++i) {
        QVERIFY(m_fleet->read({FleetFixture::record(1, i % 2 == 0 ? "active" : "suspend")}));
        m_fleet->clock.advance(std::chrono::hours(1));
    }
    const auto story = readStory(*m_fleet->db, m_fleet->line(1).id, 3).value();
    QCOMPARE(story->history.size(), 3);
    QVERIFY(story->isCut);
    QVERIFY(story->history[0].at > story->history[2].at);
}

void TestDeviceStory::knowsNothingOfALineThatIsNotThere()
{
    const auto story = readStory(*m_fleet->db, DeviceId {99}, 3);
    QVERIFY(story);
    QVERIFY(!*story);
}

void TestDeviceStory::readsRowsInTheOrderAsked()
{
    std::vector<DeviceRecord> records;
    for (int i = 1; i <= 600; ++i)
        records.push_back(FleetFixture::record(i));
    QVERIFY(m_fleet->read(records));
    std::vector<DeviceId> ids;
    for (int i = 600; i >= 1; --i)
        ids.push_back(DeviceId {i});
    ids.push_back(DeviceId {9'999});
    const auto rows = readDevices(*m_fleet->db, ids);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 601);
    for (qsizetype i = 0; i < 600; ++i)
        QCOMPARE((*rows)[i].id, ids[size_t(i)]);
    QVERIFY(!rows->last().id);
}

void TestDeviceStory::writesRowsForAClipboard()
{
    Device device;
    device.iccid = u"89148000000000000001"_s;
    device.plan = u"two\twords"_s;
    Device other;
    other.mdn = u"5551234567"_s;
    QCOMPARE(devicetext::table({device, other}, {u"plan"_s, u"iccid"_s, u"missing"_s}), u"two words\t89148000000000000001\tno\n\t\tno\n"_s);
    QCOMPARE(devicetext::identifiers({device, other}), u"89148000000000000001\n5551234567\n"_s);
}

void TestDeviceStory::countsByStatePlanAndAccount()
{
    std::vector<DeviceRecord> records;
    for (int i = 1; i <= 300; ++i)
        records.push_back(FleetFixture::record(i, i <= 100 ? "suspend" : "active", i % 2 == 0 ? FleetFixture::kEast : FleetFixture::kWest));
    QVERIFY(m_fleet->read(records));
    std::vector<DeviceId> ids;
    for (int i = 1; i <= 300; ++i)
        ids.push_back(DeviceId {i});
    const auto tally = tallyOf(*m_fleet->db, ids);
    QVERIFY(tally);
    QCOMPARE(tally->lines, 300);
    QCOMPARE(tally->byState, (QMap<QString, qint64> {{u"active"_s, 200}, {u"suspend"_s, 100}}));
    QCOMPARE(tally->byPlan, (QMap<QString, qint64> {{u"M2M 4G 5MB"_s, 300}}));
    QCOMPARE(tally->byAccount.value(QString::fromLatin1(FleetFixture::kEast)), 150);
    FleetTally twice = *tally;
    twice.add(*tally);
    QCOMPARE(twice.lines, 600);
    QCOMPARE(twice.byState.value(u"suspend"_s), 200);
}

void TestDeviceStory::isAsOldAsItsOldestAccount()
{
    const auto pass = [this](int id, const char *account, const QDateTime &begun, bool complete) {
        Query insert = m_fleet->db->composed(u"INSERT INTO sync_pass (id, profile_id, account, begun_at, complete) VALUES (:id, :profile, :account, :begun, :complete)"_s);
        insert.bind(u":id", id).bind(u":profile", m_fleet->profile.id.value).bind(u":account", QString::fromLatin1(account)).bind(u":begun", begun);
        QVERIFY(insert.bind(u":complete", complete).exec());
    };
    const QDateTime now = m_fleet->clock.nowUtc();
    QVERIFY(!lastCompletePass(*m_fleet->db, m_fleet->profile.id)->isValid());
    pass(1, FleetFixture::kWest, now.addSecs(-60), true);
    QVERIFY2(!lastCompletePass(*m_fleet->db, m_fleet->profile.id)->isValid(), "the east was never read");
    pass(2, FleetFixture::kEast, now.addSecs(-3600), true);
    pass(3, FleetFixture::kEast, now, false);
    QCOMPARE(*lastCompletePass(*m_fleet->db, m_fleet->profile.id), now.addSecs(-3600));
}

QTEST_GUILESS_MAIN(TestDeviceStory)
#include "tst_devicestory.moc"
