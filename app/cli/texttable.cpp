#include "app/cli/texttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.size() < 12 && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

TextTable::TextTable(const QStringList &header)
{
    m_rows.push_back(header);
}

QString TextTable::text() const
{
    const qsizetype columns = m_rows.front().size();
    std::vector<qsizetype> width(size_t(columns), 0);
    std::vector<bool> number(size_t(columns), m_rows.size() > 1);
    for (size_t row = 0; row < m_rows.size(); ++row) {
        for (qsizetype column = 0; column < columns; ++column) {
            const QString cell = m_rows[row].value(column);
            width[size_t(column)] = std::max(width[size_t(column)], cell.size());
            if (row > 0 && !isNumber(cell))
                number[size_t(column)] = false;
        }
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QStringList cells;
        for (qsizetype column = 0; column < columns; ++column) {
            const QString cell = row.value(column);
            cells.append(number[size_t(column)] ? cell.rightJustified(width[size_t(column)]) : cell.leftJustified(width[size_t(column)]));
        }
        QString line = cells.join(u"  "_s);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}
