// The carrier's answers, whatever a network makes of them: pages, receipts, faults, histories, states, tokens. The first byte chooses.

#include "models/fleet/carriertime.h"
#include "tests/fuzz/fuzzing.h"
#include "thingspace/api/acknowledgements.h"
#include "thingspace/api/availability.h"
#include "thingspace/api/callbackregistrations.h"
#include "thingspace/api/carrieraccounts.h"
#include "thingspace/api/devicepages.h"
#include "thingspace/api/faults.h"
#include "thingspace/api/histories.h"
#include "thingspace/api/requeststatuses.h"
#include "thingspace/api/sendoutcomes.h"
#include "thingspace/auth/authanswers.h"
#include "thingspace/http/excerpt.h"
#include "thingspace/http/httperrors.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStatuses {200, 201, 202, 204, 301, 400, 401, 403, 404, 405, 408, 409, 413, 429, 500, 502, 503, 504};
constexpr std::array kContentTypes {"application/json", "application/json;charset=UTF-8", "text/html", "application/xml", "text/plain", ""};
const QByteArray kSecret = "SECRET-OF-A-FUZZER";

template<typename T>
void checkError(const Result<T> &result)
{
    require(result || !result.error().code.isEmpty(), "an error has a code");
}

void readPage(const QByteArray &body)
{
    const auto page = parseDevicePage(body);
    QByteArray roomy = body;
    roomy.reserve(body.size() + kBodySpare);
    const auto same = parseDevicePage(roomy);
    require(page.has_value() == same.has_value(), "room behind a body changes nothing");
    (void)lastDeviceId(body);
    (void)seemsToHaveMore(body);
    checkError(page);
    if (!page)
        return;
    // Every byte of every view is read here, so that a view that outlived its text is seen.
    require(page->devices == same->devices && page->hasMoreData == same->hasMoreData && page->largestDeviceId == same->largestDeviceId,
            "room behind a body changes nothing");
}

HttpAnswer answerOf(FuzzInput &input)
{
    HttpAnswer answer;
    answer.status = kStatuses.at(input.choice(kStatuses.size()));
    answer.contentType = kContentTypes.at(input.choice(kContentTypes.size()));
    answer.body = input.rest();
    return answer;
}

void judgeSent(const HttpAnswer &answer)
{
    const SendOutcome outcome = outcomeOf(HttpResult(answer), {kSecret});
    const bool friendly = answer.status >= 200 && answer.status < 300;
    require(friendly || (outcome.fate != SendOutcome::Fate::Accepted && outcome.fate != SendOutcome::Fate::Answered), "only 2xx accepts");
    require(outcome.fate != SendOutcome::Fate::NeverSent, "what was answered was sent");
    require(outcome.fate != SendOutcome::Fate::Accepted || !outcome.requestId.isEmpty(), "accepted has a receipt");
    require(outcome.fate != SendOutcome::Fate::Answered || !outcome.rows.isEmpty(), "answered has rows");
    require(answer.status < 500 || outcome.fate == SendOutcome::Fate::Unknown, "a 5xx proves nothing");
    require(outcome.excerpt.size() <= 1000 && !outcome.excerpt.contains(kSecret), "an excerpt is short and keeps no secret");
}

void judgeFault(const HttpAnswer &answer)
{
    const CarrierFault fault = readFault(answer);
    const FaultRule &rule = ruleFor(fault);
    require(rule.fate != SendOutcome::Fate::Accepted && rule.fate != SendOutcome::Fate::NeverSent, "a fault accepts nothing");
    (void)isSessionFault(fault);
    (void)isBearerFault(fault);
    require(!errorOf(fault, answer).code.isEmpty(), "an error has a code");
}

void readToken(const HttpAnswer &answer)
{
    const auto grant = parseTokenGrant(answer);
    checkError(grant);
    require(!grant || (!grant->token.isEmpty() && grant->expiresIn.count() >= 0), "a token is a text that lasts");
    const auto session = parseSession(answer);
    checkError(session);
    require(!session || !session->isEmpty(), "a session is a text");
    (void)judgeToken(answer);
    (void)judgeLogin(answer);
}

void readTimes(const QByteArray &text)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'760'000'000'000, Qt::UTC);
    const auto wait = parseRetryAfter(text, now);
    require(!wait || wait->count() >= 0, "nobody waits into the past");
    (void)parseHttpDate(text);
    const auto time = parseCarrierTime(text);
    if (!time)
        return;
    // The slow way is the judge of the quick one where it understands the text at all.
    QDateTime slow = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (slow.isValid() && slow.timeSpec() == Qt::LocalTime)
        slow.setTimeSpec(Qt::UTC);
    require(!slow.isValid() || slow.toMSecsSinceEpoch() / 1000 == *time / 1000, "times are read as Qt reads them");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    switch (input.choice(12)) {
    case 0:
        readPage(input.rest());
        break;
    case 1:
        judgeSent(answerOf(input));
        break;
    case 2:
        judgeFault(answerOf(input));
        break;
    case 3:
        readToken(answerOf(input));
        break;
    case 4: {
        const QByteArray body = input.rest();
        checkError(parseAcknowledgement(body));
        checkError(parseRequestId(body));
        checkError(parseAvailability(body));
        break;
    }
    case 5:
        checkError(parseProvisioningHistory(input.rest()));
        break;
    case 6:
        checkError(parseUsage(input.rest()));
        checkError(parseConnections(input.rest()));
        break;
    case 7:
        checkError(parseRequestStatus(input.rest()));
        break;
    case 8:
        checkError(parseAccount(input.rest()));
        checkError(parsePlans(input.rest()));
        break;
    case 9:
        checkError(parseCallbackRegistrations(input.rest()));
        checkError(parseCallbackChange(input.rest()));
        break;
    case 10:
        readTimes(input.rest());
        break;
    case 11: {
        const QByteArray body = input.rest();
        const QByteArray excerpt = safeExcerpt(body, {kSecret});
        require(excerpt.size() <= 1000 && !excerpt.contains(kSecret), "an excerpt is short and keeps no secret");
        (void)maskedDigits(QString::fromUtf8(body));
        break;
    }
    }
    return 0;
}
