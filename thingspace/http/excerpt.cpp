#include "thingspace/http/excerpt.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QByteArray safeExcerpt(const QByteArray &body, const QList<QByteArray> &secrets)
{
    constexpr qsizetype kLongest = 1000;
    // Cut generously first, so that a secret lying across the end is seen whole before the final cut.
    QByteArray head = body.left(kLongest * 8);
    for (const QByteArray &secret : secrets) {
        if (!secret.isEmpty())
            head.replace(secret, QByteArrayLiteral("***"));
    }
    static const QRegularExpression credential(
        u"(\"(?:username|(?:new|old)?password|sessionToken|access_token|refresh_token|secret)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*(?:\"|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString text = QString::fromUtf8(head);
    text.replace(credential, u"\\1\"\""_s);
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= kLongest)
        return bytes;
    qsizetype end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) // not inside a character
        --end;
    return bytes.left(end);
}

QString maskedDigits(const QString &text)
{
    static const QRegularExpression run(u"\\d{4,}(?=\\d{4})(?=\\d{4}(?!\\d))"_s);
    QString masked = text;
    return masked.replace(run, u"…"_s);
}
