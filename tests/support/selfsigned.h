#pragma once

#include <QByteArray>

/// A key and a certificate that nobody has signed but itself, both PEM.
struct SelfSigned
{
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// For this common name (P-256). `fromSeconds`, `untilSeconds`: from now; negative is past.
SelfSigned makeSelfSigned(const QByteArray &commonName, long fromSeconds = 0, long untilSeconds = 3600);
