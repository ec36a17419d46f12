#pragma once

#include <QByteArray>

/// A key and a certificate that nobody has signed but itself, both PEM, good for an hour from now.
struct SelfSigned
{
    QByteArray certificatePem;
    QByteArray keyPem;
};

/// For this common name (P-256).
SelfSigned makeSelfSigned(const QByteArray &commonName);
