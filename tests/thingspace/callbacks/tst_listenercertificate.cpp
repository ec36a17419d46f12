#include "tests/support/selfsigned.h"
#include "thingspace/callbacks/listenercertificate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_ListenerCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void readsFiles();
};

void tst_ListenerCertificate::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("code");
    const SelfSigned good = makeSelfSigned("listener.example");
    const SelfSigned other = makeSelfSigned("listener.example");
    const SelfSigned ended = makeSelfSigned("listener.example", -7200, -3600);
    const SelfSigned early = makeSelfSigned("listener.example", 3600, 7200);
    QTest::newRow("good") << good.certificatePem << good.keyPem << QString();
    QTest::newRow("a chain behind it") << good.certificatePem + other.certificatePem << good.keyPem << QString();
    QTest::newRow("no certificate") << QByteArray("hello") << good.keyPem << u"callbacks.certificate.form"_s;
    QTest::newRow("a key instead") << good.keyPem << good.keyPem << u"callbacks.certificate.form"_s;
    QTest::newRow("no key") << good.certificatePem << good.certificatePem << u"callbacks.key.form"_s;
    QTest::newRow("another's key") << good.certificatePem << other.keyPem << u"callbacks.certificate.key"_s;
    QTest::newRow("ended") << ended.certificatePem << ended.keyPem << u"callbacks.certificate.expired"_s;
    QTest::newRow("not yet") << early.certificatePem << early.keyPem << u"callbacks.certificate.early"_s;
}

void tst_ListenerCertificate::saysWhatIsWrong()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, code);
    const auto checked = checkCertificate({certificate, key}, u"c.pem"_s, u"k.pem"_s, QDateTime::currentDateTimeUtc().addSecs(1));
    QCOMPARE(checked ? QString() : checked.error().code, code);
}

void tst_ListenerCertificate::readsFiles()
{
    QTemporaryDir folder;
    const SelfSigned good = makeSelfSigned("listener.example");
    const auto write = [&](const QString &name, const QByteArray &pem) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
    };
    QVERIFY(write(u"c.pem"_s, good.certificatePem) && write(u"k.pem"_s, good.keyPem));
    const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(1);
    const auto read = readCertificate(folder.filePath(u"c.pem"_s), folder.filePath(u"k.pem"_s), now);
    QVERIFY(read);
    QCOMPARE(read->keyPem, good.keyPem);
    QCOMPARE(readCertificate(folder.filePath(u"none"_s), folder.filePath(u"k.pem"_s), now).error().code, u"callbacks.certificate.unreadable"_s);
    QCOMPARE(readCertificate(folder.filePath(u"c.pem"_s), folder.filePath(u"none"_s), now).error().code, u"callbacks.key.unreadable"_s);
}

QTEST_APPLESS_MAIN(tst_ListenerCertificate)
#include "tst_listenercertificate.moc"
