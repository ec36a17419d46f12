#include "models/fleet/filterediting.h"

#include "models/fleet/devicefilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace filterediting {

namespace {

constexpr auto kQuote = u'"';

/// Where the piece that holds the cursor begins and ends: `separates` outside quotation marks.
template<typename Separates>
Spot pieceAt(const QString &text, qsizetype from, qsizetype to, qsizetype cursor, Separates separates)
{
    Spot piece;
    piece.start = from;
    bool inQuotes = false;
    qsizetype end = from;
    for (; end < to; ++end) {
        if (text[end] == kQuote)
            inQuotes = !inQuotes;
        if (inQuotes || !separates(text[end]))
            continue;
        if (end >= cursor)
            break;
        piece.start = end + 1;
    }
    piece.length = end - piece.start;
    return piece;
}

} // namespace

QString quoted(const QString &value)
{
    const bool isPlain = !value.isEmpty() && std::ranges::none_of(value, [](QChar c) { return c.isSpace() || c == u',' || c == kQuote || c == u'*'; });
    return isPlain ? value : kQuote + QString(value).replace(kQuote, u"\"\""_s) + kQuote;
}

QString withTerm(const QString &filter, const QString &key, const QString &value, bool negated)
{
    const QString term = (negated ? u"-"_s : QString()) + key + u':' + quoted(value);
    const auto wanted = devicefilter::parse(term);
    const auto present = devicefilter::parse(filter);
    if (!wanted || !present)
        return filter.trimmed().isEmpty() ? term : filter.trimmed() + u' ' + term;
    const bool isThere = std::ranges::any_of(present->terms, [&](const devicefilter::Term &other) {
        const devicefilter::Term &sought = wanted->terms.front();
        return other.key == sought.key && other.negated == sought.negated && other.anyOf == sought.anyOf;
    });
    return isThere ? filter : (filter.trimmed() + u' ' + term).trimmed();
}

Spot spotAt(const QString &filter, qsizetype cursor)
{
    Spot spot = pieceAt(filter, 0, filter.size(), cursor, [](QChar c) { return c.isSpace(); });
    const qsizetype end = spot.start + spot.length;
    if (spot.length > 0 && filter[spot.start] == u'-' && cursor > spot.start) {
        ++spot.start;
        --spot.length;
    }
    const qsizetype colon = filter.indexOf(u':', spot.start);
    const QString key = colon >= 0 && colon < end ? filter.sliced(spot.start, colon - spot.start).toLower() : QString();
    if (colon >= 0 && colon < cursor && devicefilter::keys().contains(key)) {
        spot = pieceAt(filter, colon + 1, end, cursor, [](QChar c) { return c == u','; });
        spot.key = key;
    }
    spot.typed = filter.sliced(spot.start, std::max<qsizetype>(0, cursor - spot.start));
    if (spot.typed.startsWith(kQuote))
        spot.typed.remove(0, 1);
    return spot;
}

QStringList completions(const Spot &spot, const Vocabulary &vocabulary)
{
    QStringList known = vocabulary.value(spot.key);
    if (spot.key.isEmpty()) {
        for (const QString &key : devicefilter::keys())
            known << key + u':';
    } else if (spot.key == "missing"_L1 || spot.key == "archived"_L1 || spot.key == "drift"_L1) {
        known = {u"yes"_s, u"no"_s};
    }
    if (known.contains(spot.typed))
        return {};
    QStringList beginning;
    QStringList holding;
    for (const QString &value : std::as_const(known)) {
        const QString written = spot.key.isEmpty() ? value : quoted(value);
        if (value.startsWith(spot.typed, Qt::CaseInsensitive))
            beginning << written;
        else if (!spot.key.isEmpty() && value.contains(spot.typed, Qt::CaseInsensitive))
            holding << written;
    }
    return beginning + holding;
}

} // namespace filterediting
