#pragma once

#include "thingspace/basics/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

class Query;

/// The language of `--filter`: terms separated by blanks, all of which must hold. A term is `key:value`, or a bare word that some
/// identifier contains; `-` in front negates it. A value may be "quoted" (a quotation mark inside is written twice; "" is: no value), may be
/// several with commas between (any of them), and may begin or end with `*`. Keys: state iccid imei mdn msisdn imsi eid meid account plan
/// customer site customer-plan pool user-name, formerly (an ICCID, IMEI or MDN that it had before), and missing:yes|no, archived:yes|no (without which archived lines are left out), drift:yes|no (models/fleet/userdrift.h).
namespace devicefilter {

/// One alternative of a term.
struct Pattern
{
    QString text;
    bool openStart = false;
    bool openEnd = false;
    bool operator==(const Pattern &) const = default;
};

struct Term
{
    /// Empty: a bare word.
    QString key;
    bool negated = false;
    std::vector<Pattern> anyOf;
    /// Where it begins in the text, from 0.
    qsizetype position = 0;
    bool operator==(const Term &) const = default;
};

/// All terms hold; none: every device.
struct Filter
{
    std::vector<Term> terms;
    bool operator==(const Filter &) const = default;
};

/// Every key of the language, in the order to offer them.
QStringList keys();

/// Errors: Usage "filter.key" (key, position from 1), "filter.value" (key, value, position), "filter.quote" (position).
Result<Filter> parse(const QString &text);

/// Whether it says itself which lines are wanted, archived or not.
bool asksForArchived(const Filter &filter);

/// A condition over `device d` with named bindings, in parentheses; "1 = 1" for the empty filter.
struct Condition
{
    QString sql;
    QHash<QString, QString> texts;
    QHash<QString, qint64> numbers;
};
Condition condition(const Filter &filter);
void bind(Query &query, const Condition &condition);

} // namespace devicefilter
