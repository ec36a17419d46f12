#include "models/audit/auditwords.h"

#include "models/values/wording.h"
#include "models/values/wordtable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

// What is done to a line, to a change, to a profile: one line an action.
constexpr std::array kActionWords {
    KeyedWord {"item.sending"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: sent to the carrier")},
    KeyedWord {"item.succeeded"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: confirmed")},
    KeyedWord {"item.failed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: failed")},
    KeyedWord {"item.unconfirmed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: unconfirmed")},
    KeyedWord {"item.late"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: carried out late, after a verdict")},
    KeyedWord {"item.held"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: held")},
    KeyedWord {"item.cancelled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: cancelled")},
    KeyedWord {"item.queued"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: waiting again")},
    KeyedWord {"item.awaiting-carrier"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: taken by the carrier")},
    KeyedWord {"item.awaiting-retry"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: to be repeated")},
    KeyedWord {"item.planned"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: planned")},
    KeyedWord {"item.blocked"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: blocked")},
    KeyedWord {"item.skipped"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: left out, no change")},
    KeyedWord {"change.planned"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: planned")},
    KeyedWord {"change.renamed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: renamed")},
    KeyedWord {"change.awaiting-approval"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: approval asked for")},
    KeyedWord {"change.scheduled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: scheduled")},
    KeyedWord {"change.queued"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: released")},
    KeyedWord {"change.running"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: begun")},
    KeyedWord {"change.paused"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: paused")},
    KeyedWord {"change.cancelling"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: nothing more is sent")},
    KeyedWord {"change.cancelled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: cancelled")},
    KeyedWord {"change.unconfirmed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: lines unconfirmed")},
    KeyedWord {"change.succeeded"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: succeeded")},
    KeyedWord {"change.partially-succeeded"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: partly succeeded")},
    KeyedWord {"change.failed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: failed")},
    KeyedWord {"change.settled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: lines settled by hand")},
    KeyedWord {"change.asks"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: asks, its time was missed")},
    KeyedWord {"change.rescheduled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: given another time")},
    KeyedWord {"change.draft"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: back to a draft")},
    KeyedWord {"profile.added"_L1, QT_TRANSLATE_NOOP("AuditWords", "Profile: added")},
    KeyedWord {"profile.set"_L1, QT_TRANSLATE_NOOP("AuditWords", "Profile: settings changed")},
    KeyedWord {"profile.removed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Profile: removed")},
    KeyedWord {"credentials.set"_L1, QT_TRANSLATE_NOOP("AuditWords", "Login: stored in the keyring")},
    KeyedWord {"credentials.cleared"_L1, QT_TRANSLATE_NOOP("AuditWords", "Login: taken out of the keyring")},
    KeyedWord {"callbacks.registered"_L1, QT_TRANSLATE_NOOP("AuditWords", "Callbacks: registered at the carrier")},
    KeyedWord {"callbacks.removed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Callbacks: taken back at the carrier")},
    KeyedWord {"catalogue.added"_L1, QT_TRANSLATE_NOOP("AuditWords", "Catalogue: added")},
    KeyedWord {"catalogue.changed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Catalogue: changed")},
    KeyedWord {"catalogue.removed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Catalogue: removed")},
    KeyedWord {"catalogue.restored"_L1, QT_TRANSLATE_NOOP("AuditWords", "Catalogue: brought back")},
    KeyedWord {"line.user-name-taken"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: the carrier's name was taken into our record")},
    KeyedWord {"line.plan-withdrawn"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: a customer plan to come was withdrawn")},
    KeyedWord {"line.changed-outside"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: changed by others")},
    KeyedWord {"line.will-resume"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: suspension will end")},
};

constexpr std::array kSourceWords {
    KeyedWord {"window"_L1, QT_TRANSLATE_NOOP("AuditWords", "Window")},
    KeyedWord {"command-line"_L1, QT_TRANSLATE_NOOP("AuditWords", "Command line")},
    KeyedWord {"worker"_L1, QT_TRANSLATE_NOOP("AuditWords", "Worker")},
    KeyedWord {"schedule"_L1, QT_TRANSLATE_NOOP("AuditWords", "Schedule")},
    KeyedWord {"sync"_L1, QT_TRANSLATE_NOOP("AuditWords", "Sync")},
    KeyedWord {"callback"_L1, QT_TRANSLATE_NOOP("AuditWords", "Callback")},
};

// What stands as a reason beside wording's codes.
constexpr std::array kReasonWords {
    KeyedWord {"operator"_L1, QT_TRANSLATE_NOOP("AuditWords", "By a person.")},
    KeyedWord {"cancel"_L1, QT_TRANSLATE_NOOP("AuditWords", "What was not sent is being cancelled.")},
};

QString said(std::span<const KeyedWord> table, QStringView key)
{
    return wordtable::said("AuditWords", table, key);
}

/// "undo 12": where a linked change came from.
QString link(const QString &reason)
{
    const QString number = reason.section(u' ', 1);
    if (reason.startsWith("undo "_L1))
        return QCoreApplication::translate("AuditWords", "Made to undo change %1.").arg(number);
    if (reason.startsWith("retry "_L1))
        return QCoreApplication::translate("AuditWords", "Made to repeat what was left of change %1.").arg(number);
    return {};
}

} // namespace

namespace auditwords {

QStringList actions()
{
    QStringList result;
    for (const KeyedWord &word : kActionWords)
        result << word.key;
    return result;
}

QString action(QStringView key)
{
    return said(kActionWords, key);
}

QStringList actionsSaying(QStringView text)
{
    QStringList result;
    for (const KeyedWord &word : kActionWords) {
        if (QCoreApplication::translate("AuditWords", word.text).contains(text, Qt::CaseInsensitive))
            result << word.key;
    }
    return result;
}

QString source(QStringView key)
{
    return said(kSourceWords, key);
}

QString reason(const QString &reason, const QStringList &arguments)
{
    if (wordtable::text(kReasonWords, reason) != nullptr)
        return said(kReasonWords, reason);
    if (QString linked = link(reason); !linked.isEmpty())
        return linked;
    if (!wording::knows(reason))
        return reason;
    QStringList known = arguments;
    while (known.size() < 9)
        known << u"…"_s;
    return wording::reason(reason, known);
}

} // namespace auditwords
