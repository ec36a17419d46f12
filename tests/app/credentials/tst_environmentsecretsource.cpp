#include "app/credentials/environmentsecretsource.h"
#include "app/credentials/layeredsecretsource.h"
#include "tests/support/fakesecretsource.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class tst_EnvironmentSecretSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAllFourForTheProfileNamed();
    void holdsNothingWhenOneIsMissing();
    void answersOnceAndNotInsideTheCall();
    void doesNotAnswerAContextThatDied();
    void environmentWinsOverTheKeychain();
    void otherProfilesAskTheKeychain();
    void callbackPasswordAloneIsLaidOverTheKeychains();

private:
    static QProcessEnvironment full();
    static Result<Credentials> ask(SecretSource &source, const QString &profile);
};

QProcessEnvironment tst_EnvironmentSecretSource::full()
{
    QProcessEnvironment environment;
    environment.insert(u"THINGSPACE_KEY"_s, u"env-key"_s);
    environment.insert(u"THINGSPACE_SECRET"_s, u"env-secret"_s);
    environment.insert(u"THINGSPACE_USERNAME"_s, u"env-user"_s);
    environment.insert(u"THINGSPACE_PASSWORD"_s, u"env-password"_s);
    return environment;
}

Result<Credentials> tst_EnvironmentSecretSource::ask(SecretSource &source, const QString &profile)
{
    Result<Credentials> answer = failure(Error::Kind::Cancelled, u"no answer"_s);
    QObject context;
    bool answered = false;
    source.credentials(profile, &context, [&](Result<Credentials> given) {
        answer = std::move(given);
        answered = true;
    });
    (void)QTest::qWaitFor([&] { return answered; });
    return answer;
}

void tst_EnvironmentSecretSource::holdsAllFourForTheProfileNamed()
{
    EnvironmentSecretSource source(full(), u"east"_s);
    QVERIFY(source.holds(u"east"_s));
    QVERIFY(!source.holds(u"west"_s));
    QCOMPARE(ask(source, u"east"_s)->password, "env-password");
    QCOMPARE(ask(source, u"west"_s).error().code, u"credentials.missing"_s);
}

void tst_EnvironmentSecretSource::holdsNothingWhenOneIsMissing()
{
    QProcessEnvironment environment = full();
    environment.insert(u"THINGSPACE_SECRET"_s, QString());
    QVERIFY(!EnvironmentSecretSource(environment, u"east"_s).holds(u"east"_s));
    environment.remove(u"THINGSPACE_SECRET"_s);
    QVERIFY(!EnvironmentSecretSource(environment, u"east"_s).holds(u"east"_s));
}

void tst_EnvironmentSecretSource::answersOnceAndNotInsideTheCall()
{
    EnvironmentSecretSource source(full(), u"east"_s);
    int answers = 0;
    source.credentials(u"east"_s, this, [&](const Result<Credentials> &) { ++answers; });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
}

void tst_EnvironmentSecretSource::doesNotAnswerAContextThatDied()
{
    EnvironmentSecretSource source(full(), u"east"_s);
    int answers = 0;
    auto context = std::make_unique<QObject>();
    source.credentials(u"east"_s, context.get(), [&](const Result<Credentials> &) { ++answers; });
    context.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
}

void tst_EnvironmentSecretSource::environmentWinsOverTheKeychain()
{
    EnvironmentSecretSource environment(full(), u"east"_s);
    FakeSecretSource keychain;
    LayeredSecretSource source(environment, keychain);
    QCOMPARE(ask(source, u"east"_s)->key, "env-key");
    QCOMPARE(keychain.asked(), 0);
}

void tst_EnvironmentSecretSource::otherProfilesAskTheKeychain()
{
    EnvironmentSecretSource environment(full(), u"east"_s);
    FakeSecretSource keychain;
    LayeredSecretSource source(environment, keychain);
    QCOMPARE(ask(source, u"west"_s)->key, "test-key");
    QCOMPARE(keychain.asked(), 1);
}

void tst_EnvironmentSecretSource::callbackPasswordAloneIsLaidOverTheKeychains()
{
    QProcessEnvironment variables;
    variables.insert(u"THINGSPACE_CALLBACK_PASSWORD"_s, u"from outside"_s);
    EnvironmentSecretSource environment(variables, u"east"_s);
    FakeSecretSource keychain;
    LayeredSecretSource source(environment, keychain);
    QCOMPARE(ask(source, u"east"_s)->callbackPassword, "from outside");
    QCOMPARE(ask(source, u"west"_s)->callbackPassword, QByteArray());
}

QTEST_GUILESS_MAIN(tst_EnvironmentSecretSource)
#include "tst_environmentsecretsource.moc"
