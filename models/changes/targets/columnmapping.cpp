#include "models/changes/targets/columnmapping.h"

#include "models/changes/targets/target.h"
#include "models/changes/targets/targetcolumns.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/words.h"
#include "thingspace/identifiers/identifiercheck.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace columnmapping {

namespace {

struct Synonym
{
    QLatin1StringView header;
    QLatin1StringView word;
};

// As operators, carriers' portals and other tools head such columns; folded. What we export ("plan") is not among them.
constexpr std::array kSynonyms {
    Synonym {"sim"_L1, "iccid"_L1}, Synonym {"sim number"_L1, "iccid"_L1}, Synonym {"sim card"_L1, "iccid"_L1}, Synonym {"sim id"_L1, "iccid"_L1},
    Synonym {"icc"_L1, "iccid"_L1}, Synonym {"icc id"_L1, "iccid"_L1}, Synonym {"sim iccid"_L1, "iccid"_L1}, Synonym {"sim no"_L1, "iccid"_L1},
    Synonym {"old iccid"_L1, "iccid"_L1}, Synonym {"current iccid"_L1, "iccid"_L1}, Synonym {"tarjeta sim"_L1, "iccid"_L1},
    Synonym {"imei number"_L1, "imei"_L1}, Synonym {"device imei"_L1, "imei"_L1}, Synonym {"modem imei"_L1, "imei"_L1}, Synonym {"old imei"_L1, "imei"_L1},
    Synonym {"current imei"_L1, "imei"_L1}, Synonym {"mobile number"_L1, "mdn"_L1}, Synonym {"mobile directory number"_L1, "mdn"_L1},
    Synonym {"telephone number"_L1, "mdn"_L1}, Synonym {"line number"_L1, "mdn"_L1}, Synonym {"wireless number"_L1, "mdn"_L1},
    Synonym {"imsi number"_L1, "imsi"_L1}, Synonym {"esim id"_L1, "eid"_L1}, Synonym {"meid number"_L1, "meid"_L1},
    Synonym {"zip code"_L1, "zip"_L1}, Synonym {"zipcode"_L1, "zip"_L1}, Synonym {"first name"_L1, "first-name"_L1}, Synonym {"given name"_L1, "first-name"_L1},
    Synonym {"surname"_L1, "last-name"_L1}, Synonym {"family name"_L1, "last-name"_L1}, Synonym {"street"_L1, "address"_L1},
    Synonym {"street address"_L1, "address"_L1}, Synonym {"address line 1"_L1, "address"_L1}, Synonym {"town"_L1, "city"_L1},
    Synonym {"postcode"_L1, "postal-code"_L1}, Synonym {"postal code"_L1, "postal-code"_L1}, Synonym {"e-mail"_L1, "email"_L1}, Synonym {"mail"_L1, "email"_L1},
    Synonym {"email address"_L1, "email"_L1}, Synonym {"e-mail address"_L1, "email"_L1}, Synonym {"phone number"_L1, "phone"_L1},
    Synonym {"sim swap to"_L1, "new-iccid"_L1}, Synonym {"target iccid"_L1, "new-iccid"_L1}, Synonym {"replacement iccid"_L1, "new-iccid"_L1},
    Synonym {"target imei"_L1, "new-imei"_L1}, Synonym {"replacement imei"_L1, "new-imei"_L1}, Synonym {"effective date"_L1, "effective"_L1},
};

QString dashed(const QString &header)
{
    return folded(header).replace(u' ', u'-');
}

bool isWord(const QString &word, std::span<const Field> fields)
{
    return words(fields).contains(word);
}

std::optional<QString> byHeader(const QString &name, std::span<const Field> fields)
{
    if (const QString word = dashed(name); isWord(word, fields))
        return word;
    for (const Field &field : fields) {
        if (folded(::words::ofField(QString(field.name))) == folded(name))
            return QString(field.name);
    }
    for (const Synonym &synonym : kSynonyms) {
        if (folded(name) == synonym.header && isWord(synonym.word, fields))
            return QString(synonym.word);
    }
    return {};
}

// Fifteen digits are a modem unless they are plainly a subscriber.
std::optional<IdentifierKind> kindOf(const QString &cell)
{
    const auto names = namesByShape(cell);
    if (names.empty())
        return isSpreadsheetDamage(checkIdentifier(IdentifierKind::Iccid, cell).code) ? std::optional(IdentifierKind::Iccid) : std::nullopt;
    const auto isFine = [&](IdentifierKind kind) { return checkIdentifier(kind, cell).level == IdentifierFinding::Level::Fine; };
    const auto fine = std::ranges::find_if(names, [&](const auto &name) { return isFine(name.first); });
    return fine == names.end() ? names.front().first : fine->first;
}

/// By what stands in a column; nothing where a cell is no identifier.
std::optional<QString> byContent(const QList<QStringList> &rows, qsizetype column)
{
    std::optional<IdentifierKind> all;
    bool isMixed = false;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        const auto kind = kindOf(cell);
        if (!kind)
            return {};
        isMixed = isMixed || (all && *all != *kind);
        all = kind;
    }
    if (!all)
        return {};
    return isMixed ? kAnyIdentifier : key(*all);
}

bool namesLines(const QString &word)
{
    return word == kAnyIdentifier || std::ranges::any_of(kTargetKinds, [&](IdentifierKind kind) { return key(kind) == word; });
}

} // namespace

QString folded(const QString &header)
{
    return QString(header).replace(u'_', u' ').simplified().toCaseFolded();
}

QString headerSet(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all << folded(name);
    all.sort();
    return QString::fromLatin1(QCryptographicHash::hash(all.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256).toHex());
}

QStringList words(std::span<const Field> fields)
{
    QStringList result;
    for (const IdentifierKind kind : kTargetKinds)
        result << key(kind);
    result << kAnyIdentifier;
    for (const Field &field : fields)
        result << field.name;
    return result;
}

ColumnMapping guessed(const QStringList &names, const QList<QStringList> &rows, std::span<const Field> fields)
{
    ColumnMapping mapping;
    QStringList taken;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (const auto word = knownWord(names[i], fields)) {
            if (!word->isEmpty())
                taken << *word;
        } else {
            open << i;
        }
    }
    const auto take = [&](qsizetype column, const std::optional<QString> &word) {
        if (!word || taken.contains(*word))
            return false;
        taken << *word;
        mapping.insert(folded(names[column]), *word);
        return true;
    };
    open.removeIf([&](qsizetype column) { return take(column, byHeader(names[column], fields)); });
    // Identifiers beside one that is headed as such may be anything: a phone to call, a modem that was there before.
    if (std::ranges::none_of(taken, namesLines)) {
        for (const qsizetype column : std::as_const(open))
            take(column, byContent(rows, column));
    }
    return mapping;
}

Result<ColumnMapping> parse(const QStringList &pairs, std::span<const Field> fields)
{
    ColumnMapping mapping;
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        if (equals < 1)
            return failure(Error::Kind::Usage, u"map.pair"_s, {pair});
        const QString word = pair.sliced(equals + 1).trimmed().toLower();
        if (!word.isEmpty() && !isWord(word, fields))
            return failure(Error::Kind::Usage, u"map.word"_s, {word, words(fields).join(u", "_s)});
        mapping.insert(folded(pair.first(equals)), word);
    }
    return mapping;
}

ColumnMapping overlaid(ColumnMapping under, const ColumnMapping &over)
{
    under.insert(over);
    return under;
}

Result<void> checkHeaders(const ColumnMapping &mapping, const QStringList &names)
{
    for (auto said = mapping.cbegin(); said != mapping.cend(); ++said) {
        if (std::ranges::none_of(names, [&](const QString &name) { return folded(name) == said.key(); }))
            return failure(Error::Kind::Input, u"map.header"_s, {said.key(), names.join(u", "_s)});
    }
    return {};
}

} // namespace columnmapping
