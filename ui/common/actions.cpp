#include "ui/common/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QIcon>
#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kActions {
    // where to
    ActionSpec {"page.devices", QT_TRANSLATE_NOOP("Actions", "&Devices"), QT_TRANSLATE_NOOP("Actions", "Shows the fleet."), "view-list-details", "Ctrl+1"},
    ActionSpec {"page.changes", QT_TRANSLATE_NOOP("Actions", "&Changes"), QT_TRANSLATE_NOOP("Actions", "Shows the bulk changes, running and done."), "view-task", "Ctrl+2"},
    ActionSpec {"page.plans", QT_TRANSLATE_NOOP("Actions", "&Plans"), QT_TRANSLATE_NOOP("Actions", "Shows customers, sites, their plans and pools, and the carrier's prices."), "view-list-tree", "Ctrl+3"},
    ActionSpec {"page.audit", QT_TRANSLATE_NOOP("Actions", "&Audit"), QT_TRANSLATE_NOOP("Actions", "Shows who did what, when, and what proved it."), "appointment-new", "Ctrl+4"},
    ActionSpec {"page.settings", QT_TRANSLATE_NOOP("Actions", "&Settings"), QT_TRANSLATE_NOOP("Actions", "Profiles, credentials, store, appearance, keys."), "configure", "Ctrl+5"},
    ActionSpec {"filter.focus", QT_TRANSLATE_NOOP("Actions", "&Filter"), QT_TRANSLATE_NOOP("Actions", "Goes to the filter of this page."), "view-filter", "Ctrl+L"},
    ActionSpec {"palette.open", QT_TRANSLATE_NOOP("Actions", "&Find a command…"), QT_TRANSLATE_NOOP("Actions", "Finds any command by its name."), "search", "Ctrl+K"},
    ActionSpec {"inspector.toggle", QT_TRANSLATE_NOOP("Actions", "&Inspector"), QT_TRANSLATE_NOOP("Actions", "Shows or hides the details on the right."), "sidebar-expand-right", "F4"},
    // devices
    ActionSpec {"fleet.sync", QT_TRANSLATE_NOOP("Actions", "S&ync"), QT_TRANSLATE_NOOP("Actions", "Reads the whole fleet from the carrier."), "view-refresh", "Ctrl+R"},
    ActionSpec {"fleet.sync-cancel", QT_TRANSLATE_NOOP("Actions", "S&top the sync"), QT_TRANSLATE_NOOP("Actions", "Ends the sync at its next step; what was read stays."), "process-stop", ""},
    ActionSpec {"device.refresh", QT_TRANSLATE_NOOP("Actions", "&Refresh the selection"), QT_TRANSLATE_NOOP("Actions", "Reads the selected lines again from the carrier."), "view-refresh", "F5"},
    ActionSpec {"device.columns", QT_TRANSLATE_NOOP("Actions", "C&olumns…"), QT_TRANSLATE_NOOP("Actions", "Chooses which columns are shown, and in which order."), "view-file-columns", ""},
    ActionSpec {"device.filter-value", QT_TRANSLATE_NOOP("Actions", "Show &only this value"), QT_TRANSLATE_NOOP("Actions", "Adds the cell's value to the filter."), "view-filter", ""},
    ActionSpec {"device.exclude-value", QT_TRANSLATE_NOOP("Actions", "&Exclude this value"), QT_TRANSLATE_NOOP("Actions", "Takes lines with the cell's value out of the list."), "view-filter", ""},
    ActionSpec {"edit.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), QT_TRANSLATE_NOOP("Actions", "Copies the selected rows, with tabs between the cells."), "edit-copy", "Ctrl+C"},
    ActionSpec {"edit.copy-headers", QT_TRANSLATE_NOOP("Actions", "Copy with &headers"), QT_TRANSLATE_NOOP("Actions", "Copies the selected rows under their column names."), "edit-copy", "Ctrl+Shift+C"},
    ActionSpec {"edit.copy-identifiers", QT_TRANSLATE_NOOP("Actions", "Copy the &identifiers"), QT_TRANSLATE_NOOP("Actions", "Copies one ICCID a line, or whatever identifier a line has."), "edit-copy", ""},
    ActionSpec {"edit.select-all", QT_TRANSLATE_NOOP("Actions", "Select &all"), QT_TRANSLATE_NOOP("Actions", "Selects everything that the filter matches."), "edit-select-all", "Ctrl+A"},
    ActionSpec {"edit.select-first", QT_TRANSLATE_NOOP("Actions", "Select the &first…"), QT_TRANSLATE_NOOP("Actions", "Selects so many lines from the top of the list: a pilot before the rest."), "edit-select", "Ctrl+Shift+A"},
    // changes
    ActionSpec {"change.new", QT_TRANSLATE_NOOP("Actions", "&New change…"), QT_TRANSLATE_NOOP("Actions", "Plans a bulk change; nothing is sent before you confirm."), "list-add", "Ctrl+B"},
    ActionSpec {"change.review", QT_TRANSLATE_NOOP("Actions", "Re&view the draft…"), QT_TRANSLATE_NOOP("Actions", "Opens a draft at its review."), "document-preview", ""},
    ActionSpec {"change.pause", QT_TRANSLATE_NOOP("Actions", "&Pause"), QT_TRANSLATE_NOOP("Actions", "Sends nothing more; what is on its way is followed."), "media-playback-pause", "Ctrl+P"},
    ActionSpec {"change.resume", QT_TRANSLATE_NOOP("Actions", "Res&ume"), QT_TRANSLATE_NOOP("Actions", "Goes on with a paused change."), "media-playback-start", "Ctrl+Shift+P"},
    ActionSpec {"change.begin", QT_TRANSLATE_NOOP("Actions", "R&un now"), QT_TRANSLATE_NOOP("Actions", "Begins a change now whose time was missed."), "media-playback-start", ""},
    ActionSpec {"change.reschedule", QT_TRANSLATE_NOOP("Actions", "Another ti&me…"), QT_TRANSLATE_NOOP("Actions", "Gives a scheduled change or a draft another time to begin."), "view-calendar", ""},
    ActionSpec {"change.cancel", QT_TRANSLATE_NOOP("Actions", "Ca&ncel the rest"), QT_TRANSLATE_NOOP("Actions", "Cancels what was not sent yet."), "dialog-cancel", ""},
    ActionSpec {"change.retry", QT_TRANSLATE_NOOP("Actions", "Re&try…"), QT_TRANSLATE_NOOP("Actions", "Plans a new change for what failed, was held or cancelled."), "edit-redo", "Ctrl+Shift+R"},
    ActionSpec {"change.undo", QT_TRANSLATE_NOOP("Actions", "&Undo…"), QT_TRANSLATE_NOOP("Actions", "Plans the inverse change for what succeeded."), "edit-undo", "Ctrl+Z"},
    ActionSpec {"change.settle", QT_TRANSLATE_NOOP("Actions", "Settle by &hand…"), QT_TRANSLATE_NOOP("Actions", "Your verdict on the selected unconfirmed lines, as far as the evidence leaves it to you."), "document-edit", "Ctrl+Shift+H"},
    ActionSpec {"change.results", QT_TRANSLATE_NOOP("Actions", "Save the &results…"), QT_TRANSLATE_NOOP("Actions", "Writes a file for each outcome into a folder."), "document-save", "Ctrl+S"},
    ActionSpec {"change.results-folder", QT_TRANSLATE_NOOP("Actions", "Open the f&older"), QT_TRANSLATE_NOOP("Actions", "Shows the results that were saved last in the file manager."), "folder-open", ""},
    ActionSpec {"change.rename", QT_TRANSLATE_NOOP("Actions", "Rena&me"), QT_TRANSLATE_NOOP("Actions", "Gives the change another name."), "edit-rename", "F2"},
    ActionSpec {"change.audit", QT_TRANSLATE_NOOP("Actions", "Show in the audit lo&g"), QT_TRANSLATE_NOOP("Actions", "Shows every step of this change in the audit log: who, when, and what proved it."), "appointment-new", ""},
    ActionSpec {"change.back", QT_TRANSLATE_NOOP("Actions", "&Back to the changes"), QT_TRANSLATE_NOOP("Actions", "Leaves the change for the list of all changes."), "go-previous", "Alt+Left"},
    ActionSpec {"change.due", QT_TRANSLATE_NOOP("Actions", "What is &due"), QT_TRANSLATE_NOOP("Actions", "Lists what happens by itself: scheduled changes, plans of a later date, suspensions that the carrier ends."), "view-calendar", ""},
    ActionSpec {"change.show-all", QT_TRANSLATE_NOOP("Actions", "Show all chan&ges"), QT_TRANSLATE_NOOP("Actions", "Clears the filter of the list of changes."), "edit-clear-all", ""},
    // plans
    ActionSpec {"catalogue.add", QT_TRANSLATE_NOOP("Actions", "&Add…"), QT_TRANSLATE_NOOP("Actions", "Adds a row to the list of the catalogue that is shown."), "list-add", "Ctrl+N"},
    ActionSpec {"catalogue.edit", QT_TRANSLATE_NOOP("Actions", "&Edit…"), QT_TRANSLATE_NOOP("Actions", "Changes the selected row of the catalogue."), "document-edit", ""},
    ActionSpec {"catalogue.remove", QT_TRANSLATE_NOOP("Actions", "&Remove…"), QT_TRANSLATE_NOOP("Actions", "Takes the selected row of the catalogue out of use; it stays for history."), "edit-delete", ""},
    ActionSpec {"catalogue.restore", QT_TRANSLATE_NOOP("Actions", "&Bring back"), QT_TRANSLATE_NOOP("Actions", "Takes a removed row of the catalogue into use again, as it was."), "edit-undo", ""},
    ActionSpec {"catalogue.import", QT_TRANSLATE_NOOP("Actions", "&Import…"), QT_TRANSLATE_NOOP("Actions", "Adds and changes rows of the catalogue from a file; shows first what it would do."), "document-import", ""},
    ActionSpec {"catalogue.export", QT_TRANSLATE_NOOP("Actions", "E&xport the list…"), QT_TRANSLATE_NOOP("Actions", "Writes the list of the catalogue that is shown as CSV."), "document-export", ""},
    // audit
    ActionSpec {"audit.export", QT_TRANSLATE_NOOP("Actions", "&Export the audit log…"), QT_TRANSLATE_NOOP("Actions", "Writes what the page shows as CSV or JSON."), "document-export", "Ctrl+E"},
    ActionSpec {"audit.show-all", QT_TRANSLATE_NOOP("Actions", "Clear the audit &filters"), QT_TRANSLATE_NOOP("Actions", "Shows the whole audit log again."), "edit-clear-all", ""},
    // the program
    ActionSpec {"view.utc", QT_TRANSLATE_NOOP("Actions", "Times in &UTC"), QT_TRANSLATE_NOOP("Actions", "Shows times in UTC instead of local time, or the other way round. Exports are always in UTC."), "clock", ""},
    ActionSpec {"profile.new", QT_TRANSLATE_NOOP("Actions", "Ne&w profile…"), QT_TRANSLATE_NOOP("Actions", "Connects to a ThingSpace account."), "list-add-user", ""},
    ActionSpec {"profile.remove", QT_TRANSLATE_NOOP("Actions", "&Remove the profile…"), QT_TRANSLATE_NOOP("Actions", "Removes the profile and its login from this computer; asks first."), "list-remove-user", ""},
    ActionSpec {"profile.test", QT_TRANSLATE_NOOP("Actions", "&Test the login"), QT_TRANSLATE_NOOP("Actions", "Reaches the carrier, signs in, asks for each account, and says where it stops."), "network-connect", ""},
    ActionSpec {"credentials.replace", QT_TRANSLATE_NOOP("Actions", "Replace the &login…"), QT_TRANSLATE_NOOP("Actions", "Puts another key, user name and password into the system's keyring."), "password-copy", ""},
    ActionSpec {"credentials.forget", QT_TRANSLATE_NOOP("Actions", "&Forget the login…"), QT_TRANSLATE_NOOP("Actions", "Takes the profile's login out of the system's keyring; asks first."), "edit-delete", ""},
    ActionSpec {"store.copy-path", QT_TRANSLATE_NOOP("Actions", "Copy the store's &path"), QT_TRANSLATE_NOOP("Actions", "Copies where the store is."), "edit-copy", ""},
    ActionSpec {"demo.open", QT_TRANSLATE_NOOP("Actions", "&Try the demo fleet"), QT_TRANSLATE_NOOP("Actions", "Opens a made-up fleet on a simulator of its own."), "media-playback-start", ""},
    ActionSpec {"help.page", QT_TRANSLATE_NOOP("Actions", "&Help for this page"), QT_TRANSLATE_NOOP("Actions", "Explains this page and its keys."), "help-contents", "F1"},
    ActionSpec {"help.rules", QT_TRANSLATE_NOOP("Actions", "The &rules…"), QT_TRANSLATE_NOOP("Actions", "Lists every rule that lines are checked by before anything is sent, and who says so."), "view-list-details", ""},
    ActionSpec {"help.about", QT_TRANSLATE_NOOP("Actions", "&About Thingdesk"), QT_TRANSLATE_NOOP("Actions", "Version, licence, and what it is built on."), "help-about", ""},
    ActionSpec {"app.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), QT_TRANSLATE_NOOP("Actions", "Ends the program; asks first if work is running."), "application-exit", "Ctrl+Q"},
};

constexpr auto kShortcutGroup = "shortcuts/"_L1;

QString translated(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QKeySequence defaultKeys(const ActionSpec &spec)
{
    return QKeySequence::fromString(QLatin1StringView(spec.shortcut), QKeySequence::PortableText);
}

} // namespace

Actions::Actions(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    for (const ActionSpec &spec : kActions) {
        auto *action = new QAction(QIcon::fromTheme(QLatin1StringView(spec.icon)), translated(spec.text), this);
        const QString id = QLatin1StringView(spec.id);
        action->setObjectName(id);
        action->setEnabled(false);
        m_specs.insert(id, &spec);
        m_all.append(action);
        const QString kept = m_settings != nullptr ? m_settings->value(kShortcutGroup + id).toString() : QString();
        // "none" is a key that was taken away; nothing is a key that was never changed.
        action->setShortcut(kept.isEmpty() ? defaultKeys(spec) : kept == "none"_L1 ? QKeySequence() : QKeySequence::fromString(kept, QKeySequence::PortableText));
        retip(action);
    }
}

QAction *Actions::action(const char *id) const
{
    for (QAction *action : m_all) {
        if (action->objectName() == QLatin1StringView(id))
            return action;
    }
    qFatal("no action %s", id);
}

QString Actions::purpose(const QAction *action) const
{
    return translated(m_specs.value(action->objectName())->purpose);
}

void Actions::setRefusal(QAction *action, const std::optional<QString> &why)
{
    action->setEnabled(!why);
    action->setProperty("refusal", why.value_or(QString()));
    if (auto *actions = qobject_cast<Actions *>(action->parent()))
        actions->retip(action);
}

// Tooltips name the key; of an action that may not run, the reason.
void Actions::retip(QAction *action)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString what = purpose(action);
    QString tip = keys.isEmpty() ? what : tr("%1 (%2)", "what a command does, and its key").arg(what, keys);
    const QString refusal = action->property("refusal").toString();
    if (!refusal.isEmpty())
        tip += u'\n' + refusal;
    action->setToolTip(tip);
    action->setStatusTip(refusal);
}

QAction *Actions::owner(const QKeySequence &keys) const
{
    for (QAction *action : m_all) {
        if (!keys.isEmpty() && action->shortcut() == keys)
            return action;
    }
    return nullptr;
}

void Actions::setShortcut(QAction *action, const QKeySequence &keys)
{
    action->setShortcut(keys);
    retip(action);
    if (m_settings != nullptr) {
        if (keys == defaultShortcut(action))
            m_settings->remove(kShortcutGroup + action->objectName());
        else
            m_settings->setValue(kShortcutGroup + action->objectName(), keys.isEmpty() ? u"none"_s : keys.toString(QKeySequence::PortableText));
    }
    Q_EMIT shortcutsChanged();
}

QKeySequence Actions::defaultShortcut(const QAction *action) const
{
    return defaultKeys(*m_specs.value(action->objectName()));
}

void Actions::resetShortcuts()
{
    for (QAction *action : std::as_const(m_all))
        setShortcut(action, defaultShortcut(action));
}
