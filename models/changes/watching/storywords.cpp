#include "models/changes/watching/storywords.h"

#include "models/values/words.h"
#include "models/values/wordtable.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace {

// The keys that planner, store and engine write into item_event.what.
constexpr std::array kStoryLines {
    KeyedWord {"acked"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier took the request and gave a receipt.")},
    KeyedWord {"adopted"_L1, QT_TRANSLATE_NOOP("ItemStory", "Callbacks for exactly these lines showed the receipt that was lost.")},
    KeyedWord {"already-so"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier says that the line is so already; its record will decide.")},
    KeyedWord {"answer"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier's answer named this line.")},
    KeyedWord {"attempts-spent"_L1, QT_TRANSLATE_NOOP("ItemStory", "It was tried as often as makes sense.")},
    KeyedWord {"batch-refused"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier refused the request because of one of its lines, without saying which.")},
    KeyedWord {"by-hand"_L1, QT_TRANSLATE_NOOP("ItemStory", "A person settled it by hand.")},
    KeyedWord {"callback"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier's callback decided it.")},
    KeyedWord {"cancelled"_L1, QT_TRANSLATE_NOOP("ItemStory", "Cancelled before it was sent.")},
    KeyedWord {"crashed"_L1, QT_TRANSLATE_NOOP("ItemStory", "The program ended before an answer came, so what became of the request is not known.")},
    KeyedWord {"disputed"_L1, QT_TRANSLATE_NOOP("ItemStory", "Later evidence says the opposite; a new reading of the line will decide.")},
    KeyedWord {"done-here"_L1, QT_TRANSLATE_NOOP("ItemStory", "Written to our own records; nothing was sent.")},
    KeyedWord {"due"_L1, QT_TRANSLATE_NOOP("ItemStory", "Its turn to be sent again.")},
    KeyedWord {"history"_L1, QT_TRANSLATE_NOOP("ItemStory", "The line's provisioning history decided it.")},
    KeyedWord {"journal"_L1, QT_TRANSLATE_NOOP("ItemStory", "Written to the journal and sent.")},
    KeyedWord {"look"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier's device record decided it.")},
    KeyedWord {"moved"_L1, QT_TRANSLATE_NOOP("ItemStory", "The line was not as reviewed any more, so it was not sent.")},
    KeyedWord {"never-sent"_L1, QT_TRANSLATE_NOOP("ItemStory", "Nothing of the request left this computer.")},
    KeyedWord {"no-row"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier's answer did not name this line.")},
    KeyedWord {"refused"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier refused the request.")},
    KeyedWord {"released"_L1, QT_TRANSLATE_NOOP("ItemStory", "Released to be sent.")},
    KeyedWord {"request-status"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier's request status decided it.")},
    KeyedWord {"retry-time-over"_L1, QT_TRANSLATE_NOOP("ItemStory", "It was tried for as long as makes sense.")},
    KeyedWord {"rolled-back"_L1, QT_TRANSLATE_NOOP("ItemStory", "The store is older than what was sent from it, so nothing is sent before somebody has looked.")},
    KeyedWord {"silence"_L1, QT_TRANSLATE_NOOP("ItemStory", "The carrier was silent for too long; it is still looked for.")},
    KeyedWord {"split"_L1, QT_TRANSLATE_NOOP("ItemStory", "The refused request is sent again line by line.")},
    KeyedWord {"unknown"_L1, QT_TRANSLATE_NOOP("ItemStory", "No clear answer came, so what became of the request is not known.")},
};

QString storyText(const char *text)
{
    return QCoreApplication::translate("ItemStory", text);
}

QString planned(std::optional<ItemState> state)
{
    if (state == ItemState::Blocked)
        return storyText(QT_TRANSLATE_NOOP("ItemStory", "Blocked at review."));
    if (state == ItemState::Skipped)
        return storyText(QT_TRANSLATE_NOOP("ItemStory", "At review there was nothing to change."));
    return storyText(QT_TRANSLATE_NOOP("ItemStory", "Planned and reviewed."));
}

QString receiptText(const QString &receipt)
{
    return storyText(QT_TRANSLATE_NOOP("ItemStory", "receipt %1")).arg(receipt);
}

QString answerText(const StoryRequest &request)
{
    QStringList parts;
    if (request.httpStatus > 0)
        parts << u"HTTP %1"_s.arg(request.httpStatus);
    if (!request.code.isEmpty())
        parts << request.code;
    return parts.join(u", "_s);
}

} // namespace

namespace storywords {

QString sentence(const QString &what, std::optional<ItemState> state, const StoryRequest *request)
{
    if (what == "planned"_L1)
        return planned(state);
    if (what == "journal"_L1 && request != nullptr) {
        if (const int others = int(request->devices) - 1; others > 0)
            return QCoreApplication::translate("ItemStory", "Written to the journal, then sent together with %Ln other line(s).", nullptr, others);
        return storyText(QT_TRANSLATE_NOOP("ItemStory", "Written to the journal, then sent by itself."));
    }
    if (const char *line = wordtable::text(kStoryLines, what))
        return storyText(line);
    return state ? words::of(*state) : what;
}

QString detail(const QString &what, const StoryRequest *request)
{
    if (request == nullptr)
        return {};
    if (what == "journal"_L1)
        return storyText(QT_TRANSLATE_NOOP("ItemStory", "request %1: %2 %3")).arg(QString::number(request->id.value), request->method, request->path);
    if (what == "acked"_L1)
        return receiptText(request->receipt);
    if (what == "refused"_L1 || what == "unknown"_L1 || what == "never-sent"_L1 || what == "batch-refused"_L1 || what == "already-so"_L1 || what == "no-row"_L1)
        return answerText(*request);
    return {};
}

QString sentence(const StoryCallback &callback)
{
    if (!callback.failed)
        return storyText(QT_TRANSLATE_NOOP("ItemStory", "A callback came: it was carried out."));
    return storyText(QT_TRANSLATE_NOOP("ItemStory", "A callback came: it failed (%1)."))
        .arg(callback.faultText.isEmpty() ? callback.faultCode : u"%1: %2"_s.arg(callback.faultCode, callback.faultText));
}

QString detail(const StoryCallback &callback)
{
    QStringList parts {callback.service};
    parts << receiptText(callback.receipt);
    if (callback.seen > 1)
        parts << QCoreApplication::translate("ItemStory", "came %Ln time(s)", nullptr, int(callback.seen));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace storywords
