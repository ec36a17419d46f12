#pragma once

#include <QString>

#include <algorithm>

/// The pattern of `… LIKE :pattern ESCAPE '\'` that finds `text` anywhere, its own wildcards harmless.
inline QString likeAnywhere(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QLatin1Char('\\') + QString(special));
    return u'%' + text + u'%';
}

/// The same for what a person typed to find a line, against LOWER(…): digits that were copied in groups are one number.
inline QString likeTyped(const QString &text)
{
    QString wanted = text.trimmed().toLower();
    if (std::ranges::all_of(wanted, [](QChar c) { return c.isDigit() || c.isSpace() || c == u'-'; }))
        wanted.removeIf([](QChar c) { return !c.isDigit(); });
    return likeAnywhere(wanted);
}
