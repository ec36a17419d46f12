#include "tests/chaos/operator.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

// A person's patience: each item is read twice and has its history asked for.
constexpr qsizetype kItemsAChange = 40;
constexpr int kRefused = 4; // the exit code where a verdict is not open

} // namespace

bool Operator::settle(int changes)
{
    const QStringList unsure = m_arena.texts(
        u"SELECT change_id FROM item WHERE state = 'unconfirmed' GROUP BY change_id ORDER BY count(*) DESC, change_id LIMIT %1"_s.arg(changes));
    for (const QString &change : unsure) {
        if (!settleChange(change))
            return false;
    }
    return true;
}

/// All or nothing is the rule, so what was refused is left out the second time.
bool Operator::settleChange(const QString &change)
{
    const auto shown = m_arena.call({u"change"_s, u"show"_s, change, u"--items"_s, u"--state"_s, u"unconfirmed"_s});
    if (!shown)
        return false;
    QStringList rows;
    for (const QJsonValueConstRef item : shown->value("items"_L1).toArray()) {
        if (rows.size() < kItemsAChange)
            rows << QString::number(item[u"row"].toInteger());
    }
    for (int attempt = 0; attempt < 2 && !rows.isEmpty(); ++attempt) {
        const Arena::Said said = m_arena.ask({u"change"_s, u"settle"_s, change, u"--items"_s, rows.join(u','), u"--as"_s, u"not-executed"_s, u"--reason"_s,
                                              u"nothing of it to be seen at the carrier"_s});
        if (said.exitCode == 0) {
            m_settled += rows.size();
            return true;
        }
        if (said.exitCode != kRefused)
            return false;
        for (const QJsonValueConstRef item : said.answer[u"error"][u"items"].toArray())
            rows.removeAll(QString::number(item[u"row"].toInteger()));
    }
    return true;
}
