#include "models/catalogue/profilestore.h"
#include "models/store/database.h"
#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "ui/settings/callbacksbox.h"
#include "ui/settings/credentialkeeper.h"
#include "ui/settings/settingspage.h"

#include <QAction>
#include <QCheckBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

/// Takes every login, or none because the keyring is locked, or because there is none.
class SceneKeeper final : public CredentialKeeper
{
public:
    void store(const QString &profile, const Credentials &, QObject *context, std::function<void(Result<void>)> done) override
    {
        Result<void> answer;
        if (mood == Mood::Locked)
            answer = failure(Error::Kind::Refused, u"credentials.locked"_s, {profile});
        else if (mood == Mood::Absent)
            answer = failure(Error::Kind::Refused, u"credentials.unavailable"_s, {u"The name org.freedesktop.secrets was not provided by any .service files"_s});
        QTimer::singleShot(0, context, [done = std::move(done), answer] { done(answer); });
    }
    void clear(const QString &, QObject *context, std::function<void(Result<void>)> done) override
    {
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
    }

    enum class Mood { Open, Locked, Absent };
    Mood mood = Mood::Open;
};

SceneKeeper &sceneKeeper()
{
    static SceneKeeper keeper;
    return keeper;
}

std::unique_ptr<QWidget> settingsPage(GalleryStage &stage)
{
    sceneKeeper().mood = SceneKeeper::Mood::Open;
    const std::unique_ptr<Database> db = std::move(Database::open(stage.store()).value());
    (void)ProfileStore(*db, stage.clock()).add(u"acme-west"_s, u"https://thingspace.verizon.com"_s, {u"0000123456-00001"_s, u"0000123456-00002"_s});
    stage.profile().setAll(ProfileStore(*db, stage.clock()).list().value());
    return std::make_unique<SettingsPage>(stage.context(), sceneKeeper(), stage.theme());
}

SettingsPage &asSettings(QWidget &widget)
{
    return static_cast<SettingsPage &>(widget);
}

void openSection(QWidget &page, int row)
{
    page.findChild<QListWidget *>(u"settings.sections"_s)->setCurrentRow(row);
}

QLineEdit &sceneField(QWidget &page, const QString &name)
{
    return *page.findChild<QLineEdit *>(name);
}

void editLiveProfile(GalleryStage &stage, QWidget &page)
{
    asSettings(page).showProfile(u"acme-west"_s);
    page.findChild<QCheckBox *>(u"key.writes.value"_s)->setChecked(true);
    sceneField(page, u"key.batch.value"_s).setText(u"500"_s);
    sceneField(page, u"key.pace.writes.value"_s).setText(u"30"_s);
    stage.settle();
}

/// The carrier has answered: ours, nobody's, and one that another application has, which is chosen.
void askForCallbacks(GalleryStage &stage, QWidget &page)
{
    const std::unique_ptr<Database> db = std::move(Database::open(stage.store()).value());
    (void)ProfileStore(*db, stage.clock()).set(u"acme-west"_s, {u"writes=on"_s});
    stage.profile().setAll(ProfileStore(*db, stage.clock()).list().value());
    asSettings(page).showProfile(u"acme-west"_s);
    const QString first = u"0000123456-00001"_s;
    const QString second = u"0000123456-00002"_s;
    asSettings(page).callbacks().showAnswer({u"acme-west"_s, CallbackDeed::List, {}, {}, false},
                                            QList<CallbackStanding> {{first, u"CarrierService"_s, u"https://fleet.example.com:9001/callbacks"_s, {}, Registration::Own},
                                                                     {first, u"ExternalProvisioningChanges"_s, {}, {}, Registration::Absent},
                                                                     {second, u"CarrierService"_s, u"https://billing.example.com/thingspace/callbacks"_s, {}, Registration::Foreign},
                                                                     {second, u"ExternalProvisioningChanges"_s, u"https://fleet.example.com:9001/callbacks"_s, {}, Registration::Shared}});
    auto *list = page.findChild<QTreeWidget *>(u"callbacks.list"_s);
    list->setCurrentItem(list->topLevelItem(2));
    stage.settle();
}

void lookAtTheKeys(GalleryStage &stage, QWidget &page)
{
    asSettings(page).showProfile(u"acme-west"_s);
    stage.settle();
    auto *field = page.findChild<QWidget *>(u"key.timeout"_s);
    for (QWidget *parent = field; parent != nullptr; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->verticalScrollBar()->setValue(field->mapTo(area->widget(), QPoint(0, 0)).y() - 40);
    }
}

void fillInConnect(QWidget &page)
{
    asSettings(page).openConnect();
    sceneField(page, u"connect.name"_s).setText(u"acme"_s);
    sceneField(page, u"connect.accounts"_s).setText(u"0000123456-00001"_s);
    auto *form = page.findChild<QWidget *>(u"connect"_s);
    for (const QString &name : {u"login.key"_s, u"login.secret"_s, u"login.username"_s, u"login.password"_s})
        form->findChild<QLineEdit *>(name)->setText(u"not-a-secret"_s);
    form->findChild<QPushButton *>(u"connect.go"_s)->click();
}

void refuseThePassword(GalleryStage &stage, QWidget &page)
{
    fillInConnect(page);
    auto *running = page.findChild<QWidget *>(u"connect"_s)->findChild<QLabel *>(u"stages.reach"_s);
    stage.waitUntil([&] { return !running->text().isEmpty(); });
    Error error {Error::Kind::Service, u"login.refused"_s, {u"INPUT_INVALID.InvalidCredentials"_s}, {}};
    error.stage = u"login"_s;
    asSettings(page).showTestResult(failure(error));
}

void connectWith(SceneKeeper::Mood mood, GalleryStage &stage, QWidget &page)
{
    sceneKeeper().mood = mood;
    fillInConnect(page);
    auto *notice = page.findChild<QWidget *>(u"connect.notice"_s);
    stage.waitUntil([&] { return notice->isVisible(); });
}

void pressATakenKey(GalleryStage &stage, QWidget &page)
{
    openSection(page, 4);
    page.findChild<QTableView *>(u"shortcuts.table"_s)->selectRow(4);
    page.findChild<QKeySequenceEdit *>(u"shortcuts.keys"_s)->setKeySequence(QKeySequence(u"Ctrl+B"_s));
    stage.settle();
}

} // namespace

void addSettingsScenes(Gallery &gallery)
{
    const QSize size(1100, 720);
    gallery.add(u"settings-profile"_s, size, settingsPage, editLiveProfile);
    gallery.add(u"settings-callbacks"_s, size, settingsPage, askForCallbacks);
    gallery.add(u"settings-callbacks-question"_s, size, settingsPage, [](GalleryStage &stage, QWidget &page) {
        askForCallbacks(stage, page);
        page.findChild<QPushButton *>(u"callbacks.register"_s)->click();
    });
    gallery.add(u"settings-keys"_s, size, settingsPage, lookAtTheKeys);
    gallery.add(u"settings-connect"_s, size, settingsPage, [](GalleryStage &, QWidget &page) { asSettings(page).openConnect(); });
    gallery.add(u"settings-wrong-password"_s, size, settingsPage, refuseThePassword);
    gallery.add(u"settings-locked-keyring"_s, size, settingsPage,
                [](GalleryStage &stage, QWidget &page) { connectWith(SceneKeeper::Mood::Locked, stage, page); });
    gallery.add(u"settings-no-keyring"_s, size, settingsPage,
                [](GalleryStage &stage, QWidget &page) { connectWith(SceneKeeper::Mood::Absent, stage, page); });
    gallery.add(u"settings-store"_s, size, settingsPage, [](GalleryStage &stage, QWidget &page) {
        openSection(page, 2);
        stage.settle(300);
    });
    gallery.add(u"settings-appearance"_s, size, settingsPage, [](GalleryStage &, QWidget &page) { openSection(page, 3); });
    gallery.add(u"settings-shortcuts"_s, size, settingsPage, pressATakenKey);
}
