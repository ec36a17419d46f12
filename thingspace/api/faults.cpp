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

constexpr unsigned kAny = ~0U;
constexpr unsigned kService = set(Envelope::Service);
// An empty body is a gateway's or a framework's, said before any service was reached; a page in HTML may be anybody's.
constexpr unsigned kGateway = set(Envelope::Gateway) | set(Envelope::None);
constexpr unsigned kGatewayFault = set(Envelope::Gateway);

constexpr FaultRule refused(int from, int to, unsigned envelopes, const char *code, Scope scope, Remedy remedy, const char *source)
{
    return {from, to, envelopes, code, Fate::Refused, scope, remedy, source};
}

constexpr FaultRule unknown(int from, int to, unsigned envelopes, const char *code, const char *source)
{
    return {from, to, envelopes, code, Fate::Unknown, Scope::Request, Remedy::None, source};
}

// A documented code in an answer of the 4xx family.
constexpr FaultRule request(const char *code, Remedy remedy)
{
    return refused(400, 499, kService, code, Scope::Request, remedy, "11.3");
}

constexpr FaultRule device(const char *code, Remedy remedy, const char *source = "11.3")
{
    return refused(400, 499, kService, code, Scope::Device, remedy, source);
}

constexpr std::array kRules {
    // Refused before anything was looked at: what is missing can be had.
    refused(0, 999, kService, "REQUEST_FAILED.SessionToken.*", Scope::Request, Remedy::Repeat, "11.2, P4"),
    refused(0, 999, kService, "INPUT_INVALID.SessionToken.*", Scope::Request, Remedy::Repeat, "11.2, P4"),
    refused(429, 429, kAny, "", Scope::Request, Remedy::Repeat, "11.2, P4 (assumed)"),

    // May have been executed all the same.
    unknown(0, 399, kAny, "", "0.3, P4: a 2xx without a receipt"),
    unknown(408, 408, kAny, "", "11.2, P4"),
    unknown(500, 999, kAny, "", "11.2, P4"),
    unknown(0, 999, kService, "*UnexpectedError", "11.3, P4"),

    // The gateway's own refusals.
    refused(401, 401, kGateway, "", Scope::Request, Remedy::Repeat, "11.2, P4"),
    refused(400, 400, kGatewayFault, "900901", Scope::Request, Remedy::Repeat, "11.1, 11.2"),
    refused(400, 400, kGatewayFault, "900902", Scope::Request, Remedy::Repeat, "11.1, 11.2"),
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

    unknown(0, 999, kAny, "", "P4: all else"),
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

bool isSessionFault(const CarrierFault &fault)
{
    return fault.envelope == Envelope::Service && fault.code.contains(".SessionToken."_L1);
}

bool isBearerFault(const CarrierFault &fault)
{
    const bool gateway = (kGateway & set(fault.envelope)) != 0;
    return gateway && (fault.status == 401 || fault.code == "900901"_L1 || fault.code == "900902"_L1);
}
