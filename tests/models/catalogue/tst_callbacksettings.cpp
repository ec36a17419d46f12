#include "models/catalogue/callbacksettings.h"
#include "models/catalogue/registrationverdict.h"
#include "models/values/callbackvalues.h"
#include "tests/support/selfsigned.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kLive = u"https://thingspace.verizon.com"_s;
const QString kLoopback = u"http://127.0.0.1:8080"_s;

Profile profileWith(const QString &origin, const QStringList &pairs)
{
    Profile profile;
    profile.name = u"p"_s;
    profile.origin = QUrl(origin);
    for (const QString &pair : pairs)
        profile.settings.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return profile;
}

} // namespace

/// What a profile's callback keys make together, and whose a registration is.
class tst_CallbackSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatDoesNotFit_data();
    void saysWhatDoesNotFit();
    void takesACertificate();
    void thePortMustBeOneTheCarrierReaches_data();
    void thePortMustBeOneTheCarrierReaches();
    void registersThePublicAddress();
    void judgesRegistrations_data();
    void judgesRegistrations();
};

void tst_CallbackSettings::saysWhatDoesNotFit_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QStringList>("pairs");
    QTest::addColumn<QString>("code");
    const QString url = u"callbacks.url=https://fleet.example.com"_s;
    QTest::addRow("a simulator's defaults") << kLoopback << QStringList {} << QString();
    QTest::addRow("off") << kLive << QStringList {} << QString();
    QTest::addRow("live without a URL") << kLive << QStringList {u"callbacks.listen=127.0.0.1:9001"_s} << u"callbacks.needs-url"_s;
    QTest::addRow("live, on loopback") << kLive << QStringList {u"callbacks.listen=127.0.0.1:9001"_s, url} << QString();
    QTest::addRow("open to others") << kLive << QStringList {u"callbacks.listen=0.0.0.0:443"_s, url} << u"callbacks.open"_s;
    QTest::addRow("open to others, IPv6") << kLoopback << QStringList {u"callbacks.listen=[::]:443"_s} << u"callbacks.open"_s;
    QTest::addRow("behind a proxy") << kLive << QStringList {u"callbacks.listen=0.0.0.0:80"_s, url, u"callbacks.proxy=10.0.0.1"_s} << QString();
    QTest::addRow("no key") << kLoopback << QStringList {u"callbacks.certificate=c.pem"_s} << u"callbacks.needs-key"_s;
    QTest::addRow("no certificate") << kLoopback << QStringList {u"callbacks.key=k.pem"_s} << u"callbacks.needs-certificate"_s;
    QTest::addRow("no such file") << kLoopback << QStringList {u"callbacks.certificate=/nowhere/c"_s, u"callbacks.key=/nowhere/k"_s} << u"callbacks.certificate.unreadable"_s;
    QTest::addRow("an old value that is refused today") << kLoopback << QStringList {u"callbacks.sources=carrier"_s} << u"callbacks.source"_s;
}

void tst_CallbackSettings::saysWhatDoesNotFit()
{
    QFETCH(QString, origin);
    QFETCH(QStringList, pairs);
    QFETCH(QString, code);
    const auto problem = callbackProblem(profileWith(origin, pairs), QDateTime::currentDateTimeUtc());
    QCOMPARE(problem ? problem->code : QString(), code);
}

void tst_CallbackSettings::takesACertificate()
{
    QTemporaryDir folder;
    const SelfSigned self = makeSelfSigned("listener.example", -60);
    QFile certificate(folder.filePath(u"c.pem"_s));
    QFile key(folder.filePath(u"k.pem"_s));
    QVERIFY(certificate.open(QIODevice::WriteOnly) && key.open(QIODevice::WriteOnly));
    certificate.write(self.certificatePem);
    key.write(self.keyPem);
    certificate.close();
    key.close();
    const auto settings = callbackSettings(profileWith(kLoopback, {u"callbacks.listen=0.0.0.0:9001"_s, u"callbacks.certificate="_s + certificate.fileName(), u"callbacks.key="_s + key.fileName()}),
                                           QDateTime::currentDateTimeUtc());
    QVERIFY(settings);
    QVERIFY(settings->tls);
    QCOMPARE(settings->port, quint16(9001));
    QVERIFY(settings->sources.holds(QHostAddress(u"127.0.0.1"_s)));
    QVERIFY(!settings->sources.holds(QHostAddress(u"127.0.0.2"_s)));
}

void tst_CallbackSettings::thePortMustBeOneTheCarrierReaches_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("code");
    QTest::addRow("443 unsaid") << kLive << u"https://fleet.example.com"_s << QString();
    QTest::addRow("first of a range") << kLive << u"https://fleet.example.com:28200"_s << QString();
    QTest::addRow("past a range") << kLive << u"https://fleet.example.com:9007"_s << u"callbacks.port"_s;
    QTest::addRow("in clear") << kLive << u"http://fleet.example.com"_s << u"callbacks.insecure"_s;
    QTest::addRow("a simulator takes any") << kLoopback << u"http://127.0.0.1:12345"_s << QString();
    QTest::addRow("no URL") << kLive << u"fleet"_s << u"callbacks.url"_s;
}

void tst_CallbackSettings::thePortMustBeOneTheCarrierReaches()
{
    QFETCH(QString, origin);
    QFETCH(QString, url);
    QFETCH(QString, code);
    const auto checked = checkedSetting(profileWith(origin, {}), u"callbacks.url"_s, url);
    QCOMPARE(checked ? QString() : checked.error().code, code);
}

void tst_CallbackSettings::registersThePublicAddress()
{
    const QUrl local(u"https://0.0.0.0:443/callbacks"_s);
    QCOMPARE(callbackBase(profileWith(kLive, {}), local), local);
    for (const QString &url : {u"https://fleet.example.com"_s, u"https://fleet.example.com/"_s, u"https://fleet.example.com/callbacks"_s})
        QCOMPARE(callbackUrl(callbackBase(profileWith(kLive, {u"callbacks.url="_s + url}), local), u"CarrierService"_s), QUrl(u"https://fleet.example.com/callbacks/CarrierService"_s));
}

void tst_CallbackSettings::judgesRegistrations_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<int>("whose");
    QTest::addRow("nobody's") << QString() << int(Registration::Absent);
    QTest::addRow("ours") << u"https://fleet.example.com/callbacks/CarrierService"_s << int(Registration::Own);
    QTest::addRow("a process of this store") << u"http://127.0.0.1:9001/callbacks/CarrierService"_s << int(Registration::Shared);
    QTest::addRow("hardly a process of this store") << u"http://127.0.0.1:9001/callbacks2/CarrierService"_s << int(Registration::Foreign);
    QTest::addRow("another application") << u"https://other.example.com/hook"_s << int(Registration::Foreign);
}

void tst_CallbackSettings::judgesRegistrations()
{
    QFETCH(QString, registered);
    QFETCH(int, whose);
    QList<CallbackRegistration> present {{u"A"_s, u"NiddService"_s, u"https://other.example.com/nidd"_s, {}}};
    if (!registered.isEmpty())
        present << CallbackRegistration {u"A"_s, u"CarrierService"_s, registered, u"u"_s};
    const QUrl base(u"https://fleet.example.com/callbacks"_s);
    const QStringList shared {u"http://127.0.0.1:9001/callbacks"_s};
    QCOMPARE(int(registrationVerdict(present, u"CarrierService"_s, callbackUrl(base, u"CarrierService"_s), shared)), whose);
    const QList<CallbackStanding> rows = callbackStandings(u"A"_s, present, base, shared);
    QCOMPARE(rows.size(), callbackServices().size() + 1);
    QCOMPARE(int(rows.first().whose), whose);
    QCOMPARE(rows.last().service, u"NiddService"_s);
    QVERIFY(rows.last().whose == Registration::Foreign);
}

QTEST_APPLESS_MAIN(tst_CallbackSettings)
#include "tst_callbacksettings.moc"
