#pragma once

#include "models/tables/tablereader.h"

#include <QStringList>

/// A table that is in memory: what a form or a command says is checked as a file would be.
class RowsTable final : public TableReader
{
public:
    /// `rows`: cells in the order of the header.
    RowsTable(const QStringList &header, const QList<QStringList> &rows, QString name);

    [[nodiscard]] Result<std::vector<QByteArrayView>> next() override;
    int row() const override { return int(m_next) - 1; }
    const QString &name() const override { return m_name; }

private:
    QList<QList<QByteArray>> m_records;
    qsizetype m_next = 0;
    QString m_name;
};
