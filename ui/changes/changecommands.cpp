#include "ui/changes/changecommands.h"

#include "models/catalogue/currentprofile.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/changeschedule.h"
#include "models/changes/planning/linkedplans.h"
#include "models/changes/watching/changeactions.h"
#include "models/changes/watching/changewords.h"
#include "models/reports/resultsfolder.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/values/showntime.h"
#include "models/values/wording.h"
#include "thingspace/basics/clock.h"
#include "ui/changes/rescheduledialog.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

using changeactions::Action;

constexpr int kQuestionWidth = 460;

const QString kResultsFolderKey = u"window/changes/resultsFolder"_s;

constexpr std::array kOrders {
    std::pair {"change.review", Action::Review},
    std::pair {"change.pause", Action::Pause},
    std::pair {"change.resume", Action::Resume},
    std::pair {"change.begin", Action::Begin},
    std::pair {"change.reschedule", Action::Reschedule},
    std::pair {"change.cancel", Action::Cancel},
    std::pair {"change.retry", Action::Retry},
    std::pair {"change.undo", Action::Undo},
    std::pair {"change.results", Action::Results},
};

QMessageBox *question(QWidget *page, const char *objectName, const QString &text, const QString &explanation, const QString &yes, const QString &no)
{
    auto *box = new QMessageBox(QMessageBox::Question, ChangeCommands::tr("Changes"), text, QMessageBox::NoButton, page);
    box->setObjectName(QLatin1StringView(objectName));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(explanation);
    QPushButton *accept = box->addButton(yes, QMessageBox::AcceptRole);
    accept->setObjectName(QLatin1StringView(objectName) + u".yes"_s);
    QPushButton *reject = box->addButton(no, QMessageBox::RejectRole);
    reject->setObjectName(QLatin1StringView(objectName) + u".no"_s);
    box->setEscapeButton(reject);
    // As wide as sentences want to be; a message box has no width of its own.
    if (auto *grid = qobject_cast<QGridLayout *>(box->layout()))
        grid->addItem(new QSpacerItem(kQuestionWidth, 0), grid->rowCount(), 0, 1, grid->columnCount());
    return box;
}

/// A folder of its own for each change, so that the results of two never mix.
QString folderFor(const Change &change, const QString &parent)
{
    return QDir(parent).filePath(u"change-%1-%2"_s.arg(QString::number(change.id.value), key(change.type)));
}

} // namespace

ChangeCommands::ChangeCommands(const PageContext &context, QWidget *page, NoticeBar *notice)
    : QObject(page)
    , m_context(context)
    , m_page(page)
    , m_notice(notice)
{
    createActions();
}

void ChangeCommands::createActions()
{
    // The keys work all over the window: only the page on show acts.
    const auto on = [this](const char *id, auto handler) {
        connect(m_context.actions.action(id), &QAction::triggered, this, [this, handler] {
            if (m_page->isVisible() && m_change)
                handler();
        });
    };
    on("change.review", [this] { Q_EMIT reviewRequested(m_change->id); });
    on("change.pause", [this] { move(m_change->id, tr("Paused. What was sent is followed; nothing more is sent."), &ChangeStore::pause); });
    on("change.resume", [this] { move(m_change->id, tr("Resumed."), &ChangeStore::resume); });
    on("change.begin", [this] { move(m_change->id, tr("The change begins now."), &ChangeStore::resume); });
    on("change.reschedule", [this] { askForTime(); });
    on("change.cancel", [this] { askToCancel(); });
    on("change.retry", [this] { retry({}); });
    on("change.undo", [this] { askToUndo(); });
    on("change.results", [this] { askForFolder(); });
    on("change.audit", [this] { Q_EMIT auditRequested(m_change->id); });
    on("change.rename", [this] { Q_EMIT renameRequested(); });
    connect(m_context.actions.action("change.results-folder"), &QAction::triggered, this, &ChangeCommands::openResults);
}

void ChangeCommands::setChange(const std::optional<Change> &change, bool isOpen)
{
    m_change = change;
    m_isOpen = isOpen;
    updateActions();
}

std::optional<QString> ChangeCommands::retryRefusal() const
{
    if (!m_change)
        return tr("Choose a change first.");
    if (!m_busy.isEmpty())
        return m_busy;
    return changeactions::refusal(Action::Retry, *m_change);
}

void ChangeCommands::updateActions()
{
    if (!m_page->isVisible())
        return;
    for (const auto &[id, action] : kOrders) {
        std::optional<QString> why = m_change ? changeactions::refusal(action, *m_change) : std::optional(tr("Choose a change first."));
        if (!why && !m_busy.isEmpty())
            why = m_busy;
        Actions::setRefusal(m_context.actions.action(id), why);
    }
    Actions::setRefusal(m_context.actions.action("change.audit"), m_change ? std::nullopt : std::optional(tr("Choose a change first.")));
    Actions::setRefusal(m_context.actions.action("change.rename"), m_change && m_isOpen ? std::nullopt : std::optional(tr("Open a change first.")));
    Actions::setRefusal(m_context.actions.action("change.results-folder"), m_resultsFolder.isEmpty() ? std::optional(tr("No results were saved yet.")) : std::nullopt);
}

void ChangeCommands::handleHidden()
{
    for (const auto &[id, action] : kOrders)
        Actions::setRefusal(m_context.actions.action(id), tr("Go to the changes first."));
    for (const char *id : {"change.audit", "change.rename"})
        Actions::setRefusal(m_context.actions.action(id), tr("Go to the changes first."));
}

AuditOrigin ChangeCommands::origin() const
{
    return localOrigin(m_context.profile.profile().name, u"window"_s);
}

void ChangeCommands::begin(const QString &said)
{
    m_busy = said;
    updateActions();
}

void ChangeCommands::end(const Result<void> &result, const QString &said)
{
    m_busy.clear();
    updateActions();
    if (!result)
        m_notice->say(NoticeBar::Kind::Error, wording::sentence(result.error()));
    else if (!said.isEmpty())
        m_notice->say(NoticeBar::Kind::Information, said);
    else
        m_notice->clear();
    Q_EMIT done();
}

void ChangeCommands::move(ChangeId change, const QString &said, Result<void> (ChangeStore::*step)(ChangeId, const AuditOrigin &, const QDateTime &))
{
    begin(tr("The change is being told."));
    m_context.working.ask<void>(
        [change, origin = origin(), now = m_context.clock.nowUtc(), step](Database &db) {
            ChangeStore store(db);
            return (store.*step)(change, origin, now);
        },
        this, [this, said](const Result<void> &result) { end(result, said); });
}

void ChangeCommands::rename(const QString &name)
{
    if (!m_change)
        return;
    m_context.working.ask<void>([change = m_change->id, name, origin = origin(), now = m_context.clock.nowUtc()](
                                    Database &db) { return ChangeStore(db).rename(change, name, origin, now); },
                                this, [this](const Result<void> &result) {
                                    // What else is under way goes on, and what it said stands.
                                    if (result && m_busy.isEmpty())
                                        m_notice->clear();
                                    if (!result)
                                        m_notice->say(NoticeBar::Kind::Error, wording::sentence(result.error()));
                                    Q_EMIT done();
                                });
}

void ChangeCommands::askToCancel()
{
    const bool isDraft = m_change->state == ChangeState::Draft;
    QMessageBox *box = question(m_page, "changes.cancelQuestion",
                                isDraft ? tr("Drop this draft?") : m_change->state == ChangeState::Scheduled ? tr("Cancel change %1?").arg(m_change->id.value) : tr("Cancel the rest of change %1?").arg(m_change->id.value), changewords::cancelling(*m_change),
                                isDraft ? tr("Drop the draft") : tr("Cancel the rest"), tr("Leave it"));
    connect(box, &QMessageBox::accepted, this, [this, change = m_change->id] {
        move(change, tr("Cancelled. What was sent is followed to its end."), &ChangeStore::cancel);
    });
    box->open();
}

void ChangeCommands::askForTime()
{
    auto *dialog = new RescheduleDialog(*m_change, m_context.clock.nowUtc(), m_page);
    connect(dialog, &RescheduleDialog::chosen, this, [this](ChangeId change, const QDateTime &moment) {
        begin(tr("The change is being told."));
        m_context.working.ask<void>([change, moment, origin = origin(), now = m_context.clock.nowUtc()](Database &db) { return ChangeSchedule(db).move(change, moment, origin, now); }, this,
                                    [this, moment](const Result<void> &result) { end(result, tr("The change is to begin at %1.").arg(showntime::dateAndTime(moment))); });
    });
    dialog->open();
}

void ChangeCommands::askToUndo()
{
    QMessageBox *box = question(m_page, "changes.undoQuestion", tr("Plan the undo of change %1?").arg(m_change->id.value), changewords::undoing(*m_change),
                                tr("Plan the undo"), tr("Leave it"));
    connect(box, &QMessageBox::accepted, this, [this, asked = *m_change] {
        plan(asked, tr("The undo is being planned."), [](Database &db, const Profile &profile, ChangeId change, const AuditOrigin &origin, const QDateTime &now) {
            return LinkedPlans(db).undo(profile, change, origin, now);
        });
    });
    box->open();
}

void ChangeCommands::retry(const QString &cause)
{
    if (!m_change || retryRefusal())
        return;
    plan(*m_change, tr("The retry is being planned."), [cause](Database &db, const Profile &profile, ChangeId change, const AuditOrigin &origin, const QDateTime &now) {
        return LinkedPlans(db).retry(profile, change, cause, origin, now);
    });
}

void ChangeCommands::plan(const Change &change, const QString &said,
                          const std::function<Result<PlanSummary>(Database &, const Profile &, ChangeId, const AuditOrigin &, const QDateTime &)> &make)
{
    begin(said);
    m_notice->say(NoticeBar::Kind::Information, said);
    m_context.working.ask<PlanSummary>(
        [change, origin = origin(), &clock = m_context.clock, make](Database &db) -> Result<PlanSummary> {
            const QDateTime now = clock.nowUtc();
            const auto profile = ProfileStore(db, clock).find(change.profile);
            return profile ? make(db, *profile, change.id, origin, now) : failure(profile.error());
        },
        this, [this](const Result<PlanSummary> &draft) {
            end(draft ? Result<void>() : failure(draft.error()), {});
            if (draft)
                Q_EMIT reviewRequested(draft->change);
        });
}

void ChangeCommands::askForFolder()
{
    // Not everybody has a folder for documents; what is not there cannot be chosen.
    const QString wished = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString documents = QDir(wished).exists() ? wished : QDir::homePath();
    auto *dialog = new QFileDialog(m_page, tr("Save the results of change %1 in a folder").arg(m_change->id.value),
                                   m_context.settings.value(kResultsFolderKey, documents).toString());
    dialog->setObjectName(u"changes.resultsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Save here"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, change = *m_change](const QString &parent) { saveResults(change, parent); });
    dialog->open();
}

void ChangeCommands::saveResults(const Change &change, const QString &parent)
{
    m_context.settings.setValue(kResultsFolderKey, parent);
    const QString folder = folderFor(change, parent);
    begin(tr("The results are being written."));
    m_notice->say(NoticeBar::Kind::Information, tr("Writing the results of change %1 to %2 …").arg(QString::number(change.id.value), folder));
    m_context.working.ask<void>([change = change.id, folder](Database &db) { return writeResults(db, change, folder); }, this,
                                [this, folder, number = change.id.value](const Result<void> &written) {
                                    if (written)
                                        m_resultsFolder = folder;
                                    end(written, {});
                                    if (written)
                                        m_notice->say(NoticeBar::Kind::Success, tr("The results of change %1 are in %2.").arg(QString::number(number), folder),
                                                      m_context.actions.action("change.results-folder"));
                                });
}

void ChangeCommands::openResults()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_resultsFolder)))
        m_notice->say(NoticeBar::Kind::Warning, tr("No program was found that shows folders. The results are in %1.").arg(m_resultsFolder));
}
