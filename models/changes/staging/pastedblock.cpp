#include "models/changes/staging/pastedblock.h"

QList<QStringList> pastedBlock(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    bool isBegun = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (isQuoted && c == u'"') {
            isQuoted = false;
        } else if (isQuoted) {
            cell += c;
        } else if (c == u'"' && cell.isEmpty() && text.indexOf(u'"', i + 1) > 0) {
            isQuoted = isBegun = true;
        } else if (c == u'\t') {
            row << cell;
            cell.clear();
            isBegun = true;
        } else if (c == u'\n' || (c == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n'))) {
            rows << (row << cell);
            row.clear();
            cell.clear();
            isBegun = false;
        } else if (c != u'\r') {
            cell += c;
            isBegun = true;
        }
    }
    if (isBegun)
        rows << (row << cell);
    return rows;
}
