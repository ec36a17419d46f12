#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "tests/support/changesamples.h"
#include "ui/changes/wizard/changewizard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

using Wizard = ChangeWizard;

QList<DeviceId> linesOf(GalleryStage &stage, const QString &filter)
{
    std::optional<QList<DeviceId>> lines;
    PageContext context = stage.context();
    context.reading.ask<QList<DeviceId>>(
        [profile = context.profile.profile().id, filter](Database &db) { return DeviceListing(db, profile, devicefilter::parse(filter).value()).ids(); }, &context.profile,
        [&](const Result<QList<DeviceId>> &found) { lines = found.value_or(QList<DeviceId>()); });
    stage.waitUntil([&] { return lines.has_value(); });
    return *lines;
}

std::unique_ptr<QWidget> wizardWith(GalleryStage &stage, const WizardStart &start)
{
    return std::make_unique<Wizard>(stage.context(), start);
}

std::unique_ptr<QWidget> suspendingAll(GalleryStage &stage)
{
    return wizardWith(stage, {ChangeType::Suspend, linesOf(stage, {}), {}, {}});
}

std::unique_ptr<QWidget> suspendingSome(GalleryStage &stage)
{
    return wizardWith(stage, {ChangeType::Suspend, linesOf(stage, u"state:active"_s).first(250), {}, {}});
}

std::unique_ptr<QWidget> deactivating(GalleryStage &stage)
{
    return wizardWith(stage, {ChangeType::Deactivate, linesOf(stage, u"state:active"_s).first(120), {}, {}});
}

std::unique_ptr<QWidget> archivingAll(GalleryStage &stage)
{
    return wizardWith(stage, {ChangeType::Archive, linesOf(stage, {}).first(900), {}, {}});
}

std::unique_ptr<QWidget> restoringActive(GalleryStage &stage)
{
    return wizardWith(stage, {ChangeType::Restore, linesOf(stage, u"state:active"_s).first(40), {}, {}});
}

std::unique_ptr<QWidget> activating(GalleryStage &stage)
{
    return wizardWith(stage, {ChangeType::Activate, linesOf(stage, u"state:preactive"_s).first(30), {}, {}});
}

/// The same profile as the carrier's own would be: its writes are off until somebody turns them on.
std::unique_ptr<QWidget> suspendingLive(GalleryStage &stage)
{
    Profile live = stage.profile().profile();
    live.origin = QUrl(u"https://thingspace.verizon.com"_s);
    live.name = u"Acme"_s;
    stage.profile().setAll({live});
    return suspendingSome(stage);
}

std::unique_ptr<QWidget> withFile(GalleryStage &stage, const QByteArray &text)
{
    const QString path = stage.store().path + u".lines.csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("%s cannot be written", qPrintable(path));
    file.close();
    return wizardWith(stage, {ChangeType::Activate, {}, path, {}});
}

std::unique_ptr<QWidget> withGoodFile(GalleryStage &stage)
{
    QByteArray text = "iccid,imei,new-plan,zip,state\n";
    for (int i = 0; i < 240; ++i)
        text += "8914800000009" + QByteArray::number(9'000'000 + i) + ",35000009" + QByteArray::number(9'000'000 + i) + ",84638,78701,preactive\n";
    return withFile(stage, text);
}

std::unique_ptr<QWidget> withBadFile(GalleryStage &stage)
{
    return withFile(stage, "iccid,imei,plan code,zip\n89148000000090000001,350000090000001,84638,78701\n89148000000090000002,350000090000002,84638,78701\n");
}

/// Under its own headers: some are guessed, one nobody knows.
std::unique_ptr<QWidget> withOwnHeaders(GalleryStage &stage)
{
    QByteArray text = "SIM number;Modem;New Plan;Zip Code;Depot;Remark\n";
    for (int i = 0; i < 240; ++i)
        text += "8914800000009" + QByteArray::number(9'000'000 + i) + ";35000009" + QByteArray::number(9'000'000 + i) + ";84638;78701;Austin " + QByteArray::number(i % 7) + ";\n";
    return withFile(stage, text);
}

template<typename Widget>
Widget &named(QWidget &wizard, const QString &name)
{
    auto *found = wizard.findChild<Widget *>(name);
    if (found == nullptr)
        qFatal("no %s", qPrintable(name));
    return *found;
}

void next(GalleryStage &stage, QWidget &wizard)
{
    const Wizard::Step before = static_cast<Wizard &>(wizard).step();
    stage.waitUntil([&] { return named<QAbstractButton>(wizard, u"wizard.next"_s).isEnabled(); });
    named<QAbstractButton>(wizard, u"wizard.next"_s).click();
    stage.waitUntil([&] { return static_cast<Wizard &>(wizard).step() != before; });
}

void goTo(GalleryStage &stage, QWidget &wizard, Wizard::Step step)
{
    while (static_cast<Wizard &>(wizard).step() != step)
        next(stage, wizard);
    stage.settle(700);
}

void chooseAType(GalleryStage &stage, QWidget &wizard)
{
    named<QAbstractButton>(wizard, u"wizard.type.deactivate"_s).click();
    stage.settle();
}

void fillIn(GalleryStage &stage, QWidget &wizard)
{
    named<QLineEdit>(wizard, u"wizard.name"_s).setText(u"West coast, first shipment"_s);
    stage.settle();
    named<QComboBox>(wizard, u"wizard.option.new-plan"_s).setCurrentIndex(1);
    auto &zip = named<QLineEdit>(wizard, u"wizard.option.zip"_s);
    zip.setText(u"787"_s);
    Q_EMIT zip.editingFinished();
    stage.settle();
}

/// At a time, and then archived.
void later(GalleryStage &stage, QWidget &wizard)
{
    named<QComboBox>(wizard, u"wizard.begin"_s).setCurrentIndex(1);
    auto &then = named<QComboBox>(wizard, u"wizard.then"_s);
    then.setCurrentIndex(then.count() - 1);
    stage.settle();
}

void confirmChain(GalleryStage &stage, QWidget &wizard)
{
    later(stage, wizard);
    goTo(stage, wizard, Wizard::Step::Confirm);
}

void paste(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Targets);
    named<QAbstractButton>(wizard, u"wizard.targets.paste"_s).click();
    named<QPlainTextEdit>(wizard, u"wizard.targets.text"_s)
        .setPlainText(u"ICCID\tIMEI\n89148000000010000001\t350000010000001\n89148000000010000002\t350000010000002\n8914 8000 0000 1000 0003\n"
                      "(555) 100-0004, 555-100-0005\n89148000000010000001\nline 12\n"_s);
    stage.settle(500);
}

void toTargets(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Targets);
}

void toEmptyFile(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Targets);
    named<QAbstractButton>(wizard, u"wizard.targets.file"_s).click();
    stage.settle();
}

void review(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Review);
}

void reviewACause(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Review);
    auto &causes = named<QComboBox>(wizard, u"wizard.review.cause"_s);
    causes.setCurrentIndex(1);
    Q_EMIT causes.activated(1);
    stage.settle(400);
    named<QTableView>(wizard, u"wizard.review.table"_s).selectRow(2);
}

void confirm(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Confirm);
}

void confirmWaves(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Options);
    named<QComboBox>(wizard, u"wizard.waves"_s).setCurrentIndex(1);
    named<QComboBox>(wizard, u"wizard.brake"_s).setCurrentIndex(2);
    goTo(stage, wizard, Wizard::Step::Confirm);
}

/// Some of its lines are in a change that is not over.
std::unique_ptr<QWidget> restoringOthers(GalleryStage &stage)
{
    const auto db = std::move(*Database::open(stage.store()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ChangeSamples samples(*db, stage.profile().profile(), now);
    QList<DeviceId> lines = linesOf(stage, u"state:suspend"_s).first(60);
    const QList<DeviceId> held = linesOf(stage, u"state:active"_s).first(14);
    QStringList iccids;
    for (const DeviceId line : held)
        iccids << DeviceStore(*db).find(line).value()->iccid;
    (void)samples.released(ChangeType::Suspend, iccids, u"Season end"_s);
    return wizardWith(stage, {ChangeType::Restore, lines + held, {}, {}});
}

void reviewBehind(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Review);
    auto &choice = named<QComboBox>(wizard, u"wizard.review.conflict"_s);
    choice.setCurrentIndex(1);
    Q_EMIT choice.activated(1);
    stage.settle(900);
}

void confirmCounted(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Confirm);
    named<QLineEdit>(wizard, u"wizard.confirm.count"_s).setText(u"12"_s);
    stage.settle();
}

void leave(GalleryStage &stage, QWidget &wizard)
{
    goTo(stage, wizard, Wizard::Step::Review);
    static_cast<Wizard &>(wizard).reject();
    stage.settle();
}

} // namespace

void addWizardScenes(Gallery &gallery)
{
    constexpr QSize kWindow {980, 680};
    gallery.add(u"wizard-1-type"_s, kWindow, [](GalleryStage &stage) { return wizardWith(stage, {}); }, chooseAType);
    gallery.add(u"wizard-2-options"_s, kWindow, activating, fillIn);
    gallery.add(u"wizard-2-options-short"_s, kWindow, deactivating);
    gallery.add(u"wizard-2-options-later"_s, kWindow, deactivating, later);
    gallery.add(u"wizard-4-review-offer"_s, kWindow, archivingAll, review);
    gallery.add(u"wizard-5-confirm-chain"_s, kWindow, deactivating, confirmChain);
    gallery.add(u"wizard-3-selection"_s, kWindow, suspendingAll, toTargets);
    gallery.add(u"wizard-3-paste"_s, kWindow, suspendingSome, paste);
    gallery.add(u"wizard-3-file"_s, kWindow, withGoodFile, toTargets);
    gallery.add(u"wizard-3-mapping"_s, kWindow, withOwnHeaders, toTargets);
    gallery.add(u"wizard-3-file-bad"_s, kWindow, withBadFile, toTargets);
    gallery.add(u"wizard-3-file-none"_s, kWindow, suspendingSome, toEmptyFile);
    gallery.add(u"wizard-4-review"_s, kWindow, suspendingAll, review);
    gallery.add(u"wizard-4-review-cause"_s, kWindow, suspendingAll, reviewACause);
    gallery.add(u"wizard-4-review-deactivate"_s, kWindow, deactivating, review);
    gallery.add(u"wizard-4-nothing"_s, kWindow, restoringActive, review);
    gallery.add(u"wizard-5-confirm"_s, kWindow, suspendingSome, confirm);
    gallery.add(u"wizard-4-conflicts"_s, kWindow, restoringOthers, review);
    gallery.add(u"wizard-4-behind"_s, kWindow, restoringOthers, reviewBehind);
    gallery.add(u"wizard-5-confirm-waves"_s, kWindow, suspendingSome, confirmWaves);
    gallery.add(u"wizard-5-confirm-count"_s, kWindow, deactivating, confirmCounted);
    gallery.add(u"wizard-5-writes-off"_s, kWindow, suspendingLive, confirm);
    gallery.add(u"wizard-leave"_s, kWindow, suspendingSome, leave);
}
