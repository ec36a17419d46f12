#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// At most the first 1,000 bytes of a body, for the journal: values of credential members emptied, and `secrets` wherever they stand.
QByteArray safeExcerpt(const QByteArray &body, const QList<QByteArray> &secrets);

/// A text fit for a log: digit runs of eight and more keep their last four digits.
QString maskedDigits(const QString &text);
