#include "thingspace/callbacks/listenercertificate.h"

#include <QFile>
#include <QTimeZone>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

// A chain and a key are some kilobytes; what is larger is another file.
constexpr qint64 kMostPem = 1024LL * 1024;

template<typename T, void (*Free)(T *)>
using Owned = std::unique_ptr<T, decltype([](T *held) { Free(held); })>;
using OwnedBio = std::unique_ptr<BIO, decltype([](BIO *bio) { BIO_free(bio); })>;

OwnedBio reading(const QByteArray &pem)
{
    return OwnedBio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

// No terminal is asked for a pass phrase: a service has nobody sitting there.
int noPassPhrase(char *, int, int, void *)
{
    return -1;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime::fromSecsSinceEpoch(::timegm(&parts), QTimeZone::utc());
}

Result<QByteArray> readPem(const QString &file, const QString &code)
{
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Usage, code, {file, pem.errorString()});
    return pem.read(kMostPem);
}

} // namespace

Result<void> checkCertificate(const HttpServer::Tls &tls, const QString &certificateName, const QString &keyName, const QDateTime &nowUtc)
{
    const Owned<X509, X509_free> certificate(PEM_read_bio_X509(reading(tls.certificatePem).get(), nullptr, noPassPhrase, nullptr));
    const Owned<EVP_PKEY, EVP_PKEY_free> key(PEM_read_bio_PrivateKey(reading(tls.keyPem).get(), nullptr, noPassPhrase, nullptr));
    const bool matching = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error(); // what is left there would be taken for the next caller's
    if (!certificate)
        return failure(Error::Kind::Usage, u"callbacks.certificate.form"_s, {certificateName});
    if (!key)
        return failure(Error::Kind::Usage, u"callbacks.key.form"_s, {keyName});
    if (!matching)
        return failure(Error::Kind::Usage, u"callbacks.certificate.key"_s, {certificateName, keyName});
    const QDateTime from = timeOf(X509_get0_notBefore(certificate.get()));
    const QDateTime until = timeOf(X509_get0_notAfter(certificate.get()));
    if (until.isValid() && until <= nowUtc)
        return failure(Error::Kind::Usage, u"callbacks.certificate.expired"_s, {certificateName, until.toString(Qt::ISODate)});
    if (from.isValid() && from > nowUtc)
        return failure(Error::Kind::Usage, u"callbacks.certificate.early"_s, {certificateName, from.toString(Qt::ISODate)});
    return {};
}

Result<HttpServer::Tls> readCertificate(const QString &certificateFile, const QString &keyFile, const QDateTime &nowUtc)
{
    const auto certificate = readPem(certificateFile, u"callbacks.certificate.unreadable"_s);
    if (!certificate)
        return failure(certificate.error());
    const auto key = readPem(keyFile, u"callbacks.key.unreadable"_s);
    if (!key)
        return failure(key.error());
    HttpServer::Tls tls {*certificate, *key};
    if (auto checked = checkCertificate(tls, certificateFile, keyFile, nowUtc); !checked)
        return failure(checked.error());
    return tls;
}
