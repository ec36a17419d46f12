#include "app/desktop/quitting.h"

#include "models/audit/auditentry.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/changestore.h"
#include "models/changes/watching/changewords.h"
#include "models/changes/watching/workstanding.h"
#include "models/store/database.h"
#include "models/store/storewatch.h"
#include "thingspace/basics/clock.h"
#include "ui/changes/wizard/changewizard.h"
#include "ui/common/noticebar.h"
#include "ui/shell/mainwindow.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace {

/// Nothing would stand still if the program ended now.
bool isQuiet(const WorkStanding &standing)
{
    return standing.running == 0 && standing.moving == 0;
}

Result<void> pauseRunning(Database &db, const Clock &clock)
{
    ChangeStore changes(db);
    const auto all = changes.list(std::nullopt);
    if (!all)
        return failure(all.error());
    for (const Change &change : *all) {
        if (change.state != ChangeState::Queued && change.state != ChangeState::Running)
            continue;
        const auto profile = ProfileStore(db, clock).find(change.profile);
        if (!profile)
            return failure(profile.error());
        if (auto paused = changes.pause(change.id, localOrigin(profile->name, u"window"_s), clock.nowUtc()); !paused && paused.error().kind == Error::Kind::Storage)
            return paused;
    }
    return {};
}

} // namespace

Quitting::Quitting(const PageContext &context, EngineThread &engine, MainWindow &window, QSystemTrayIcon *tray, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_engine(engine)
    , m_window(window)
    , m_tray(tray)
{
    connect(&m_context.watch, &StoreWatch::changed, this, [this] {
        if (m_waiting)
            look();
    });
    connect(&m_engine, &EngineThread::stopped, this, [this] {
        if (m_leaving)
            Q_EMIT done();
    });
}

void Quitting::ask(int unsavedEdits)
{
    if (m_leaving || std::exchange(m_asking, true))
        return;
    if (unsavedEdits > 0)
        askAboutEdits(unsavedEdits);
    else
        askAboutWizards();
}

void Quitting::askAboutEdits(int unsavedEdits)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved edits"), tr("%Ln edits of the settings are not saved.", nullptr, unsavedEdits), QMessageBox::NoButton, &m_window);
    box->setObjectName(u"quit.edits"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *discard = box->addButton(tr("&Discard them and quit"), QMessageBox::DestructiveRole);
    QPushButton *stay = box->addButton(tr("&Go back to them"), QMessageBox::RejectRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(box, &QMessageBox::finished, this, [this, box, discard] {
        if (box->clickedButton() == discard)
            askAboutWizards();
        else
            m_asking = false;
    });
    box->open();
}

// One after another, each in its own words: keep the draft, throw it away, go on with it.
void Quitting::askAboutWizards()
{
    const bool wasAsked = m_wizard != nullptr;
    m_wizard.reset();
    for (ChangeWizard *wizard : m_window.findChildren<ChangeWizard *>()) {
        if (wizard->isHidden() || !wizard->hasWork())
            continue;
        m_wizard = std::make_unique<QObject>();
        connect(wizard, &QDialog::finished, m_wizard.get(), [this] { askAboutWizards(); }, Qt::QueuedConnection);
        connect(wizard, &ChangeWizard::stayed, m_wizard.get(), [this] {
            m_wizard.release()->deleteLater();
            m_asking = false;
        });
        wizard->raise();
        wizard->activateWindow();
        return wizard->reject();
    }
    if (!wasAsked)
        return askAboutWork();
    // What was thrown away is thrown away before the store is left.
    m_context.working.ask<void>([](Database &) { return Result<void>(); }, this, [this](const Result<void> &) { askAboutWork(); });
}

void Quitting::askAboutWork()
{
    m_context.reading.ask<WorkStanding>(&readWorkStanding, this, [this](const Result<WorkStanding> &standing) {
        m_asking = false;
        // A store that cannot be read any more must not keep anybody here.
        if (!standing || (isQuiet(*standing) && standing->scheduled == 0))
            quit();
        else
            question(*standing);
    });
}

void Quitting::question(const WorkStanding &standing)
{
    m_asking = true;
    auto *dialog = new QuitQuestion(changewords::underWay(standing), isQuiet(standing) ? QuitQuestion::Work::Scheduled : QuitQuestion::Work::Running, m_tray != nullptr && m_tray->isVisible(), &m_window);
    connect(dialog, &QuitQuestion::chosen, this, &Quitting::take);
    connect(dialog, &QObject::destroyed, this, [this] { m_asking = false; });
    m_window.raiseToFront();
    dialog->open();
}

void Quitting::take(QuitQuestion::Way way)
{
    switch (way) {
    case QuitQuestion::Way::Wait:
        return waitForTheEnd();
    case QuitQuestion::Way::PauseAndQuit:
        return pauseAll();
    case QuitQuestion::Way::KeepInTray:
        m_window.hide();
        return;
    }
}

void Quitting::waitForTheEnd()
{
    m_waiting = true;
    m_window.notice().say(NoticeBar::Kind::Information, tr("The window closes when nothing is on its way any more. Ctrl+Q asks again."));
    look();
}

void Quitting::look()
{
    m_context.reading.ask<WorkStanding>(&readWorkStanding, this, [this](const Result<WorkStanding> &standing) {
        if (m_waiting && standing && isQuiet(*standing))
            quit();
    });
}

void Quitting::pauseAll()
{
    m_context.working.ask<void>([&clock = m_context.clock](Database &db) { return pauseRunning(db, clock); }, this, [this](const Result<void> &) { quit(); });
}

void Quitting::quit()
{
    if (std::exchange(m_leaving, true))
        return;
    m_window.setEnabled(false);
    m_engine.stop();
}
