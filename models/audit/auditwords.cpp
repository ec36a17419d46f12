#include "models/audit/auditwords.h"

#include "models/values/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace {

struct AuditWord
{
    QLatin1StringView key;
    const char *text;
};

// What is done to a line, to a change, to a profile: one line an action.
constexpr std::array kActionWords {
    AuditWord {"item.sending"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: sent to the carrier")},
    AuditWord {"item.succeeded"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: confirmed")},
    AuditWord {"item.failed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: failed")},
    AuditWord {"item.unconfirmed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: unconfirmed")},
    AuditWord {"item.held"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: held")},
    AuditWord {"item.cancelled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: cancelled")},
    AuditWord {"item.queued"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: waiting again")},
    AuditWord {"item.awaiting-carrier"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: taken by the carrier")},
    AuditWord {"item.awaiting-retry"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: to be repeated")},
    AuditWord {"item.planned"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: planned")},
    AuditWord {"item.blocked"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: blocked")},
    AuditWord {"item.skipped"_L1, QT_TRANSLATE_NOOP("AuditWords", "Line: left out, no change")},
    AuditWord {"change.planned"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: planned")},
    AuditWord {"change.renamed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: renamed")},
    AuditWord {"change.awaiting-approval"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: approval asked for")},
    AuditWord {"change.scheduled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: scheduled")},
    AuditWord {"change.queued"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: released")},
    AuditWord {"change.running"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: begun")},
    AuditWord {"change.paused"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: paused")},
    AuditWord {"change.cancelling"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: nothing more is sent")},
    AuditWord {"change.cancelled"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: cancelled")},
    AuditWord {"change.unconfirmed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: lines unconfirmed")},
    AuditWord {"change.succeeded"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: succeeded")},
    AuditWord {"change.partially-succeeded"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: partly succeeded")},
    AuditWord {"change.failed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: failed")},
    AuditWord {"change.draft"_L1, QT_TRANSLATE_NOOP("AuditWords", "Change: back to a draft")},
    AuditWord {"profile.added"_L1, QT_TRANSLATE_NOOP("AuditWords", "Profile: added")},
    AuditWord {"profile.set"_L1, QT_TRANSLATE_NOOP("AuditWords", "Profile: settings changed")},
    AuditWord {"profile.removed"_L1, QT_TRANSLATE_NOOP("AuditWords", "Profile: removed")},
    AuditWord {"credentials.set"_L1, QT_TRANSLATE_NOOP("AuditWords", "Login: stored in the keyring")},
    AuditWord {"credentials.cleared"_L1, QT_TRANSLATE_NOOP("AuditWords", "Login: taken out of the keyring")},
};

constexpr std::array kSourceWords {
    AuditWord {"window"_L1, QT_TRANSLATE_NOOP("AuditWords", "Window")},
    AuditWord {"command-line"_L1, QT_TRANSLATE_NOOP("AuditWords", "Command line")},
    AuditWord {"worker"_L1, QT_TRANSLATE_NOOP("AuditWords", "Worker")},
    AuditWord {"schedule"_L1, QT_TRANSLATE_NOOP("AuditWords", "Schedule")},
    AuditWord {"sync"_L1, QT_TRANSLATE_NOOP("AuditWords", "Sync")},
    AuditWord {"callback"_L1, QT_TRANSLATE_NOOP("AuditWords", "Callback")},
};

// What stands as a reason beside wording's codes.
constexpr std::array kReasonWords {
    AuditWord {"operator"_L1, QT_TRANSLATE_NOOP("AuditWords", "By a person.")},
    AuditWord {"cancel"_L1, QT_TRANSLATE_NOOP("AuditWords", "What was not sent is being cancelled.")},
};

QString said(std::span<const AuditWord> table, QStringView key)
{
    const auto found = std::ranges::find_if(table, [key](const AuditWord &word) { return word.key == key; });
    return found == table.end() ? key.toString() : QCoreApplication::translate("AuditWords", found->text);
}

bool isIn(std::span<const AuditWord> table, QStringView key)
{
    return std::ranges::any_of(table, [key](const AuditWord &word) { return word.key == key; });
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
    for (const AuditWord &word : kActionWords)
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
    for (const AuditWord &word : kActionWords) {
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
    if (isIn(kReasonWords, reason))
        return said(kReasonWords, reason);
    if (const QString linked = link(reason); !linked.isEmpty())
        return linked;
    if (!wording::knows(reason))
        return reason;
    QStringList known = arguments;
    while (known.size() < 9)
        known << u"…"_s;
    return wording::reason(reason, known);
}

} // namespace auditwords
