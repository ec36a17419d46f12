#include "models/changes/findingtext.h"
#include "models/changes/watching/changecauses.h"

#include "models/changes/changeitem.h"
#include "models/changes/jsontext.h"
#include "models/changes/watching/showsql.h"
#include "models/store/database.h"
#include "thingspace/api/faults.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// One row of ShowSql::Causes.
struct CauseRow
{
    ItemState state;
    QString errorCode;
    QString reason;
    qint64 lines;
    QString errorText;
    bool isOneText;
    QStringList arguments;

    /// What a person would call it: what a failed line ran into, why another was not sent.
    QString code() const
    {
        if (state == ItemState::Failed)
            return errorCode.isEmpty() ? reason : errorCode;
        return reason.isEmpty() ? errorCode : reason;
    }
    bool hasCode(const QString &code) const { return code.isEmpty() ? this->code().isEmpty() : errorCode == code || reason == code; }
};

QString causeText(const char *text)
{
    return QCoreApplication::translate("ChangeCauses", text);
}

Result<QList<CauseRow>> causeRows(Database &db, ChangeId change)
{
    QList<CauseRow> result;
    Query rows = db.query(ShowSql::Causes);
    if (auto read = rows.bind(u":change", change.value).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        const bool same = rows.text(4) == rows.text(5) && rows.text(6) == rows.text(7);
        result << CauseRow {itemState(rows.text(0)).value_or(ItemState::Failed), rows.text(1), rows.text(2), rows.number(3), rows.text(4), same,
                            jsontext::texts(rows.text(6))};
    }
    return result;
}

QString sentenceOf(const CauseRow &row)
{
    ChangeItem item;
    item.state = row.state;
    item.reason = row.reason;
    item.reasonArguments = row.arguments;
    item.errorCode = row.errorCode;
    item.errorText = row.errorText;
    const QString sentence = reasonSentence(item, &findingtext::sentence);
    if (sentence.isEmpty())
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "The carrier gave no reason."));
    //: one of several similar sentences
    return row.isOneText ? sentence : causeText(QT_TRANSLATE_NOOP("ChangeCauses", "For example: %1")).arg(sentence);
}

ChangeCause causeOf(const CauseRow &row, const QList<CauseRow> &all)
{
    ChangeCause cause {row.code(), 0, row.state, sentenceOf(row), changecauses::remedyOf(row.state, row.code())};
    for (const CauseRow &other : all)
        cause.lines += other.hasCode(cause.code) ? other.lines : 0;
    return cause;
}

} // namespace

Result<QList<ChangeCause>> readCauses(Database &db, ChangeId change)
{
    auto rows = causeRows(db, change);
    if (!rows)
        return failure(rows.error());
    // Of rows with one code, the one with most lines speaks for it.
    std::ranges::stable_sort(*rows, std::ranges::greater(), &CauseRow::lines);
    QList<ChangeCause> causes;
    for (const CauseRow &row : std::as_const(*rows)) {
        const bool known = std::ranges::any_of(causes, [code = row.code()](const ChangeCause &cause) { return cause.code == code; });
        if (!known)
            causes << causeOf(row, *rows);
    }
    std::ranges::stable_sort(causes, std::ranges::greater(), &ChangeCause::lines);
    return causes;
}

namespace changecauses {

ChangeCause::Remedy remedyOf(ItemState state, const QString &code)
{
    using Remedy = ChangeCause::Remedy;
    if (state == ItemState::Cancelled)
        return Remedy::Repeat;
    // A person knew better than the last answer: what is so now decides.
    if (state == ItemState::Held || code.startsWith("hand."_L1))
        return Remedy::Recheck;
    switch (ruleForKept(code).remedy) {
    case SendOutcome::Remedy::Repeat:
        return Remedy::Repeat;
    case SendOutcome::Remedy::NewData:
        return Remedy::NewData;
    case SendOutcome::Remedy::None:
        return Remedy::None;
    }
    Q_UNREACHABLE();
}

QString key(ChangeCause::Remedy remedy)
{
    switch (remedy) {
    case ChangeCause::Remedy::Repeat:
        return u"wait-and-repeat"_s;
    case ChangeCause::Remedy::Recheck:
        return u"check-and-repeat"_s;
    case ChangeCause::Remedy::NewData:
        return u"fix-the-data"_s;
    case ChangeCause::Remedy::None:
        return u"final"_s;
    }
    Q_UNREACHABLE();
}

QString word(ChangeCause::Remedy remedy)
{
    switch (remedy) {
    case ChangeCause::Remedy::Repeat:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "Wait and repeat"));
    case ChangeCause::Remedy::Recheck:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "Check and repeat"));
    case ChangeCause::Remedy::NewData:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "Fix the data"));
    case ChangeCause::Remedy::None:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "Final"));
    }
    Q_UNREACHABLE();
}

QString meaning(ChangeCause::Remedy remedy)
{
    switch (remedy) {
    case ChangeCause::Remedy::Repeat:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "Nothing is wrong with these lines; they can be sent again."));
    case ChangeCause::Remedy::Recheck:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "These lines were not as reviewed; a retry checks them against what is so now."));
    case ChangeCause::Remedy::NewData:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "Something about these lines must be put right first; sent again as they are, they would fail again."));
    case ChangeCause::Remedy::None:
        return causeText(QT_TRANSLATE_NOOP("ChangeCauses", "The carrier's answer is final: sent again, these lines would fail again."));
    }
    Q_UNREACHABLE();
}

} // namespace changecauses
