#include "thingspace/api/sendoutcomes.h"

#include "thingspace/api/acknowledgements.h"
#include "thingspace/api/faults.h"
#include "thingspace/http/excerpt.h"

using namespace Qt::StringLiterals;

namespace {

void apply(SendOutcome &outcome, const FaultRule &rule)
{
    outcome.fate = rule.fate;
    outcome.scope = rule.scope;
    outcome.remedy = rule.remedy;
}

SendOutcome unanswered(const HttpFailure &failure)
{
    CarrierFault fault;
    fault.envelope = failure.neverSent ? CarrierFault::Envelope::NeverLeft : CarrierFault::Envelope::Broken;
    fault.status = failure.error.httpStatus;
    fault.code = failure.error.code;
    SendOutcome outcome;
    apply(outcome, ruleFor(fault));
    outcome.httpStatus = failure.error.httpStatus;
    outcome.code = failure.error.code;
    outcome.text = failure.error.detail;
    outcome.roundTrip = failure.elapsed;
    return outcome;
}

// The carrier's own code, but where the status says more than any body.
QString codeOf(const CarrierFault &fault, const HttpAnswer &answer)
{
    if (answer.status == 429 || fault.code.isEmpty())
        return answer.status == 401 && fault.envelope == CarrierFault::Envelope::None ? u"http.unauthorised"_s : errorOf(fault, answer).code;
    return fault.code;
}

void judge(SendOutcome &outcome, const HttpAnswer &answer)
{
    const CarrierFault fault = readFault(answer);
    apply(outcome, ruleFor(fault));
    outcome.code = codeOf(fault, answer);
    outcome.text = fault.text;
}

void accept(SendOutcome &outcome, Acknowledgement acknowledgement)
{
    outcome.fate = acknowledgement.requestId.isEmpty() ? SendOutcome::Fate::Answered : SendOutcome::Fate::Accepted;
    outcome.requestId = std::move(acknowledgement.requestId);
    outcome.rows = std::move(acknowledgement.rows);
}

} // namespace

SendOutcome outcomeOf(const HttpResult &result, const QList<QByteArray> &secrets)
{
    if (!result)
        return unanswered(result.error());
    const HttpAnswer &answer = *result;
    SendOutcome outcome;
    outcome.httpStatus = answer.status;
    outcome.roundTrip = answer.roundTrip;
    outcome.retryAfter = answer.retryAfter;
    outcome.excerpt = safeExcerpt(answer.body, secrets);
    if (answer.status < 200 || answer.status > 299) {
        judge(outcome, answer);
        return outcome;
    }
    Result<Acknowledgement> acknowledgement = parseAcknowledgement(answer.body);
    if (acknowledgement) {
        accept(outcome, std::move(*acknowledgement));
        return outcome;
    }
    judge(outcome, answer);
    if (outcome.code == "answer.malformed"_L1)
        outcome.code = acknowledgement.error().code;
    return outcome;
}
