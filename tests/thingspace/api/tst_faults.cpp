#include "tests/support/bodies.h"
#include "thingspace/api/faults.h"
#include "thingspace/api/sendoutcomes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fate = SendOutcome::Fate;
using Scope = SendOutcome::Scope;
using Remedy = SendOutcome::Remedy;
using Envelope = CarrierFault::Envelope;

namespace {

HttpAnswer answer(int status, const QByteArray &body)
{
    HttpAnswer each;
    each.status = status;
    each.body = body;
    return each;
}

QByteArray service(const char *code)
{
    return QByteArray(R"({"errorCode":"UnifiedWebService.)") + code + R"(","errorMessage":"text"})";
}

QByteArray gateway(const char *code)
{
    return QByteArray(R"({"fault":{"code":")") + code + R"(","message":"m","description":"d"}})";
}

const QByteArray kHtml = QByteArrayLiteral("<html><body>Bad gateway</body></html>");

} // namespace

class tst_Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void everyRuleHasASource();
    void noRuleStandsInAnothersShadow();
    void onlyWhatWasNotExecutedIsRepeated();
    void everyDocumentedCodeHasARule_data();
    void everyDocumentedCodeHasARule();
    void judgesWithoutAnAnswer_data();
    void judgesWithoutAnAnswer();
    void judgesCallbacks_data();
    void judgesCallbacks();
    void keptCodesHaveARemedy_data();
    void keptCodesHaveARemedy();
    void theLastRuleTakesEverything();
    void dropsTheServiceName_data();
    void dropsTheServiceName();
    void excerptHoldsNoToken();
    void readersGetAnErrorEach_data();
    void readersGetAnErrorEach();
};

void tst_Faults::judges_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<Scope>("scope");
    QTest::addColumn<Remedy>("remedy");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, Fate fate, Scope scope, Remedy remedy, const QString &code) {
        QTest::newRow(name) << status << body << fate << scope << remedy << code;
    };
    const auto unknown = [&](const char *name, int status, const QByteArray &body, const QString &code) {
        row(name, status, body, Fate::Unknown, Scope::Request, Remedy::None, code);
    };
    row("receipt", 200, testBody("section-0.3-ack.json"), Fate::Accepted, Scope::Request, Remedy::None, {});
    row("receipt with 202", 202, testBody("section-0.3-ack.json"), Fate::Accepted, Scope::Request, Remedy::None, {});
    row("rows", 200, testBody("section-4.1-add.json"), Fate::Answered, Scope::Request, Remedy::None, {});
    unknown("2xx without an id", 200, "{}", u"ack.empty"_s);
    unknown("2xx, unreadable", 200, R"({"requestId":"59)", u"ack.malformed"_s);
    unknown("2xx, nothing", 200, {}, u"ack.malformed"_s);
    unknown("2xx, a page", 200, kHtml, u"answer.html"_s);
    unknown("2xx with a documented code", 200, service("REQUEST_FAILED.DeviceNotFound"), u"REQUEST_FAILED.DeviceNotFound"_s);
    unknown("redirect", 302, {}, u"http.status"_s);

    row("session expired", 400, service("REQUEST_FAILED.SessionToken.Expired"), Fate::Refused, Scope::Request, Remedy::Repeat, u"REQUEST_FAILED.SessionToken.Expired"_s);
    row("session invalid, 401", 401, service("INPUT_INVALID.SessionToken.Invalid"), Fate::Refused, Scope::Request, Remedy::Repeat, u"INPUT_INVALID.SessionToken.Invalid"_s);
    row("session format, 200", 200, service("REQUEST_FAILED.SessionToken.Format"), Fate::Refused, Scope::Request, Remedy::Repeat, u"REQUEST_FAILED.SessionToken.Format"_s);
    row("session expired, 500", 500, service("REQUEST_FAILED.SessionToken.Expired"), Fate::Refused, Scope::Request, Remedy::Repeat, u"REQUEST_FAILED.SessionToken.Expired"_s);
    row("throttled", 429, {}, Fate::Refused, Scope::Request, Remedy::Repeat, u"http.throttled"_s);
    row("throttled by the gateway", 429, gateway("900800"), Fate::Refused, Scope::Request, Remedy::Repeat, u"http.throttled"_s);
    row("throttled with a page", 429, kHtml, Fate::Refused, Scope::Request, Remedy::Repeat, u"http.throttled"_s);

    row("gateway: token expired", 401, testBody("section-11.1-gateway.json"), Fate::Refused, Scope::Request, Remedy::Repeat, u"900901"_s);
    row("gateway: token missing", 401, gateway("900902"), Fate::Refused, Scope::Request, Remedy::Repeat, u"900902"_s);
    row("gateway: token expired, 400", 400, gateway("900901"), Fate::Refused, Scope::Request, Remedy::Repeat, u"900901"_s);
    row("gateway: no such resource", 400, gateway("900906"), Fate::Refused, Scope::Request, Remedy::None, u"900906"_s);
    row("gateway: 401 and nothing", 401, {}, Fate::Refused, Scope::Request, Remedy::Repeat, u"http.unauthorised"_s);
    row("gateway: 404 in XML", 404, testBody("section-11.1-gateway.xml"), Fate::Refused, Scope::Request, Remedy::None, u"404"_s);
    row("gateway: 403 in XML", 403, testBody("section-11.1-gateway.xml"), Fate::Refused, Scope::Request, Remedy::None, u"404"_s);
    row("gateway: 405", 405, {}, Fate::Refused, Scope::Request, Remedy::None, u"http.status"_s);
    unknown("404 in HTML is anybody's", 404, kHtml, u"answer.html"_s);
    unknown("401 in HTML is anybody's", 401, kHtml, u"answer.html"_s);
    unknown("XML cut short", 404, "<am:fault xmlns:am=\"x\"><am:code>40", u"answer.xml"_s);

    unknown("time-out at the carrier", 408, {}, u"http.status"_s);
    unknown("500", 500, {}, u"http.status"_s);
    unknown("500 with a documented code", 500, service("REQUEST_FAILED.DeviceNotFound"), u"REQUEST_FAILED.DeviceNotFound"_s);
    unknown("502 in HTML", 502, kHtml, u"answer.html"_s);
    unknown("503 from the gateway", 503, gateway("900800"), u"900800"_s);
    unknown("504", 504, "upstream request timeout", u"http.status"_s);
    unknown("UnexpectedError", 400, service("REQUEST_FAILED.UnexpectedError"), u"REQUEST_FAILED.UnexpectedError"_s);
    unknown("on hold", 400, service("REQUEST_ONHOLD.Credit"), u"REQUEST_ONHOLD.Credit"_s);
    unknown("a code of no class", 400, service("Something.Else"), u"Something.Else"_s);
    unknown("400 without an envelope", 400, R"({"message":"?"})", u"http.status"_s);
    unknown("409", 409, {}, u"http.status"_s);

    const auto request = [&](const char *code, Remedy remedy) {
        row(code, 400, service(code), Fate::Refused, Scope::Request, remedy, QString::fromLatin1(code));
    };
    request("INPUT_INVALID.Request.InvalidCharacter", Remedy::NewData);
    request("INPUT_INVALID.RequestUndefined", Remedy::None);
    request("DeserializationFailed", Remedy::None);
    request("INPUT_INVALID.Account.NotDefined", Remedy::NewData);
    request("REQUEST_FAILED.AccountName", Remedy::NewData);
    request("REQUEST_FAILED.AccountNotFound", Remedy::NewData);
    request("REQUEST_FAILED.NoAccounts", Remedy::None);
    request("REQUEST_FAILED.MultipleAccounts", Remedy::NewData);
    request("INPUT_INVALID.MaxRequestsExceeded", Remedy::NewData);
    request("INPUT_INVALID.NumberofDevices", Remedy::NewData);
    request("REQUEST_FAILED.M2M 4G.NotFound", Remedy::NewData);
    request("REQUEST_FAILED.DefaultIpPoolNotDefined", Remedy::NewData);
    request("REQUEST_FAILED.DeviceGroupNotFound", Remedy::NewData);

    const auto device = [&](const char *code, Remedy remedy) {
        row(code, 400, service(code), Fate::Refused, Scope::Device, remedy, QString::fromLatin1(code));
    };
    device("REQUEST_FAILED.DeviceNotFound", Remedy::NewData);
    device("INPUT_INVALID.Device.Kind.Invalid", Remedy::NewData);
    device("INPUT_INVALID.Device.Identifier.Invalid", Remedy::NewData);
    device("INPUT_INVALID.DeviceState.Invalid", Remedy::NewData);
    device("REQUEST_FAILED.DeviceAlreadyActive", Remedy::None);
    device("INPUT_INVALID.Device.Account.Invalid", Remedy::NewData);
    device("INPUT_INVALID.CustomField.TooLong", Remedy::NewData);
    device("INPUT_INVALID.NotRead.Of", Remedy::None);
    device("REQUEST_FAILED.NotReadOfEither", Remedy::None);
}

void tst_Faults::judges()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Fate, fate);
    QFETCH(Scope, scope);
    QFETCH(Remedy, remedy);
    QFETCH(QString, code);
    const SendOutcome outcome = outcomeOf(answer(status, body), {});
    QCOMPARE(outcome.fate, fate);
    QCOMPARE(outcome.scope, scope);
    QCOMPARE(outcome.remedy, remedy);
    QCOMPARE(outcome.code, code);
    QCOMPARE(outcome.httpStatus, status);
}

void tst_Faults::everyRuleHasASource()
{
    for (const FaultRule &rule : faultRules())
        QVERIFY(rule.source && *rule.source);
}

void tst_Faults::noRuleStandsInAnothersShadow()
{
    for (const FaultRule &rule : faultRules()) {
        CarrierFault fault;
        fault.code = QString::fromLatin1(rule.code).replace(u'*', u"Some"_s);
        bool reached = false;
        for (int status = rule.fromStatus; status <= rule.toStatus && !reached; ++status) {
            fault.status = status;
            for (unsigned envelope = 0; envelope <= unsigned(Envelope::RowFault) && !reached; ++envelope) {
                fault.envelope = Envelope(envelope);
                reached = (rule.envelopes & (1U << envelope)) != 0 && &ruleFor(fault) == &rule;
            }
        }
        QVERIFY2(reached, rule.code + QByteArray(" of ") + rule.source);
    }
}

// 11.2, 11.3, P4: whatever came with whatever status and code, a write goes out again by itself only where nothing was executed.
void tst_Faults::onlyWhatWasNotExecutedIsRepeated()
{
    QStringList codes {{}, u"900901"_s, u"900902"_s, u"900906"_s, u"900800"_s, u"REQUEST_FAILED.NotReadOf"_s, u"REQUEST_ONHOLD.Credit"_s, u"network.timeout"_s,
                       u"network.connect"_s};
    for (const FaultRule &rule : faultRules())
        codes << QString::fromLatin1(rule.code).replace(u'*', u"Some"_s);
    for (int status = 0; status < 600; ++status) {
        for (unsigned envelope = 0; envelope <= unsigned(Envelope::RowFault); ++envelope) {
            for (const QString &code : std::as_const(codes)) {
                const CarrierFault fault {Envelope(envelope), status, code, {}, false};
                const FaultRule &rule = ruleFor(fault);
                if (!rule.mayRepeat())
                    continue;
                const bool session = code.contains(u".SessionToken."_s) && (fault.envelope == Envelope::Service || fault.envelope == Envelope::Callback);
                const bool gateway = (fault.envelope == Envelope::Gateway || fault.envelope == Envelope::None) && status == 401;
                const bool bearer = fault.envelope == Envelope::Gateway && status == 400 && (code == u"900901"_s || code == u"900902"_s);
                const bool allowed = session || gateway || bearer || status == 429 || fault.envelope == Envelope::NeverLeft;
                QVERIFY2(allowed, qPrintable(u"%1 %2 %3"_s.arg(status).arg(envelope).arg(code)));
                QCOMPARE(rule.certainty(), FaultRule::Certainty::NotExecuted);
                QCOMPARE(rule.scope, Scope::Request);
            }
        }
    }
}

// Sections 11.3 and 11.4, row by row: none of them is judged by a rule for codes that nobody has read of.
void tst_Faults::everyDocumentedCodeHasARule_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"INPUT_INVALID.Request.InvalidCharacter", "INPUT_INVALID.RequestUndefined", "REQUEST_FAILED.UnexpectedError", "DeserializationFailed",
          "REQUEST_FAILED.SessionToken.Expired", "REQUEST_FAILED.SessionToken.Format", "INPUT_INVALID.SessionToken.Invalid", "INPUT_INVALID.Account.NotDefined",
          "REQUEST_FAILED.AccountName", "REQUEST_FAILED.AccountNotFound", "REQUEST_FAILED.NoAccounts", "REQUEST_FAILED.MultipleAccounts",
          "INPUT_INVALID.Device.Kind.Invalid", "INPUT_INVALID.Device.Identifier.Invalid", "REQUEST_FAILED.DeviceNotFound", "INPUT_INVALID.CustomField.InvalidName",
          "INPUT_INVALID.CustomField.TooLong", "INPUT_INVALID.MaxRequestsExceeded", "INPUT_INVALID.NumberofDevices", "INPUT_INVALID.DeviceState.Invalid",
          "REQUEST_FAILED.84777.NotFound", "REQUEST_FAILED.DeviceAlreadyActive", "REQUEST_FAILED.DefaultIpPoolNotDefined", "REQUEST_FAILED.DeviceGroup.Exists",
          "REQUEST_FAILED.DeviceGroupNotFound", "INPUT_INVALID.DeviceGroup.DeleteDefault", "INPUT_INVALID.SmsMessage.Null", "INPUT_INVALID.SmsMessage.TooLong",
          "INPUT_INVALID.Message.Null", "INPUT_INVALID.DeviceNotProvided", "INPUT_INVALID.Device.Account.Invalid", "REQUEST_ONHOLD.CreditRequest"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_Faults::everyDocumentedCodeHasARule()
{
    QFETCH(QString, code);
    const FaultRule &rule = ruleFor({Envelope::Service, 400, code, {}, false});
    const QByteArray pattern = rule.code;
    QVERIFY2(!pattern.isEmpty() && pattern != "INPUT_INVALID.*" && pattern != "REQUEST_FAILED.*", rule.source);
    QVERIFY2(QByteArray(rule.source).startsWith("11."), rule.source);
}

void tst_Faults::judgesWithoutAnAnswer_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("neverSent");
    QTest::addColumn<int>("status");
    QTest::addColumn<Fate>("fate");
    for (const char *code : {"network.host", "network.connect", "network.tls", "network.timeout", "origin.insecure"})
        QTest::addRow("%s, no byte written", code) << QString::fromLatin1(code) << true << 0 << Fate::NeverSent;
    for (const char *code : {"network.host", "network.connect", "network.tls", "network.timeout", "network.reset", "network.failed", "network.next-years"})
        QTest::addRow("%s, after bytes", code) << QString::fromLatin1(code) << false << 0 << Fate::Unknown;
    // Proven by nothing that we know of: not repeated.
    QTest::addRow("never left, nobody knows why") << u"network.next-years"_s << true << 0 << Fate::Unknown;
    QTest::addRow("half an answer") << u"answer.truncated"_s << false << 200 << Fate::Unknown;
    QTest::addRow("half a 429") << u"answer.truncated"_s << false << 429 << Fate::Unknown;
    QTest::addRow("an endless answer") << u"answer.size"_s << false << 200 << Fate::Unknown;
}

void tst_Faults::judgesWithoutAnAnswer()
{
    QFETCH(QString, code);
    QFETCH(bool, neverSent);
    QFETCH(int, status);
    QFETCH(Fate, fate);
    HttpFailure failure;
    failure.error = {Error::Kind::Network, code, {}, {}, status};
    failure.neverSent = neverSent;
    const SendOutcome outcome = outcomeOf(tl::make_unexpected(failure), {});
    QCOMPARE(outcome.fate, fate);
    QCOMPARE(outcome.remedy, fate == Fate::NeverSent ? Remedy::Repeat : Remedy::None);
    QCOMPARE(outcome.code, code);
}

void tst_Faults::judgesCallbacks_data()
{
    using C = FaultRule::Certainty;
    QTest::addColumn<Envelope>("envelope");
    QTest::addColumn<QString>("code");
    QTest::addColumn<C>("certainty");
    QTest::addColumn<Remedy>("remedy");
    QTest::newRow("success") << Envelope::Done << QString() << C::Executed << Remedy::None;
    QTest::newRow("a row that failed") << Envelope::RowFault << u"Device already exists"_s << C::NotExecuted << Remedy::NewData;
    QTest::newRow("on hold is open") << Envelope::Callback << u"REQUEST_ONHOLD.CreditRequest"_s << C::Unknown << Remedy::None;
    QTest::newRow("cancelled") << Envelope::Callback << u"REQUEST_CANCELLED.CreditDenied"_s << C::NotExecuted << Remedy::None;
    QTest::newRow("a general error") << Envelope::Callback << u"REQUEST_FAILED.UnexpectedError"_s << C::NotExecuted << Remedy::None;
    QTest::newRow("a documented code") << Envelope::Callback << u"REQUEST_FAILED.DeviceNotFound"_s << C::NotExecuted << Remedy::NewData;
    QTest::newRow("another account's") << Envelope::Callback << u"INPUT_INVALID.Device.Account.Invalid"_s << C::NotExecuted << Remedy::NewData;
    QTest::newRow("an unknown code") << Envelope::Callback << u"REQUEST_FAILED.NotReadOf"_s << C::NotExecuted << Remedy::None;
    QTest::newRow("a code of no class") << Envelope::Callback << u"Something.Else"_s << C::NotExecuted << Remedy::None;
}

void tst_Faults::judgesCallbacks()
{
    QFETCH(Envelope, envelope);
    QFETCH(QString, code);
    QFETCH(FaultRule::Certainty, certainty);
    QFETCH(Remedy, remedy);
    const FaultRule &rule = ruleFor({envelope, envelope == Envelope::Callback ? 400 : 0, code, {}, false});
    QCOMPARE(rule.certainty(), certainty);
    QCOMPARE(rule.remedy, remedy);
}

void tst_Faults::keptCodesHaveARemedy_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Remedy>("remedy");
    QTest::newRow("never reached") << u"network.connect"_s << Remedy::Repeat;
    QTest::newRow("asked for restraint") << u"http.throttled"_s << Remedy::Repeat;
    QTest::newRow("no token") << u"http.unauthorised"_s << Remedy::Repeat;
    QTest::newRow("no session") << u"session.missing"_s << Remedy::Repeat;
    QTest::newRow("session") << u"REQUEST_FAILED.SessionToken.Expired"_s << Remedy::Repeat;
    QTest::newRow("token") << u"900901"_s << Remedy::Repeat;
    QTest::newRow("no such resource") << u"900906"_s << Remedy::None;
    QTest::newRow("plan") << u"REQUEST_FAILED.84777.NotFound"_s << Remedy::NewData;
    QTest::newRow("device") << u"REQUEST_FAILED.DeviceNotFound"_s << Remedy::NewData;
    QTest::newRow("credit denied") << u"REQUEST_CANCELLED.CreditDenied"_s << Remedy::None;
    QTest::newRow("a row's text") << u"Device already exists"_s << Remedy::NewData;
    QTest::newRow("unknown") << u"REQUEST_FAILED.NotReadOf"_s << Remedy::None;
}

void tst_Faults::keptCodesHaveARemedy()
{
    QFETCH(QString, code);
    QFETCH(Remedy, remedy);
    QCOMPARE(ruleForKept(code).remedy, remedy);
}

void tst_Faults::theLastRuleTakesEverything()
{
    const FaultRule &last = faultRules().back();
    QCOMPARE(last.fate, Fate::Unknown);
    QCOMPARE(QByteArray(last.code), QByteArray());
    QVERIFY(last.fromStatus == 0 && last.toStatus == 999);
}

void tst_Faults::dropsTheServiceName_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("code");
    QTest::newRow("UnifiedWebService") << u"UnifiedWebService.REQUEST_FAILED.X"_s << u"REQUEST_FAILED.X"_s;
    QTest::newRow("DeviceService") << u"DeviceService.INPUT_INVALID.X.Y"_s << u"INPUT_INVALID.X.Y"_s;
    QTest::newRow("no service") << u"REQUEST_FAILED.X"_s << u"REQUEST_FAILED.X"_s;
    QTest::newRow("a word") << u"DeserializationFailed"_s << u"DeserializationFailed"_s;
    QTest::newRow("a service alone") << u"W."_s << u"W."_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_Faults::dropsTheServiceName()
{
    QFETCH(QString, sent);
    QFETCH(QString, code);
    QCOMPARE(codeWithoutService(sent), code);
}

void tst_Faults::excerptHoldsNoToken()
{
    const SendOutcome outcome = outcomeOf(answer(500, "debug: Bearer tok-1, session ses-1"), {"tok-1", "ses-1"});
    QCOMPARE(outcome.excerpt, "debug: Bearer ***, session ***");
}

void tst_Faults::readersGetAnErrorEach_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("line");
    QTest::newRow("service") << 400 << testBody("section-11.1-service.json")
                             << u"service: REQUEST_FAILED.DeviceNotFound: HTTP 400: The device …5675 was not found"_s;
    QTest::newRow("gateway") << 401 << testBody("section-11.1-gateway.json") << u"http: gateway.fault: HTTP 401: 900901: Invalid Credentials"_s;
    QTest::newRow("gateway, XML") << 404 << testBody("section-11.1-gateway.xml") << u"http: answer.xml: HTTP 404: 404: Not Found"_s;
    QTest::newRow("page, 200") << 200 << kHtml << u"protocol: answer.html: HTTP 200: 200"_s;
    QTest::newRow("page, 503") << 503 << kHtml << u"http: answer.html: HTTP 503: 503"_s;
    QTest::newRow("throttled") << 429 << QByteArray() << u"http: http.throttled: HTTP 429: 429"_s;
    QTest::newRow("plain") << 500 << QByteArray("oops") << u"http: http.status: HTTP 500: 500"_s;
}

void tst_Faults::readersGetAnErrorEach()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, line);
    const HttpAnswer each = answer(status, body);
    QCOMPARE(logLine(errorOf(readFault(each), each)), line);
}

QTEST_APPLESS_MAIN(tst_Faults)
#include "tst_faults.moc"
