#include "models/catalogue/currentprofile.h"
#include "models/changes/itemcolumns.h"
#include "models/store/storewatch.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/changesamples.h"
#include "ui/changes/changespage.h"
#include "ui/common/actions.h"
#include "ui/common/segmentedbar.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

/// How long the window's thread is away from its event loop, at the longest, in milliseconds.
class LongestFrame : public QObject
{
public:
    LongestFrame()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(2);
        m_since.start();
    }

    /// Since the last call.
    qint64 take()
    {
        m_since.restart();
        return std::exchange(m_longest, 0);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// A change of ten thousand lines runs while its lines are sorted, filtered and scrolled: the window never stands still for long.
class TestChangesFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesStayShort();

private:
    /// What an engine does, as fast as this machine can, until it is told to stop or nothing is left.
    static void runChange(const StoreUrl &url, const Profile &profile, ChangeId change, const std::atomic<bool> &stop)
    {
        const auto db = Database::open(url).value().release();
        const std::unique_ptr<Database> owner(db);
        ChangeSamples samples(*db, profile, QDateTime::currentDateTimeUtc());
        while (!stop && !samples.items(change, ItemState::Queued).isEmpty()) {
            const qint64 batch = std::min<qint64>(200, samples.items(change, ItemState::Queued).size());
            samples.send(change, batch);
            samples.move(change, batch, ItemState::Sending, ItemState::AwaitingCarrier, ChangeSamples::acked());
            samples.move(change, batch - 7, ItemState::AwaitingCarrier, ItemState::Succeeded, ChangeSamples::byCallback());
            samples.move(change, 5, ItemState::AwaitingCarrier, ItemState::Failed, ChangeSamples::failedWith(u"REQUEST_FAILED.DeviceNotFound"_s, {}));
        }
    }
};

void TestChangesFrames::framesStayShort()
{
    constexpr qint64 kLines = 10'000;
    ChangeFixture f;
    f.makeFleet(1, kLines);
    ChangeSamples samples(*f.db, f.profile, f.clock.nowUtc());
    const ChangeId change = samples.running(ChangeType::Suspend, f.iccids(1, kLines));

    QSettings settings(f.folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    StoreThread reading(f.url());
    StoreThread working(f.url());
    StoreWatch watch(reading);
    CurrentProfile profile;
    profile.setAll({f.profile});
    Actions actions(nullptr);
    ChangesPage page(PageContext {reading, working, watch, profile, actions, settings, f.clock});
    page.resize(1400, 900);
    page.show();
    watch.start();
    page.openChange(change);
    auto &items = *page.findChild<QTableView *>(u"changes.items"_s);
    auto &bar = *page.findChild<SegmentedBar *>(u"changes.bar"_s);
    auto &filter = *page.findChild<QLineEdit *>(u"changes.itemFilter"_s);
    QTRY_COMPARE(items.model()->rowCount(), int(kLines));
    QTest::qWait(300);

    LongestFrame frame;
    QTest::qWait(500);
    const qint64 idle = frame.take();
    std::atomic<bool> stop = false;
    std::thread engine([&] { runChange(f.url(), f.profile, change, stop); });
    qint64 longest = 0;
    const auto look = [&](const char *what) {
        QTest::qWait(250);
        const qint64 took = frame.take();
        longest = std::max(longest, took);
        qInfo("%s: %lld ms", what, static_cast<long long>(took));
    };
    look("running");
    for (const int column : {itemcolumns::State, itemcolumns::Line, itemcolumns::ErrorCode, itemcolumns::Row}) {
        items.sortByColumn(column, Qt::DescendingOrder);
        look("sorted");
    }
    for (const char *segment : {"waiting", "succeeded", "awaiting", ""}) {
        bar.choose(QLatin1StringView(segment));
        Q_EMIT bar.chosenChanged(QLatin1StringView(segment));
        look("filtered by state");
        items.verticalScrollBar()->setValue(items.verticalScrollBar()->maximum() / 2);
        look("scrolled");
        items.selectAll();
        look("all selected");
    }
    filter.setText(u"0017"_s);
    look("filtered by text");
    filter.clear();
    look("filter gone");
    stop = true;
    engine.join();
    qInfo("longest %lld ms, idle %lld ms", static_cast<long long>(longest), static_cast<long long>(idle));
    // On a machine that has other things to do an idle loop is late too.
    QVERIFY2(longest <= std::max<qint64>(50, 5 * idle), qPrintable(QString::number(longest)));
}

QTEST_MAIN(TestChangesFrames)
#include "tst_changesframes.moc"
