#pragma once

#include <QString>

/// The pattern of `… LIKE :pattern ESCAPE '\'` that finds `text` anywhere, its own wildcards harmless.
inline QString likeAnywhere(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QLatin1Char('\\') + QString(special));
    return u'%' + text + u'%';
}
