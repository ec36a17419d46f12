#include "thingspace/api/sendoutcomes.h"

#include "thingspace/api/acknowledgements.h"
#include "thingspace/api/faults.h"
#include "thingspace/http/excerpt.h"

using namespace Qt::StringLiterals;

namespace {

SendOutcome unanswered(const HttpFailure &failure)
{
    SendOutcome outcome;
    outcome.fate = failure.neverSent ? SendOutcome::Fate::NeverSent : SendOutcome::Fate::Unknown;
    outcome.remedy = failure.neverSent ? SendOutcome::Remedy::Repeat : SendOutcome::Remedy::None;
    outcome.httpStatus = failure.error.httpStatus;
    outcome.code = failure.error.code;
    outcome.text = failure.error.detail;
    outcome.roundTrip = failure.elapsed;
    return outcome;
}

void judge(SendOutcome &outcome, const HttpAnswer &answer)
{
    const CarrierFault fault = readFault(answer);
    const FaultRule &rule = ruleFor(fault);
    outcome.fate = rule.fate;
    outcome.scope = rule.scope;
    outcome.remedy = rule.remedy;
    outcome.code = fault.code.isEmpty() ? errorOf(fault, answer).code : fault.code;
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
