#include "models/catalogue/currentprofile.h"
#include "models/changes/chains/changechains.h"
#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "tests/support/changesamples.h"
#include "ui/changes/changespage.h"
#include "ui/changes/rulesdialog.h"
#include "ui/changes/settleflow.h"
#include "ui/common/segmentedbar.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

/// The stage's store, written directly.
class ChangesStage
{
public:
    explicit ChangesStage(GalleryStage &stage)
        : m_db(std::move(Database::open(stage.store()).value()))
        , m_now(stage.clock().nowUtc())
        , m_samples(*m_db, stage.profile().profile(), m_now.addSecs(-95))
    {
    }

    ChangeSamples &samples() { return m_samples; }
    void at(int secondsAgo) { m_samples.at(m_now.addSecs(-secondsAgo)); }

    /// ICCIDs of lines in a state that no sample has yet.
    QStringList lines(const QString &state, qsizetype count)
    {
        Query rows = m_db->composed(u"SELECT iccid FROM device WHERE state = :state AND missing = 0 AND id NOT IN (SELECT device_id FROM item) ORDER BY id LIMIT :count"_s);
        QStringList ids;
        if (rows.bind(u":state", state).bind(u":count", qint64(count)).exec()) {
            while (rows.next())
                ids << rows.text(0);
        }
        return ids;
    }

    /// Running with lines in every state, once a store.
    ChangeId mixed()
    {
        const auto all = ChangeStore(*m_db).list({}).value();
        const auto known = std::ranges::find(all, u"West coast, unpaid"_s, &Change::name);
        if (known != all.end())
            return known->id;
        QStringList ids = lines(u"active"_s, 1'200);
        ids += lines(u"suspend"_s, 23);
        ids += lines(u"deactive"_s, 11);
        at(95);
        const ChangeId change = m_samples.mixed(ids, u"West coast, unpaid"_s);
        const QList<ItemId> settled = m_samples.items(change, ItemState::Succeeded);
        m_samples.callback(change, settled.first(), false);
        m_samples.callback(change, settled.at(40), false);
        return change;
    }

    /// Besides the mixed one: a draft, a paused one, others that ran.
    void several()
    {
        if (ChangeStore(*m_db).list({}).value().size() > 3)
            return;
        at(7'200);
        const ChangeId failed = m_samples.running(ChangeType::Deactivate, lines(u"active"_s, 40), u"Scrapped trackers"_s);
        m_samples.send(failed, 40);
        m_samples.move(failed, 40, ItemState::Sending, ItemState::Failed, ChangeSamples::failedWith(u"REQUEST_FAILED.DeviceNotFound"_s, u"Not in the account."_s));
        ChangeSamples::must(ChangeStore(*m_db).moveChange(failed, ChangeState::Running, ChangeState::Failed, m_samples.origin, m_now.addSecs(-7'000)));
        at(3'600);
        const ChangeId paused = m_samples.running(ChangeType::Suspend, lines(u"active"_s, 300), u"Season end"_s);
        m_samples.send(paused, 120);
        m_samples.move(paused, 120, ItemState::Sending, ItemState::Succeeded, ChangeSamples::byCallback());
        ChangeSamples::must(ChangeStore(*m_db).moveChange(paused, ChangeState::Running, ChangeState::Paused, m_samples.origin, m_now.addSecs(-3'500), u"writes.off"_s));
        (void)mixed();
        at(30);
        const ChangeId second = m_samples.running(ChangeType::Restore, lines(u"suspend"_s, 200), u"Back from storage"_s);
        m_samples.send(second, 140);
        m_samples.move(second, 90, ItemState::Sending, ItemState::Succeeded, ChangeSamples::byCallback());
        m_samples.move(second, 1, ItemState::Sending, ItemState::Failed, ChangeSamples::failedWith(u"REQUEST_FAILED.DeviceNotFound"_s, u"Not in the account."_s));
        at(10);
        (void)m_samples.released(ChangeType::Suspend, lines(u"active"_s, 60));
        (void)m_samples.draft(ChangeType::Restore, lines(u"suspend"_s, 12), u"Pumps, north"_s);
    }

    Database &db() { return *m_db; }

private:
    std::unique_ptr<Database> m_db;
    QDateTime m_now;
    ChangeSamples m_samples;
};

std::unique_ptr<QWidget> changesPage(GalleryStage &stage)
{
    return std::make_unique<ChangesPage>(stage.context());
}

template<typename Widget>
Widget &part(QWidget &page, const QString &name)
{
    auto *found = page.findChild<Widget *>(name);
    if (found == nullptr)
        qFatal("no %s", qPrintable(name));
    return *found;
}

void list(GalleryStage &stage, QWidget &page)
{
    ChangesStage(stage).several();
    auto &table = part<QTableView>(page, u"changes.table"_s);
    stage.waitUntil([&] { return table.model()->rowCount() >= 7; });
    table.selectRow(2);
}

void openAt(GalleryStage &stage, QWidget &page, ChangeId change, int row)
{
    static_cast<ChangesPage &>(page).openChange(change);
    auto &items = part<QTableView>(page, u"changes.items"_s);
    stage.waitUntil([&] { return items.model()->rowCount() > row; });
    stage.settle(300);
    items.selectRow(row);
    stage.waitUntil([&] { return !part<QLabel>(page, u"changes.storyLine"_s).text().isEmpty(); });
    stage.settle(300);
}

void running(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    const ChangeId change = world.mixed();
    openAt(stage, page, change, 30);
    // Seen moving for a little, so that there is a speed.
    world.at(2);
    for (int step = 0; step < 3; ++step) {
        stage.settle(900);
        if (world.samples().items(change, ItemState::AwaitingCarrier).size() > 30)
            world.samples().move(change, 24, ItemState::AwaitingCarrier, ItemState::Succeeded, ChangeSamples::byCallback());
    }
    stage.settle(600);
}

void byCause(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    openAt(stage, page, world.mixed(), 0);
    auto &items = part<QTableView>(page, u"changes.items"_s);
    const int all = items.model()->rowCount();
    part<QAbstractButton>(page, u"changes.cause.REQUEST_FAILED.DeviceNotFound"_s).click();
    stage.waitUntil([&] { return items.model()->rowCount() < all; });
    items.selectRow(3);
    stage.settle(500);
}

/// What the demo leaves: all succeeded.
void finished(GalleryStage &stage, QWidget &page)
{
    openAt(stage, page, ChangeId {1}, 2);
}

void paused(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    world.several();
    const auto all = ChangeStore(world.db()).list({}).value();
    openAt(stage, page, std::ranges::find(all, ChangeState::Paused, &Change::state)->id, 130);
}

/// Confirmed, and waits for its time.
void scheduled(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    world.several();
    world.at(600);
    openAt(stage, page, world.samples().scheduled(ChangeType::Suspend, world.lines(u"active"_s, 240), u"Winter break"_s, stage.clock().nowUtc().addDays(3)), 4);
}

/// Its time went by while nothing ran.
void missed(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    world.several();
    world.at(90'000);
    const QDateTime now = stage.clock().nowUtc();
    const ChangeId change = world.samples().scheduled(ChangeType::Restore, world.lines(u"suspend"_s, 90), u"Back for spring"_s, now.addSecs(-7'200));
    world.samples().beginDue(now);
    openAt(stage, page, change, 4);
}

/// Both among the others.
void listScheduled(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    world.several();
    const QDateTime now = stage.clock().nowUtc();
    world.at(90'000);
    (void)world.samples().scheduled(ChangeType::Restore, world.lines(u"suspend"_s, 40), u"Pumps, south"_s, now.addSecs(-7'200));
    world.samples().beginDue(now);
    world.at(600);
    (void)world.samples().scheduled(ChangeType::Suspend, world.lines(u"active"_s, 140), u"Night shift"_s, now.addDays(2));
    auto &table = part<QTableView>(page, u"changes.table"_s);
    stage.waitUntil([&] { return table.model()->rowCount() >= 9; });
    stage.settle(400);
    table.selectRow(0);
}

/// A chain: what follows is said in the head.
void chained(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    world.several();
    world.at(60);
    const ChangeId change = world.samples().running(ChangeType::Deactivate, world.lines(u"active"_s, 250), u"Scrapped in spring"_s);
    ChangeSamples::must(world.db().inTransaction([&] { return changechains::write(world.db(), change, {{ChangeType::Archive, {}, true}}); }));
    openAt(stage, page, change, 4);
}

/// What happens by itself, by days.
void due(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    world.several();
    const QDateTime now = stage.clock().nowUtc();
    world.at(90'000);
    (void)world.samples().scheduled(ChangeType::Restore, world.lines(u"suspend"_s, 40), u"Pumps, south"_s, now.addSecs(-7'200));
    world.samples().beginDue(now);
    world.at(600);
    (void)world.samples().scheduled(ChangeType::Suspend, world.lines(u"active"_s, 140), u"Night shift"_s, now.addSecs(7'200));
    (void)world.samples().scheduled(ChangeType::Restore, world.lines(u"suspend"_s, 35), u"Back on site"_s, now.addDays(3));
    // Three lots that were suspended on days that are known.
    (void)world.db().composed(u"INSERT INTO device_history (id, device_id, at, field, before, after, source) SELECT 5000000 + d.id, d.id, :at - (d.id % 3) * 86400000, 'state', 'active', 'suspend', 'sync' "
                              "FROM device d WHERE d.state = 'suspend' AND d.id % 4 <> 0"_s).bind(u":at", now.addDays(-82)).exec();
    static_cast<ChangesPage &>(page).showDue();
    auto &table = part<QTableView>(page, u"due.table"_s);
    stage.waitUntil([&] { return table.model()->rowCount() >= 5; });
    stage.settle(400);
}

void reschedule(GalleryStage &stage, QWidget &page)
{
    scheduled(stage, page);
    QAction *action = stage.context().actions.action("change.reschedule");
    stage.waitUntil([&] { return action->isEnabled(); });
    action->trigger();
}

std::unique_ptr<QWidget> rulesDialog(GalleryStage &)
{
    return std::make_unique<RulesDialog>();
}

/// Too many of the first wave failed.
void braked(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    world.at(300);
    ChangeSamples &samples = world.samples();
    const ChangeId change = samples.running(ChangeType::Suspend, world.lines(u"active"_s, 300), u"Season end, in waves"_s, {u"10,100"_s, u"5%"_s});
    samples.send(change, 10);
    samples.move(change, 7, ItemState::Sending, ItemState::Succeeded, ChangeSamples::byCallback());
    samples.move(change, 3, ItemState::Sending, ItemState::Failed, ChangeSamples::failedWith(u"REQUEST_FAILED.UnexpectedError"_s, u"Unexpected error."_s));
    ChangeSamples::must(ChangeStore(world.db()).moveChange(change, ChangeState::Running, ChangeState::Paused, samples.origin, QDateTime::currentDateTimeUtc(),
                                                           u"brake.failures-wave"_s, {u"3"_s, u"10"_s, u"5%"_s, u"1"_s, u"3"_s}));
    openAt(stage, page, change, 8);
}

void askToCancel(GalleryStage &stage, QWidget &page)
{
    ChangesStage world(stage);
    openAt(stage, page, world.mixed(), 0);
    QAction *cancel = stage.context().actions.action("change.cancel");
    stage.waitUntil([&] { return cancel->isEnabled(); });
    cancel->trigger();
}

void empty(GalleryStage &stage, QWidget &)
{
    // Another profile, which has none.
    Profile other = stage.profile().profile();
    other.id = ProfileId {other.id.value + 1000};
    other.name = u"other"_s;
    stage.profile().setAll({other});
    stage.settle(300);
}

void noMatch(GalleryStage &stage, QWidget &page)
{
    ChangesStage(stage).several();
    auto &table = part<QTableView>(page, u"changes.table"_s);
    stage.waitUntil([&] { return table.model()->rowCount() >= 7; });
    part<QLineEdit>(page, u"changes.filter"_s).setText(u"moon"_s);
}

/// What four unconfirmed lines show, as an examination would find it.
QList<HandFinding> examined(GalleryStage &stage, const QStringList &lines, bool allOpen)
{
    const QDateTime now = stage.clock().nowUtc();
    const auto stamp = [&](int hoursAgo) { return now.addSecs(-3600 * hoursAgo).toString(Qt::ISODate); };
    const HandOffer open {true, {}, {}, {}, false};
    QList<HandFinding> findings;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        HandFinding finding;
        finding.item.row = 17 + 3 * i;
        finding.item.subject = lines[i];
        finding.executed = finding.notExecuted = open;
        finding.evidence = u"hand.says-baseline"_s;
        finding.evidenceArguments = {u"active"_s, stamp(0)};
        if (!allOpen && i == 1)
            finding.notExecuted = {false, u"hand.third-party-history"_s, {u"Device Move"_s, stamp(5)}, {}, false};
        if (!allOpen && i == 2) {
            finding.evidence = u"hand.says-target"_s;
            finding.evidenceArguments = {u"suspend"_s, stamp(0)};
            finding.notExecuted = {false, u"hand.at-target"_s, {u"suspend"_s}, {}, false};
        }
        if (!allOpen && i == 3)
            finding.notExecuted = {false, u"hand.too-early"_s, {now.addSecs(3600 * 9).toString(Qt::ISODate)}, {}, false};
        findings << finding;
    }
    return findings;
}

void settleDialog(GalleryStage &stage, QWidget &page, bool allOpen)
{
    ChangesStage world(stage);
    const ChangeId change = world.mixed();
    openAt(stage, page, change, 0);
    const QList<ItemId> items = world.samples().items(change, ItemState::Unconfirmed);
    QStringList lines;
    (void)ChangeStore(world.db()).eachItem(change, ItemState::Unconfirmed, [&](const ChangeItem &item) {
        lines << item.identifiers[u"iccid"].toString();
        return lines.size() < 4;
    });
    SettleFlow *flow = static_cast<ChangesPage &>(page).settling();
    flow->begin(change, items.first(std::min<qsizetype>(4, items.size())));
    stage.settle(400);
    flow->showFindings(examined(stage, lines, allOpen));
    stage.settle(300);
    const auto choose = [&](const char *name) { page.findChild<QAbstractButton *>(QString::fromLatin1(name))->click(); };
    choose(allOpen ? "changes.settle.notExecuted" : "changes.settle.executed");
    if (allOpen)
        part<QLineEdit>(page, u"changes.settle.reason"_s).setText(u"Asked the carrier's support, ticket 4471: never ordered"_s);
    stage.settle(300);
}

void settleSome(GalleryStage &stage, QWidget &page)
{
    settleDialog(stage, page, false);
}

void settleAll(GalleryStage &stage, QWidget &page)
{
    settleDialog(stage, page, true);
}

} // namespace

void addChangesScenes(Gallery &gallery)
{
    gallery.add(u"changes-list"_s, {1180, 640}, changesPage, list);
    gallery.add(u"changes-running"_s, {1180, 720}, changesPage, running);
    gallery.add(u"changes-small"_s, {860, 560}, changesPage, running);
    gallery.add(u"changes-cause"_s, {1180, 720}, changesPage, byCause);
    gallery.add(u"changes-finished"_s, {1180, 720}, changesPage, finished);
    gallery.add(u"changes-paused"_s, {1180, 720}, changesPage, paused);
    gallery.add(u"changes-scheduled"_s, {1180, 720}, changesPage, scheduled);
    gallery.add(u"changes-missed"_s, {1180, 720}, changesPage, missed);
    gallery.add(u"changes-list-scheduled"_s, {1180, 640}, changesPage, listScheduled);
    gallery.add(u"changes-due"_s, {1180, 640}, changesPage, due);
    gallery.add(u"changes-reschedule"_s, {1180, 720}, changesPage, reschedule);
    gallery.add(u"changes-chained"_s, {1180, 720}, changesPage, chained);
    gallery.add(u"changes-rules"_s, {1040, 620}, rulesDialog, [](GalleryStage &stage, QWidget &) { stage.settle(300); });
    gallery.add(u"changes-braked"_s, {1180, 720}, changesPage, braked);
    gallery.add(u"changes-cancel"_s, {1180, 720}, changesPage, askToCancel);
    gallery.add(u"changes-settle"_s, {1180, 720}, changesPage, settleSome);
    gallery.add(u"changes-settle-open"_s, {1180, 720}, changesPage, settleAll);
    gallery.add(u"changes-empty"_s, {1180, 640}, changesPage, empty);
    gallery.add(u"changes-nomatch"_s, {1180, 640}, changesPage, noMatch);
}
