#include "models/fleet/devicefilter.h"

#include "models/fleet/devicecolumns.h"
#include "models/fleet/userdrift.h"
#include "models/store/query.h"
#include "thingspace/identifiers/identifierkind.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace devicefilter {

namespace {

constexpr std::array kTextKeys {"state"_L1, "iccid"_L1, "imei"_L1, "mdn"_L1, "msisdn"_L1, "imsi"_L1, "eid"_L1, "meid"_L1, "account"_L1, "plan"_L1,
                                "customer"_L1, "site"_L1, "customer-plan"_L1, "pool"_L1, "user-name"_L1};
constexpr auto kFormerly = "formerly"_L1;
constexpr auto kMissing = "missing"_L1;
constexpr auto kArchived = "archived"_L1;
constexpr auto kDrift = "drift"_L1;

bool isFlag(QStringView word)
{
    return word == kMissing || word == kArchived || word == kDrift;
}

bool isKey(QStringView word)
{
    return isFlag(word) || word == kFormerly || std::ranges::any_of(kTextKeys, [word](QLatin1StringView key) { return word == key; });
}

/// Over `device d`; most columns are called as their keys.
QString columnOf(QStringView key)
{
    if (key == "customer-plan"_L1)
        return devicecolumns::kCustomerPlan;
    if (key == "pool"_L1)
        return devicecolumns::kPool;
    return u"d."_s + (key == "user-name"_L1 ? u"user_name"_s : key.toString());
}

/// Reads terms from the left, one character at a time.
class Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) { }

    Result<Filter> parse()
    {
        Filter filter;
        for (skipBlanks(); !atEnd(); skipBlanks()) {
            auto term = readTerm();
            if (!term)
                return failure(term.error());
            filter.terms.push_back(*std::move(term));
        }
        return filter;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }

    void skipBlanks()
    {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }

    QString position(qsizetype at) const { return QString::number(at + 1); }

    Result<Term> readTerm()
    {
        Term term;
        term.position = m_at;
        if (peek() == u'-') {
            term.negated = true;
            ++m_at;
        }
        if (auto key = readKey(); !key)
            return failure(key.error());
        else
            term.key = *key;
        do {
            auto pattern = readPattern(term);
            if (!pattern)
                return failure(pattern.error());
            term.anyOf.push_back(*std::move(pattern));
        } while (!term.key.isEmpty() && takeComma());
        return checked(std::move(term));
    }

    /// The word before a colon; empty where there is none.
    Result<QString> readKey()
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetterOrNumber() || m_text[end] == u'-' || m_text[end] == u'_'))
            ++end;
        if (end == m_at || end == m_text.size() || m_text[end] != u':')
            return QString();
        const QString key = m_text.sliced(m_at, end - m_at).toLower();
        if (!isKey(key))
            return failure(Error::Kind::Usage, u"filter.key"_s, {key, position(m_at)});
        m_at = end + 1;
        return key;
    }

    bool takeComma()
    {
        if (peek() != u',')
            return false;
        ++m_at;
        return true;
    }

    Result<Pattern> readPattern(const Term &term)
    {
        Pattern pattern;
        const qsizetype start = m_at;
        pattern.openStart = takeStar();
        const bool isQuoted = peek() == u'"';
        if (isQuoted) {
            auto quoted = readQuoted();
            if (!quoted)
                return failure(quoted.error());
            pattern.text = *quoted;
            pattern.openEnd = takeStar();
        } else {
            const qsizetype first = m_at;
            while (!atEnd() && !peek().isSpace() && !(peek() == u',' && !term.key.isEmpty()) && peek() != u'"')
                ++m_at;
            pattern.text = m_text.sliced(first, m_at - first);
            if (pattern.text.endsWith(u'*')) {
                pattern.text.chop(1);
                pattern.openEnd = true;
            }
        }
        const bool isEnd = atEnd() || peek().isSpace() || peek() == u',';
        // Only quotes can say "no value": plan:"".
        const bool empty = pattern.text.isEmpty() && !pattern.openStart && !pattern.openEnd && (!isQuoted || term.key.isEmpty());
        if (!isEnd || empty || (!isQuoted && pattern.text.contains(u'*')))
            return failure(Error::Kind::Usage, u"filter.value"_s, {term.key, m_text.sliced(start, m_at - start), position(start)});
        return pattern;
    }

    bool takeStar()
    {
        if (peek() != u'*')
            return false;
        ++m_at;
        return true;
    }

    Result<QString> readQuoted()
    {
        const qsizetype start = m_at++;
        QString value;
        for (;;) {
            const qsizetype end = m_text.indexOf(u'"', m_at);
            if (end < 0)
                return failure(Error::Kind::Usage, u"filter.quote"_s, {position(start)});
            value += m_text.sliced(m_at, end - m_at);
            m_at = end + 1;
            if (peek() != u'"')
                return value;
            value += u'"';
            ++m_at;
        }
    }

    Result<Term> checked(Term term) const
    {
        if (!isFlag(term.key))
            return term;
        const bool fits = term.anyOf.size() == 1 && !term.anyOf[0].openStart && !term.anyOf[0].openEnd
            && (term.anyOf[0].text == "yes"_L1 || term.anyOf[0].text == "no"_L1);
        if (fits)
            return term;
        return failure(Error::Kind::Usage, u"filter.value"_s, {term.key, term.anyOf[0].text, position(term.position)});
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

/// Makes SQL of terms; every value becomes a binding.
class Renderer
{
public:
    Condition render(const Filter &filter)
    {
        QStringList conditions;
        for (const Term &term : filter.terms)
            conditions << (term.negated ? u"NOT "_s : QString()) + u'(' + rendered(term) + u')';
        m_condition.sql = conditions.isEmpty() ? u"1 = 1"_s : u'(' + conditions.join(u" AND "_s) + u')';
        return std::move(m_condition);
    }

private:
    QString rendered(const Term &term)
    {
        if (isFlag(term.key))
            return (term.key == kDrift ? userdrift::sql() : u"d."_s + term.key) + u" = "_s + number(term.anyOf[0].text == "yes"_L1 ? 1 : 0);
        QStringList alternatives;
        for (const Pattern &pattern : term.anyOf)
            alternatives << (term.key.isEmpty() ? anyIdentifier(pattern) : term.key == kFormerly ? former(pattern) : compared(term.key, pattern));
        return alternatives.join(u" OR "_s);
    }

    QString anyIdentifier(Pattern pattern)
    {
        pattern.openStart = pattern.openEnd = true;
        const QString name = binding(pattern);
        QStringList alternatives;
        for (const IdentifierKind kind : kTargetKinds)
            alternatives << contains(key(kind), name);
        return alternatives.join(u" OR "_s);
    }

    QString compared(const QString &column, const Pattern &pattern)
    {
        // COALESCE: a line without a value is one whose value is another, so that "-plan:x" finds it too.
        if (!pattern.openStart && !pattern.openEnd)
            return u"COALESCE(%1, '') = %2"_s.arg(columnOf(column), binding(pattern));
        return contains(column, binding(pattern));
    }

    QString former(const Pattern &pattern)
    {
        const bool isWhole = !pattern.openStart && !pattern.openEnd;
        return u"d.id IN (SELECT h.device_id FROM device_history h WHERE h.field IN ('iccid', 'imei', 'mdn') AND %1)"_s.arg(
            isWhole ? u"h.before = "_s + binding(pattern) : contained(u"h.before"_s, binding(pattern)));
    }

    /// LOWER on both sides: SQLite's LIKE knows no case, PostgreSQL's does.
    static QString contained(const QString &expression, const QString &name)
    {
        return u"LOWER(COALESCE(%1, '')) LIKE LOWER(%2) ESCAPE '!'"_s.arg(expression, name);
    }
    static QString contains(const QString &column, const QString &name) { return contained(columnOf(column), name); }

    QString binding(const Pattern &pattern)
    {
        QString name = u":filter%1"_s.arg(m_next++);
        QString value = pattern.text;
        if (pattern.openStart || pattern.openEnd) {
            value.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
            value = (pattern.openStart ? u"%"_s : QString()) + value + (pattern.openEnd ? u"%"_s : QString());
        }
        m_condition.texts.insert(name, value);
        return name;
    }

    QString number(qint64 value)
    {
        QString name = u":filter%1"_s.arg(m_next++);
        m_condition.numbers.insert(name, value);
        return name;
    }

    Condition m_condition;
    int m_next = 0;
};

} // namespace

QStringList keys()
{
    QStringList result;
    for (const QLatin1StringView key : kTextKeys)
        result << key;
    return result << kFormerly << kMissing << kArchived << kDrift;
}

bool asksForArchived(const Filter &filter)
{
    return std::ranges::any_of(filter.terms, [](const Term &term) { return term.key == kArchived; });
}

Result<Filter> parse(const QString &text)
{
    return Parser(text).parse();
}

Condition condition(const Filter &filter)
{
    return Renderer().render(filter);
}

void bind(Query &query, const Condition &condition)
{
    for (auto text = condition.texts.cbegin(); text != condition.texts.cend(); ++text)
        query.bind(text.key(), text.value());
    for (auto number = condition.numbers.cbegin(); number != condition.numbers.cend(); ++number)
        query.bind(number.key(), number.value());
}

} // namespace devicefilter
