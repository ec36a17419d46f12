#include "thingspace/api/carriercall.h"

#include "thingspace/api/faults.h"
#include "thingspace/api/readretry.h"
#include "thingspace/auth/signin.h"
#include "thingspace/http/answerform.h"
#include "thingspace/http/httpclient.h"
#include "thingspace/http/readgate.h"
#include "thingspace/http/requestbudget.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool isJson(const HttpAnswer &answer)
{
    return answerForm(answer.contentType, answer.body) == AnswerForm::Json;
}

// A refusal may come with a 2xx (11.2: the code counts, whatever the status); no page of devices is that short.
bool mayHideAFault(const HttpAnswer &answer)
{
    return answer.body.size() < 2048 && answer.body.contains("\"errorCode\"");
}

} // namespace

HttpRequest authorised(HttpRequest request, const SignIn &signIn)
{
    request.headers = {{"Authorization", "Bearer " + signIn.bearer()},
                       {"VZ-M2M-Token", signIn.session()},
                       {"Content-Type", "application/json"},
                       {"Accept", "application/json"}};
    return request;
}

CarrierCall::CarrierCall(CarrierLine line, HttpRequest request, QObject *context, Done done, QObject *parent)
    : QObject(parent), m_line(std::move(line)), m_request(std::move(request)), m_context(context), m_done(std::move(done))
{
    connect(context, &QObject::destroyed, this, &QObject::deleteLater);
}

void CarrierCall::start()
{
    m_elapsed.start();
    signIn();
}

void CarrierCall::signIn()
{
    if (m_line.signIn.ready())
        return enter();
    m_line.signIn.ensure(this, [this](const Result<void> &result) {
        if (!result)
            return finish(failure(result.error()));
        enter();
    });
}

void CarrierCall::enter()
{
    m_line.gate.enter(this, [this] { send(); });
}

void CarrierCall::send()
{
    if (!m_context)
        return deleteLater();
    m_sentBearer = m_line.signIn.bearer();
    m_sentSession = m_line.signIn.session();
    m_line.http.send(authorised(m_request, m_line.signIn), this, [this](const HttpResult &result) { handle(result); });
}

void CarrierCall::handle(const HttpResult &result)
{
    if (!result) {
        if (!again(result.error().error))
            finish(failure(result.error().error));
        return;
    }
    judge(*result);
}

void CarrierCall::judge(const HttpAnswer &answer)
{
    const bool success = answer.status >= 200 && answer.status < 300;
    if (success && isJson(answer) && !mayHideAFault(answer)) {
        m_line.signIn.noteUse();
        return finish(answer);
    }
    const CarrierFault fault = readFault(answer);
    if (success && fault.envelope == CarrierFault::Envelope::Other && isJson(answer))
        return finish(answer);
    if (renew(fault))
        return signIn();
    if (answer.status == 429)
        m_line.budget.throttled(answer.retryAfter);
    const Error error = errorOf(fault, answer);
    if (!again(error))
        finish(failure(error));
}

bool CarrierCall::renew(const CarrierFault &fault)
{
    if (isSessionFault(fault)) {
        m_line.signIn.dropSession(m_sentSession);
        return !std::exchange(m_sessionRenewed, true);
    }
    if (isBearerFault(fault)) {
        m_line.signIn.dropBearer(m_sentBearer);
        return !std::exchange(m_bearerRenewed, true);
    }
    return false;
}

bool CarrierCall::again(const Error &error)
{
    if (m_request.once)
        return false;
    const auto wait = readRetryDelay(error, m_attempt, std::chrono::milliseconds(m_elapsed.elapsed()), m_line.backoff(m_attempt));
    if (!wait)
        return false;
    ++m_attempt;
    QTimer::singleShot(*wait, this, &CarrierCall::signIn);
    return true;
}

void CarrierCall::finish(Result<HttpAnswer> result)
{
    deleteLater();
    if (m_context)
        std::exchange(m_done, {})(std::move(result));
}
