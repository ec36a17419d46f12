#include "models/values/profilewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using profilewords::Group;

constexpr std::array kGroups {Group::Sending, Group::Batches, Group::Pace, Group::Time, Group::Callbacks, Group::Safety, Group::Others};

struct KeyWords
{
    QLatin1StringView key;
    Group group;
    const char *name;
    /// %1: the default.
    const char *explanation;
    bool inUse = true;
};

// One line a key, in the contract's order.
constexpr std::array kKeyWords {
    KeyWords {"writes"_L1, Group::Sending, QT_TRANSLATE_NOOP("ProfileWords", "Send changes"),
              QT_TRANSLATE_NOOP("ProfileWords", "Whether anything is sent that alters a line (default: %1); while it is off, changes can be planned and reviewed, and nothing leaves this computer.")},
    KeyWords {"batch"_L1, Group::Batches, QT_TRANSLATE_NOOP("ProfileWords", "Lines in a request"),
              QT_TRANSLATE_NOOP("ProfileWords", "Lines in one request to add, suspend, restore or deactivate (1 to 200, default %1): more of them end sooner, fewer leave less in doubt when an answer is lost.")},
    KeyWords {"batch.activate"_L1, Group::Batches, QT_TRANSLATE_NOOP("ProfileWords", "Lines in an activation"),
              QT_TRANSLATE_NOOP("ProfileWords", "Lines in one request to activate (1 to 10,000, default %1): more of them end sooner, fewer leave less in doubt when an answer is lost.")},
    KeyWords {"batch.delete"_L1, Group::Batches, QT_TRANSLATE_NOOP("ProfileWords", "Lines in a deletion"),
              QT_TRANSLATE_NOOP("ProfileWords", "Lines in one request to delete (1 to 100, default %1), which the carrier does not undo."), false},
    KeyWords {"batch.availability"_L1, Group::Batches, QT_TRANSLATE_NOOP("ProfileWords", "Lines in an availability question"),
              QT_TRANSLATE_NOOP("ProfileWords", "Lines in one question whether SIMs and devices are free to be activated (1 to 2,000, default %1)."), false},
    KeyWords {"pace.writes"_L1, Group::Pace, QT_TRANSLATE_NOOP("ProfileWords", "Changing requests a minute"),
              QT_TRANSLATE_NOOP("ProfileWords", "Most requests a minute that alter lines (default %1; “unlimited” lifts it): more end sooner and leave less of the account's allowance to others.")},
    KeyWords {"pace.activations"_L1, Group::Pace, QT_TRANSLATE_NOOP("ProfileWords", "Activations a minute"),
              QT_TRANSLATE_NOOP("ProfileWords", "Most activation requests a minute (default %1; “unlimited” lifts it); they count as changing requests too, so the lower of the two holds.")},
    KeyWords {"pace.reads"_L1, Group::Pace, QT_TRANSLATE_NOOP("ProfileWords", "Reading requests a minute"),
              QT_TRANSLATE_NOOP("ProfileWords", "Most requests a minute that only read (default %1; “unlimited” lifts it): a sync of a large fleet takes as long as this allows.")},
    KeyWords {"timeout"_L1, Group::Time, QT_TRANSLATE_NOOP("ProfileWords", "Patience for an answer"),
              QT_TRANSLATE_NOOP("ProfileWords", "How long one request may wait for its answer (100ms to 10min, default %1); after that its fate counts as unknown and is found out, and it is not sent again.")},
    KeyWords {"look.first"_L1, Group::Time, QT_TRANSLATE_NOOP("ProfileWords", "First look"),
              QT_TRANSLATE_NOOP("ProfileWords", "How long after sending the lines are read for the first time (as 15s or 5min, default %1): sooner finds out sooner and costs more reading requests.")},
    KeyWords {"look.max"_L1, Group::Time, QT_TRANSLATE_NOOP("ProfileWords", "Longest pause between looks"),
              QT_TRANSLATE_NOOP("ProfileWords", "The pause between looks at an unsettled line doubles until it is this long (as 15s or 5min, default %1): shorter finds out sooner and costs more reading requests.")},
    KeyWords {"look.deadline"_L1, Group::Time, QT_TRANSLATE_NOOP("ProfileWords", "End of looking"),
              QT_TRANSLATE_NOOP("ProfileWords", "How long an unsettled line is looked after (as 12h or 24h, default %1); after that it is called unconfirmed, and only a sync can still settle it.")},
    KeyWords {"list-lag"_L1, Group::Time, QT_TRANSLATE_NOOP("ProfileWords", "Age of the carrier's list"),
              QT_TRANSLATE_NOOP("ProfileWords", "How stale the carrier's list of lines may be when it is read (as 5min, at least 1min for a live account, default %1): a line's record counts as proof only when it was read this long after the sending.")},
    KeyWords {"callbacks.listen"_L1, Group::Callbacks, QT_TRANSLATE_NOOP("ProfileWords", "Where callbacks arrive"),
              QT_TRANSLATE_NOOP("ProfileWords", "Address and port on this computer where callbacks are taken, as 0.0.0.0:443 or 127.0.0.1:9001, or “off” (default %1); where it is set, the window and the worker listen as long as they run. Without callbacks everything is found out as well, only later.")},
    KeyWords {"callbacks.url"_L1, Group::Callbacks, QT_TRANSLATE_NOOP("ProfileWords", "Public address"),
              QT_TRANSLATE_NOOP("ProfileWords", "The https address under which the carrier reaches the listener (default: %1), on a port that it reaches: 80, 443, 9001 to 9006, 50551 to 50559, 28200 to 28220; a live account needs it for callbacks.")},
    KeyWords {"callbacks.username"_L1, Group::Callbacks, QT_TRANSLATE_NOOP("ProfileWords", "User name in callbacks"),
              QT_TRANSLATE_NOOP("ProfileWords", "The user name that each callback must carry (default: %1); one with another name is refused.")},
    KeyWords {"callbacks.certificate"_L1, Group::Callbacks, QT_TRANSLATE_NOOP("ProfileWords", "Certificate file"),
              QT_TRANSLATE_NOOP("ProfileWords", "Path of the PEM file with the listener's certificate and its chain (default: %1), signed by an authority that the carrier knows; a new one is taken by itself. Not needed where a proxy in front takes care of https.")},
    KeyWords {"callbacks.key"_L1, Group::Callbacks, QT_TRANSLATE_NOOP("ProfileWords", "Key file"),
              QT_TRANSLATE_NOOP("ProfileWords", "Path of the PEM file with the certificate's private key, without a pass phrase (default: %1); only the path is kept here.")},
    KeyWords {"callbacks.proxy"_L1, Group::Callbacks, QT_TRANSLATE_NOOP("ProfileWords", "Proxy in front"),
              QT_TRANSLATE_NOOP("ProfileWords", "Addresses or networks of the proxy that takes care of https and hands callbacks on, with commas between (default: %1); then only it may connect, plain http will do, and who called is what it added last to X-Forwarded-For.")},
    KeyWords {"callbacks.sources"_L1, Group::Callbacks, QT_TRANSLATE_NOOP("ProfileWords", "Who may call back"),
              QT_TRANSLATE_NOOP("ProfileWords", "Addresses or networks, as 192.0.2.0/24, from which callbacks are taken, with commas between (default: %1); from anywhere else they are refused.")},
    KeyWords {"waves"_L1, Group::Safety, QT_TRANSLATE_NOOP("ProfileWords", "Waves"),
              QT_TRANSLATE_NOOP("ProfileWords", "Sends a change in waves, each when the one before is settled: “on” is 10 lines, then 100, then the rest; or your own sizes, as 5,50,500 (default: %1). A mistake shows while it is small.")},
    KeyWords {"brake.failures"_L1, Group::Safety, QT_TRANSLATE_NOOP("ProfileWords", "Brake on failures"),
              QT_TRANSLATE_NOOP("ProfileWords", "The share of failed lines among those with a result, in the wave that is sent, at which a change pauses by itself (as 5%, default: %1); without waves the whole change counts.")},
    KeyWords {"brake.destructive"_L1, Group::Safety, QT_TRANSLATE_NOOP("ProfileWords", "Brake on endings"),
              QT_TRANSLATE_NOOP("ProfileWords", "Most lines that are deactivated or deleted within an hour, by all changes of this profile together (a number, default: %1); a change that would go beyond pauses.")},
    KeyWords {"service-type"_L1, Group::Others, QT_TRANSLATE_NOOP("ProfileWords", "Service type"),
              QT_TRANSLATE_NOOP("ProfileWords", "The kind of network that is named where the carrier asks for it (default %1)."), false},
};

const KeyWords *wordsOf(QAnyStringView key)
{
    const auto row = std::ranges::find_if(kKeyWords, [key](const KeyWords &words) { return key == words.key; });
    return row == kKeyWords.end() ? nullptr : &*row;
}

QString said(const char *text)
{
    return QCoreApplication::translate("ProfileWords", text);
}

} // namespace

namespace profilewords {

std::span<const Group> groups()
{
    return kGroups;
}

QString of(Group group)
{
    switch (group) {
    case Group::Sending:
        return QCoreApplication::translate("ProfileWords", "Sending");
    case Group::Batches:
        return QCoreApplication::translate("ProfileWords", "Size of requests");
    case Group::Pace:
        return QCoreApplication::translate("ProfileWords", "Pace");
    case Group::Time:
        return QCoreApplication::translate("ProfileWords", "Waiting and looking");
    case Group::Callbacks:
        return QCoreApplication::translate("ProfileWords", "Callbacks");
    case Group::Safety:
        return QCoreApplication::translate("ProfileWords", "Safety");
    case Group::Others:
        return QCoreApplication::translate("ProfileWords", "Others");
    }
    Q_UNREACHABLE();
}

Group groupOf(QAnyStringView key)
{
    const KeyWords *words = wordsOf(key);
    return words != nullptr ? words->group : Group::Others;
}

QString name(QAnyStringView key)
{
    const KeyWords *words = wordsOf(key);
    return words != nullptr ? said(words->name) : key.toString();
}

QString explanation(QAnyStringView key, const Profile &profile)
{
    const KeyWords *words = wordsOf(key);
    const auto row = std::ranges::find_if(profileKeys(), [key](const ProfileKey &known) { return key == known.name; });
    return words != nullptr && row != profileKeys().end() ? said(words->explanation).arg(defaultText(*row, profile)) : QString();
}

bool isInUse(QAnyStringView key)
{
    const KeyWords *words = wordsOf(key);
    return words != nullptr && words->inUse;
}

QString defaultText(const ProfileKey &key, const Profile &profile)
{
    const QLatin1StringView value = isLoopback(profile.origin) ? key.loopbackValue : key.defaultValue;
    if (value.isEmpty())
        return QCoreApplication::translate("ProfileWords", "none");
    // A list reads with blanks behind its commas.
    return QString(value).replace(u","_s, u", "_s);
}

} // namespace profilewords
