#pragma once

#include "thingspace/basics/result.h"
#include "thingspace/http/httprequest.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>

class HttpClient;
class ReadGate;
class RequestBudget;
class SignIn;
struct CarrierFault;

/// What a call speaks through; all must outlive it.
struct CarrierLine
{
    HttpClient &http;
    SignIn &signIn;
    ReadGate &gate;
    RequestBudget &budget;
    /// How long to wait before try number `attempt` + 1.
    std::function<std::chrono::milliseconds(int attempt)> backoff;
};

/// One call that changes no device, as a conversation: sign in, wait for the budget, send, judge; a refused token or session is renewed
/// once each; a call that may be repeated (one that is not `once`) goes out again by readretry.h.
/// Deletes itself when it has answered, or when its context died.
class CarrierCall : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    /// `done` gets a 2xx answer whose body is JSON, or the Error.
    CarrierCall(CarrierLine line, HttpRequest request, QObject *context, Done done, QObject *parent);

    void start();

private:
    // The steps, in order.
    void signIn();
    void enter();
    void send();
    void handle(const HttpResult &result);
    void judge(const HttpAnswer &answer);
    void finish(Result<HttpAnswer> result);

    bool renew(const CarrierFault &fault);
    bool again(const Error &error);

    const CarrierLine m_line;
    const HttpRequest m_request;
    const QPointer<QObject> m_context;
    Done m_done;

    QElapsedTimer m_elapsed;
    int m_attempt = 1;
    bool m_bearerRenewed = false;
    bool m_sessionRenewed = false;
    QByteArray m_sentBearer;
    QByteArray m_sentSession;
};

/// The request with the two token headers and the JSON ones (section 0.3).
HttpRequest authorised(HttpRequest request, const SignIn &signIn);
