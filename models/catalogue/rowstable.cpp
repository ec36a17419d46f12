#include "models/catalogue/rowstable.h"

RowsTable::RowsTable(const QStringList &header, const QList<QStringList> &rows, QString name)
    : m_name(std::move(name))
{
    const auto take = [this](const QStringList &cells) {
        QList<QByteArray> record;
        for (const QString &cell : cells)
            record << cell.toUtf8();
        m_records << record;
    };
    take(header);
    for (const QStringList &row : rows)
        take(row);
}

Result<std::vector<QByteArrayView>> RowsTable::next()
{
    std::vector<QByteArrayView> cells;
    if (m_next == m_records.size())
        return cells;
    for (const QByteArray &cell : std::as_const(m_records[m_next]))
        cells.emplace_back(cell);
    ++m_next;
    return cells;
}
