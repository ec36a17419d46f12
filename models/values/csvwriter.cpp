#include "models/values/csvwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// An amount such as -12.5 is what it looks like; "-1+1" is not. A telephone number's plus is a number's too.
bool isPlainNumber(QStringView text)
{
    const QStringView digits = text.sliced(1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return !digits.isEmpty() && isDigit(digits.front()) && isDigit(digits.back()) && digits.count(u'.') <= 1
        && std::all_of(digits.begin(), digits.end(), [&](QChar c) { return isDigit(c) || c == u'.'; });
}

bool isFormula(const QString &text)
{
    if (text.isEmpty() || !u"=+-@\t\r"_s.contains(text.front()))
        return false;
    const bool signedNumber = (text.front() == u'-' || text.front() == u'+') && isPlainNumber(text);
    return !signedNumber;
}

bool needsQuotes(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = isFormula(text) ? u'\'' + text : text;
    if (needsQuotes(cell))
        cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
    return cell;
}

QByteArray csvRow(const QStringList &cells)
{
    QByteArray row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += ',';
        row += csvCell(cells[i]).toUtf8();
    }
    return row += '\n';
}
