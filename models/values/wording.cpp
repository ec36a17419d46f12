#include "models/values/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Line
{
    QLatin1StringView code;
    /// English source with %1 … for the arguments; marked for translation.
    const char *text;
};

// One line a code, by room and in alphabetical order within it. A code whose last segments vary ends in a dot: the longest prefix wins.
constexpr std::array kLines {
    // profiles and credentials
    Line {"credentials.damaged"_L1, QT_TRANSLATE_NOOP("Wording", "What the keyring holds for profile %1 is not a login. Store it again with: thingdeskctl credentials set %1")},
    Line {"credentials.input"_L1, QT_TRANSLATE_NOOP("Wording", "The credentials are not readable: %1. Give one JSON object with key, secret, username and password on standard input.")},
    Line {"credentials.locked"_L1, QT_TRANSLATE_NOOP("Wording", "The keyring holds the login of profile %1 but is locked or does not show it. Unlock the keyring and try again.")},
    Line {"credentials.missing"_L1, QT_TRANSLATE_NOOP("Wording", "There are no credentials for profile %1. Store them with: thingdeskctl credentials set %1")},
    Line {"credentials.unavailable"_L1, QT_TRANSLATE_NOOP("Wording", "The system's keyring cannot be reached (%1). Start a Secret Service such as gnome-keyring, or set the four THINGSPACE_ variables.")},
    Line {"origin.insecure"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is not encrypted. Use https; http is allowed on this machine's loopback address only.")},
    Line {"profile.account"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not an account name. Write it as the carrier does, for example 0000123456-00001.")},
    Line {"profile.accounts"_L1, QT_TRANSLATE_NOOP("Wording", "A profile needs at least one account. Name it as the carrier does: --account 0000123456-00001")},
    Line {"profile.exists"_L1, QT_TRANSLATE_NOOP("Wording", "There is a profile “%1” with another origin or other accounts. Change its keys with “profile set %1”, or remove it first with “profile remove %1”.")},
    Line {"profile.in-use"_L1, QT_TRANSLATE_NOOP("Wording", "Profile %1 still has changes or devices in this store and stays. Its settings and credentials can be changed.")},
    Line {"profile.key"_L1, QT_TRANSLATE_NOOP("Wording", "A profile has no key “%1”. “thingdeskctl profile show NAME” lists the keys.")},
    Line {"profile.name"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not a profile name. Use up to 64 letters, digits, points, hyphens and underscores, beginning with a letter or digit.")},
    Line {"profile.pair"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not a setting. Write it as KEY=VALUE, for example batch=100.")},
    Line {"profile.origin"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not an origin. Give scheme, host and port without a path, for example https://thingspace.verizon.com.")},
    Line {"profile.unknown"_L1, QT_TRANSLATE_NOOP("Wording", "There is no profile “%1” in this store. Add it with: thingdeskctl profile add %1 --base-url ORIGIN --account ACCOUNT")},
    Line {"profile.value"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” does not fit the key %1, which takes: %3.")},
    // the command line
    Line {"demo.folder"_L1, QT_TRANSLATE_NOOP("Wording", "The folder %1 cannot be made or is not empty. Name a new one with --out.")},
    Line {"demo.simulator"_L1, QT_TRANSLATE_NOOP("Wording", "The simulator did not start: %1.")},
    Line {"usage.choice"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” does not fit %1, which takes: %3.")},
    Line {"usage.command"_L1, QT_TRANSLATE_NOOP("Wording", "There is no command “%1”. “thingdeskctl --help” lists them.")},
    Line {"usage.duration"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” after %1 is not a duration. Write it as 500ms, 15s, 5min or 24h.")},
    Line {"usage.extra"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is more than “%2” takes. “thingdeskctl %2 --help” shows how to write it.")},
    Line {"usage.family"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” needs one of these words after it: %2.")},
    Line {"usage.identifier"_L1, QT_TRANSLATE_NOOP("Wording", "The identifier that ends in “%1” has the length of none. Give ICCID, IMEI, MDN, MSISDN, IMSI, EID or MEID.")},
    Line {"usage.later"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” is not built yet; a later version brings it.")},
    Line {"usage.missing"_L1, QT_TRANSLATE_NOOP("Wording", "Something is missing. Write: thingdeskctl %1 %2")},
    Line {"usage.needs"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” needs %2.")},
    Line {"usage.none"_L1, QT_TRANSLATE_NOOP("Wording", "No command was given. “thingdeskctl --help” lists them.")},
    Line {"usage.number"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” after %1 is not a whole number.")},
    Line {"usage.option"_L1, QT_TRANSLATE_NOOP("Wording", "There is no option %1 here. “thingdeskctl %2 --help” lists them.")},
    Line {"usage.set"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” after --set is not KEY=VALUE.")},
    Line {"usage.switch"_L1, QT_TRANSLATE_NOOP("Wording", "%1 takes no value.")},
    Line {"usage.time"_L1, QT_TRANSLATE_NOOP("Wording", "“%2” after %1 is not a time. Write it as 2025-01-31T08:00:00Z; without an offset it is UTC.")},
    Line {"usage.together"_L1, QT_TRANSLATE_NOOP("Wording", "%1 and %2 do not go together.")},
    Line {"usage.twice"_L1, QT_TRANSLATE_NOOP("Wording", "%1 was given more than once.")},
    Line {"usage.value"_L1, QT_TRANSLATE_NOOP("Wording", "%1 needs a value after it.")},
    Line {"usage.writable"_L1, QT_TRANSLATE_NOOP("Wording", "%1 cannot be written: %2.")},
    // fleet: sync, filter, listing
    Line {"device.column"_L1, QT_TRANSLATE_NOOP("Wording", "Evidence named the device column “%1”, which it cannot set. Nothing was written; please report this.")},
    Line {"devices.column"_L1, QT_TRANSLATE_NOOP("Wording", "There is no column “%1”. There are: %2.")},
    Line {"filter.key"_L1, QT_TRANSLATE_NOOP("Wording", "The filter does not know the key “%1” (at character %2). It knows state, iccid, imei, mdn, msisdn, imsi, eid, meid, account, plan and missing.")},
    Line {"filter.quote"_L1, QT_TRANSLATE_NOOP("Wording", "The filter opens a quotation mark at character %1 that it does not close.")},
    Line {"filter.value"_L1, QT_TRANSLATE_NOOP("Wording", "The filter cannot use “%2” for “%1” (at character %3). A value may begin or end with *, be “quoted”, and be several with commas between; missing takes yes or no.")},
    Line {"list.cursor"_L1, QT_TRANSLATE_NOOP("Wording", "The carrier promised more devices of account %1 but did not say where they continue. The sync stopped; what was read is kept, and nothing is marked missing.")},
    Line {"sync.cancelled"_L1, QT_TRANSLATE_NOOP("Wording", "The sync was cancelled. What was read is kept, and nothing is marked missing.")},
    Line {"sync.no-accounts"_L1, QT_TRANSLATE_NOOP("Wording", "Profile %1 names no account to sync.")},
    Line {"sync.would-lose"_L1, QT_TRANSLATE_NOOP("Wording", "%1 of %2 known devices were not in the carrier's list. None was marked missing; if that is right, sync again with --accept-missing.")},
    // store
    Line {"store.busy"_L1, QT_TRANSLATE_NOOP("Wording", "The store is locked by another program and did not become free in time. Try again when it has finished.")},
    Line {"store.corrupt"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 is damaged. Restore it from a backup; nothing was sent.")},
    Line {"store.failed"_L1, QT_TRANSLATE_NOOP("Wording", "The store refused a step: %1. Nothing was sent because of it.")},
    Line {"store.foreign"_L1, QT_TRANSLATE_NOOP("Wording", "%1 is not a Thingdesk store and was left alone. Name another file with --store.")},
    Line {"store.full"_L1, QT_TRANSLATE_NOOP("Wording", "The disk that holds the store is full. Make room and start again; nothing was lost.")},
    Line {"store.newer"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 was written by a newer Thingdesk (schema %2, this one knows %3). Use that version.")},
    Line {"store.open"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 cannot be opened: %2.")},
    Line {"store.read-only"_L1, QT_TRANSLATE_NOOP("Wording", "The store %1 cannot be written. Check its permissions and those of its folder.")},
    Line {"store.url"_L1, QT_TRANSLATE_NOOP("Wording", "“%1” does not name a store. Use sqlite:PATH or postgresql://HOST/DATABASE.")},
};

const Line *find(QStringView code)
{
    const Line *best = nullptr;
    for (const Line &line : kLines) {
        const bool prefix = line.code.endsWith(u'.') && code.startsWith(line.code);
        if ((code == line.code || prefix) && (best == nullptr || line.code.size() > best->code.size()))
            best = &line;
    }
    return best;
}

QString filled(const Line &line, const QStringList &arguments)
{
    QString text = QCoreApplication::translate("Wording", line.text);
    // Highest first, so that %1 never eats the start of %10; a placeholder without an argument becomes nothing.
    for (int n = 9; n >= 1; --n)
        text.replace(u"%%1"_s.arg(n), arguments.value(n - 1));
    return text;
}

QString placed(const Error &error, const QString &text)
{
    if (error.place == Error::Place {})
        return text;
    if (error.place.row > 0 && !error.place.column.isEmpty())
        return QCoreApplication::translate("Wording", "%1, row %2, column %3: %4")
            .arg(error.place.file, QString::number(error.place.row), error.place.column, text);
    if (error.place.row > 0)
        return QCoreApplication::translate("Wording", "%1, row %2: %3").arg(error.place.file, QString::number(error.place.row), text);
    return QCoreApplication::translate("Wording", "%1: %2").arg(error.place.file, text);
}

} // namespace

namespace wording {

QString reason(const QString &code, const QStringList &arguments)
{
    if (code.isEmpty())
        return {};
    if (const Line *line = find(code))
        return filled(*line, arguments);
    // The carrier's own words: open sets are shown as they are.
    return arguments.isEmpty() ? code : u"%1: %2"_s.arg(code, arguments.join(u", "_s));
}

QString sentence(const Error &error)
{
    if (const Line *line = find(error.code))
        return placed(error, filled(*line, error.arguments));
    const QString text = error.detail.isEmpty() ? error.arguments.join(u", "_s) : error.detail;
    return placed(error, text.isEmpty() ? error.code : u"%1: %2"_s.arg(error.code, text));
}

bool knows(const QString &code)
{
    return find(code) != nullptr;
}

} // namespace wording
