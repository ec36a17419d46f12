#include "models/changes/watching/itemcopy.h"

#include "models/changes/watching/itemcolumns.h"
#include "models/changes/watching/itemlisting.h"

#include <QStringList>

#include <functional>

namespace {

constexpr qsizetype kCopiedAtATime = 500;

Result<QString> lines(Database &db, const QList<ItemId> &items, QString text, const std::function<QString(const ItemRow &)> &line)
{
    for (qsizetype first = 0; first < items.size(); first += kCopiedAtATime) {
        const auto read = itemlisting::items(db, items.mid(first, kCopiedAtATime));
        if (!read)
            return failure(read.error());
        for (const ChangeItem &item : *read)
            text += line(itemlisting::rowOf(item)) + u'\n';
    }
    return text;
}

/// A cell must not end its line.
QString cell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

namespace itemcopy {

Result<QString> cells(Database &db, const QList<ItemId> &items, const QList<int> &columns, bool withHeaders)
{
    QString header;
    if (withHeaders) {
        QStringList titles;
        for (const int column : columns)
            titles << itemcolumns::title(column);
        header = titles.join(u'\t') + u'\n';
    }
    return lines(db, items, header, [&columns](const ItemRow &row) {
        QStringList texts;
        for (const int column : columns)
            texts << cell(column == itemcolumns::Row ? QString::number(row.row) : itemcolumns::text(row, column));
        return texts.join(u'\t');
    });
}

Result<QString> identifiers(Database &db, const QList<ItemId> &items)
{
    return lines(db, items, {}, [](const ItemRow &row) { return row.line; });
}

} // namespace itemcopy
