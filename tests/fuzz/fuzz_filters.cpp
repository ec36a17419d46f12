// The language of `--filter` and the window's line: read, written again, added to, completed.

#include "models/fleet/devicefilter.h"
#include "models/fleet/filterediting.h"
#include "tests/fuzz/fuzzing.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using devicefilter::Filter;
using devicefilter::Term;

namespace {

QString writtenTerm(const Term &term)
{
    QStringList values;
    for (const devicefilter::Pattern &pattern : term.anyOf) {
        QString text = pattern.text;
        text.replace(u'"', u"\"\""_s);
        values << (pattern.openStart ? u"*"_s : QString()) + u'"' + text + u'"' + (pattern.openEnd ? u"*"_s : QString());
    }
    return (term.negated ? u"-"_s : QString()) + (term.key.isEmpty() ? QString() : term.key + u':') + values.join(u',');
}

QString written(const Filter &filter)
{
    QStringList terms;
    for (const Term &term : filter.terms)
        terms << writtenTerm(term);
    return terms.join(u' ');
}

bool areSame(const Filter &one, const Filter &other)
{
    return std::ranges::equal(one.terms, other.terms,
                              [](const Term &a, const Term &b) { return a.key == b.key && a.negated == b.negated && a.anyOf == b.anyOf; });
}

void checkCondition(const Filter &filter)
{
    const devicefilter::Condition condition = devicefilter::condition(filter);
    const qsizetype opened = condition.sql.count(u'(');
    require(opened == condition.sql.count(u')'), "parentheses are in pairs");
    // Nothing but our own words: what an operator typed is bound, never pasted.
    static const QRegularExpression ours(u"^[A-Za-z0-9_:.,=()'! ]*$"_s);
    require(ours.match(condition.sql).hasMatch(), "values are bound, not pasted");
    for (const QString &name : condition.texts.keys() + condition.numbers.keys())
        require(condition.sql.contains(name), "every binding is used");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const unsigned cursor = input.choice(64);
    const QString text = QString::fromUtf8(input.rest());
    const auto filter = devicefilter::parse(text);
    require(filter || filter.error().kind == Error::Kind::Usage, "what is refused is wrong use");
    if (filter) {
        const auto again = devicefilter::parse(written(*filter));
        require(again && areSame(*filter, *again), "a filter written out is the same filter");
        checkCondition(*filter);
        const QString more = filterediting::withTerm(text, u"plan"_s, text.left(20), cursor % 2 == 0);
        const auto added = devicefilter::parse(more);
        require(added && added->terms.size() >= filter->terms.size(), "a term can be added to every filter");
        require(filterediting::withTerm(more, u"plan"_s, text.left(20), cursor % 2 == 0) == more, "a term that is there is not written twice");
    }
    const filterediting::Spot spot = filterediting::spotAt(text, std::min<qsizetype>(cursor, text.size()));
    require(spot.start >= 0 && spot.length >= 0 && spot.start + spot.length <= text.size(), "what a completion replaces lies in the text");
    (void)filterediting::completions(spot, {{u"plan"_s, {u"a \"plan\""_s, u"b,c"_s}}, {u"state"_s, {u"active"_s}}});
    return 0;
}
