#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// Rows aligned in columns for a terminal: two blanks between, no lines. Columns of whole numbers stand to the right.
class TextTable
{
public:
    explicit TextTable(const QStringList &header);

    void add(const QStringList &row) { m_rows.push_back(row); }
    bool isEmpty() const { return m_rows.size() < 2; }
    /// With a line end after each row.
    QString text() const;

private:
    std::vector<QStringList> m_rows;
};
