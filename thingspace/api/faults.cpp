#include "thingspace/api/faults.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Fate = SendOutcome::Fate;
using Scope = SendOutcome::Scope;
using Remedy = SendOutcome::Remedy;
using Envelope = CarrierFault::Envelope;

constexpr unsigned set(Envelope envelope)
{
    return 1U << static_cast<unsigned>(envelope);
}

// What came as the answer to a request.
constexpr unsigned kAnswer = set(Envelope::None) | set(Envelope::Service) | set(Envelope::Gateway) | set(Envelope::Html) | set(Envelope::Other);
constexpr unsigned kService = set(Envelope::Service);
// The codes of section 11.3 may also come in callbacks (11.4).
constexpr unsigned kSaid = set(Envelope::Service) | set(Envelope::Callback);
constexpr unsigned kCallback = set(Envelope::Callback);
constexpr unsigned kNeverLeft = set(Envelope::NeverLeft);
constexpr unsigned kBroken = set(Envelope::Broken);
constexpr unsigned kAll = ~0U;
// An empty body is a gateway's or a framework's, said before any service was reached; a page in HTML may be anybody's.
constexpr unsigned kGateway = set(Envelope::Gateway) | set(Envelope::None);
constexpr unsigned kGatewayFault = set(Envelope::Gateway);

// Callbacks have none; their codes are those of a 400.
constexpr int kCallbackStatus = 400;

constexpr FaultRule refused(int from, int to, unsigned envelopes, const char *code, Scope scope, Remedy remedy, const char *source)
{
    return {from, to, envelopes, code, Fate::Refused, scope, remedy, source};
}

constexpr FaultRule unknown(int from, int to, unsigned envelopes, const char *code, const char *source)
{
    return {from, to, envelopes, code, Fate::Unknown, Scope::Request, Remedy::None, source};
}

constexpr FaultRule never(const char *code, const char *source)
{
    return {0, 0, kNeverLeft, code, Fate::NeverSent, Scope::Request, Remedy::Repeat, source};
}

constexpr FaultRule broken(const char *code, const char *source)
{
    return unknown(0, 599, kBroken, code, source);
}

// A documented code in an answer of the 4xx family, or in a callback (which has no status).
constexpr FaultRule request(const char *code, Remedy remedy)
{
    return refused(400, 499, kSaid, code, Scope::Request, remedy, "11.3");
}

constexpr FaultRule device(const char *code, Remedy remedy, const char *source = "11.3")
{
    return refused(400, 499, kSaid, code, Scope::Device, remedy, source);
}

constexpr FaultRule callback(const char *code, Remedy remedy, const char *source)
{
    return refused(kCallbackStatus, kCallbackStatus, kCallback, code, Scope::Device, remedy, source);
}

constexpr std::array kRules {
    // Said to be done.
    FaultRule {0, 999, set(Envelope::Done), "", Fate::Answered, Scope::Device, Remedy::None, "10.3, 9, 4.1, 4.5, P6"},

    // Nothing was sent: no byte was written.
    never("network.host", "P4"),
    never("network.connect", "P4"),
    never("network.tls", "P4"),
    never("network.timeout", "P4: the time ran out before the first byte"),
    never("origin.insecure", "0.3: no login leaves unencrypted"),
    never("session.missing", "P4: there was nothing to send it with"),
    never("engine.woke-late", "P4, P8: woken past S"),

    // Sent, perhaps, and not answered.
    broken("network.timeout", "P4"),
    broken("network.reset", "P4; 205, Qt's refusal to rewind, is one"),
    broken("network.failed", "P4"),
    broken("network.*", "P4: named after a byte was written, they prove nothing"),
    broken("answer.truncated", "P4: half an answer is none"),
    broken("answer.size", "P4: an answer too long to be read is none"),
    broken("engine.crashed", "P5: any bytes, answer in memory"),
    broken("", "P4: all else"),

    // Refused before anything was looked at: what is missing can be had.
    refused(0, 999, kSaid, "REQUEST_FAILED.SessionToken.*", Scope::Request, Remedy::Repeat, "11.2, 11.3, P4"),
    refused(0, 999, kSaid, "INPUT_INVALID.SessionToken.*", Scope::Request, Remedy::Repeat, "11.2, 11.3, P4"),
    refused(429, 429, kAnswer, "", Scope::Request, Remedy::Repeat, "11.2, P4 (assumed)"),

    // May have been executed all the same.
    unknown(0, 399, kAnswer, "", "0.3, P4: a 2xx without a receipt"),
    unknown(408, 408, kAnswer, "", "11.2, P4"),
    unknown(500, 999, kAnswer, "", "11.2, P4"),
    unknown(0, 999, kService, "*UnexpectedError", "11.3, P4"),
    unknown(0, 999, kSaid, "REQUEST_ONHOLD*", "11.4: not final, the item stays open"),

    // The gateway's own refusals.
    refused(401, 401, kGateway, "", Scope::Request, Remedy::Repeat, "11.2, P4"),
    refused(400, 400, kGatewayFault, "900901", Scope::Request, Remedy::Repeat, "11.1, 11.2"),
    refused(400, 400, kGatewayFault, "900902", Scope::Request, Remedy::Repeat, "11.1, 11.2"),
    refused(400, 400, kGatewayFault, "900906", Scope::Request, Remedy::None, "11.2"),
    refused(400, 400, kGatewayFault, "", Scope::Request, Remedy::None, "11.1, 11.2"),
    refused(403, 405, kGateway, "", Scope::Request, Remedy::None, "11.2, P4"),

    // Documented, about the request as a whole.
    request("INPUT_INVALID.Request.InvalidCharacter", Remedy::NewData),
    request("INPUT_INVALID.RequestUndefined", Remedy::None),
    request("*DeserializationFailed", Remedy::None),
    request("INPUT_INVALID.Account.NotDefined", Remedy::NewData),
    request("REQUEST_FAILED.AccountName", Remedy::NewData),
    request("REQUEST_FAILED.AccountNotFound", Remedy::NewData),
    request("REQUEST_FAILED.NoAccounts", Remedy::None),
    request("REQUEST_FAILED.MultipleAccounts", Remedy::NewData),
    request("INPUT_INVALID.MaxRequestsExceeded", Remedy::NewData),
    request("INPUT_INVALID.NumberofDevices", Remedy::NewData),
    request("REQUEST_FAILED.DefaultIpPoolNotDefined", Remedy::NewData),
    request("REQUEST_FAILED.DeviceGroupNotFound", Remedy::NewData),
    request("REQUEST_FAILED.DeviceGroup.Exists", Remedy::NewData),
    request("INPUT_INVALID.DeviceGroup.DeleteDefault", Remedy::None),
    request("INPUT_INVALID.SmsMessage.*", Remedy::NewData),
    request("INPUT_INVALID.Message.Null", Remedy::NewData),
    request("REQUEST_FAILED.*.NotFound", Remedy::NewData), // the middle segment is a plan

    // Documented, about one device: with several in the request, it says nothing of the others.
    device("REQUEST_FAILED.DeviceNotFound", Remedy::NewData),
    device("INPUT_INVALID.Device.Kind.Invalid", Remedy::NewData),
    device("INPUT_INVALID.Device.Identifier.Invalid", Remedy::NewData),
    device("INPUT_INVALID.DeviceState.Invalid", Remedy::NewData),
    device("REQUEST_FAILED.DeviceAlreadyActive", Remedy::None),
    device("INPUT_INVALID.Device.Account.Invalid", Remedy::NewData, "11.4"),
    device("INPUT_INVALID.CustomField.*", Remedy::NewData),
    device("INPUT_INVALID.DeviceNotProvided", Remedy::NewData),

    // A code that we have not read of, of a class that means refusal. It may be about one device, so it is taken to be.
    refused(400, 400, kService, "INPUT_INVALID.*", Scope::Device, Remedy::None, "11.1, 15 (1)"),
    refused(400, 400, kService, "REQUEST_FAILED.*", Scope::Device, Remedy::None, "11.1, 15 (1)"),

    // What a callback or a row says is about its own device, whatever it says.
    callback("REQUEST_CANCELLED*", Remedy::None, "11.4: cancelled after it was on hold"),
    callback("*UnexpectedError", Remedy::None, "11.4: a general error is for the carrier's support"),
    callback("INPUT_INVALID.*", Remedy::NewData, "11.4: any other: fix parameters and resend"),
    callback("", Remedy::None, "11.4: an unknown code is final, P6"),
    refused(0, 999, set(Envelope::RowFault), "", Scope::Device, Remedy::NewData, "4.1, 4.5, P6"),

    unknown(0, 999, kAll, "", "P4: all else"),
};

bool fits(QLatin1StringView pattern, const QString &code)
{
    if (pattern.isEmpty())
        return true;
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return code == pattern;
    const QLatin1StringView head = pattern.first(star);
    const QLatin1StringView tail = pattern.sliced(star + 1);
    return code.size() >= head.size() + tail.size() && code.startsWith(head) && code.endsWith(tail);
}

bool fits(const FaultRule &rule, const CarrierFault &fault)
{
    return fault.status >= rule.fromStatus && fault.status <= rule.toStatus && (rule.envelopes & set(fault.envelope)) != 0
        && fits(QLatin1StringView(rule.code), fault.code);
}

} // namespace

std::span<const FaultRule> faultRules()
{
    return kRules;
}

const FaultRule &ruleFor(const CarrierFault &fault)
{
    for (const FaultRule &rule : kRules) {
        if (fits(rule, fault))
            return rule;
    }
    return kRules.back();
}

const FaultRule &ruleForCallback(bool failed, const QString &code)
{
    CarrierFault said;
    said.envelope = failed ? Envelope::Callback : Envelope::Done;
    said.status = failed ? kCallbackStatus : 0;
    said.code = code;
    return ruleFor(said);
}

const FaultRule &ruleForKept(const QString &code)
{
    CarrierFault fault;
    fault.code = code;
    bool isNumber = false;
    code.toLongLong(&isNumber);
    if (code == "http.throttled"_L1) {
        fault.envelope = Envelope::None;
        fault.status = 429;
    } else if (code == "http.unauthorised"_L1) {
        fault.envelope = Envelope::None;
        fault.status = 401;
    } else if (code.startsWith("network."_L1) || code == "session.missing"_L1 || code == "engine.woke-late"_L1) {
        // It failed, so it was not unknown: it never left.
        fault.envelope = Envelope::NeverLeft;
    } else if (isNumber) {
        fault.envelope = Envelope::Gateway;
        fault.status = 400;
    } else if (code.isEmpty() || code.contains(u'.') || code.contains(u'_')) {
        fault.envelope = Envelope::Callback;
        fault.status = kCallbackStatus;
    } else {
        fault.envelope = Envelope::RowFault;
    }
    return ruleFor(fault);
}

bool isSessionFault(const CarrierFault &fault)
{
    return fault.envelope == Envelope::Service && fault.code.contains(".SessionToken."_L1);
}

bool isBearerFault(const CarrierFault &fault)
{
    const bool gateway = (kGateway & set(fault.envelope)) != 0;
    return gateway && (fault.status == 401 || fault.code == "900901"_L1 || fault.code == "900902"_L1);
}
