#include "thingspace/simulator/vendorgate.h"

#include "thingspace/simulator/jsontext.h"
#include "thingspace/simulator/world.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

// How long an acknowledgement waits for callbacks that are to overtake it.
constexpr std::chrono::seconds kEarlyTime {5};

/// Whether a text of the request holds a character the carrier refuses (thingspace-api.md 0.3).
bool hasForbidden(const QJsonValue &value)
{
    if (value.isString()) {
        const QString text = value.toString();
        return text.contains(u'\'') || text.contains(u'<') || text.contains(u'\\');
    }
    if (value.isArray()) {
        const QJsonArray elements = value.toArray();
        for (const QJsonValueConstRef element : elements) {
            if (hasForbidden(element))
                return true;
        }
    }
    if (value.isObject()) {
        for (const QJsonValueConstRef member : value.toObject()) {
            if (hasForbidden(member))
                return true;
        }
    }
    return false;
}

bool mayHaveForbidden(const QByteArray &body)
{
    return body.contains('\'') || body.contains('<') || body.contains('\\');
}

} // namespace

/// One request while it is dealt with.
struct VendorGate::Visit
{
    const HttpServerRequest &request;
    HttpResponder responder;
    const Route *route = nullptr;
    Call call = {};
    bool readable = true;
    QList<QByteArray> iccids = {};
    int devices = 0;
    FaultRule fault = {};
    bool faulty = false;
    bool processed = false;
    qint64 at = 0;
    quint64 replayOf = 0;

    bool has(FaultName name) const { return faulty && fault.name == name; }
};

VendorGate::VendorGate(World &world, HttpServer &server) : m_world(world), m_server(server)
{
    addVendorRoutes(m_routes, world);
}

void VendorGate::handle(const HttpServerRequest &request, const HttpResponder &responder)
{
    Visit visit {request, responder};
    visit.at = m_world.clock.now();
    visit.route = m_routes.find(request.method, request.path, &visit.call.arguments);
    Call &call = visit.call;
    call.path = request.path;
    call.query = request.query;
    call.rawBody = request.body;
    call.authorization = request.header("Authorization");
    call.session = request.header("VZ-M2M-Token");
    call.user = m_world.signIn.userOf(call.session);
    const bool isJson = !visit.route || visit.route->access != Access::Basic;
    if (isJson && !request.body.isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body);
        visit.readable = document.isObject();
        call.body = document.object();
        const QList<DeviceRefs> named = namedDevices(call.body);
        visit.devices = static_cast<int>(named.size());
        for (const DeviceRefs &refs : named)
            visit.iccids.append(iccidOf(m_world.fleet, refs));
    }
    const QByteArray operation = visit.route ? visit.route->operation : QByteArray();
    if (const FaultRule *rule = m_world.faults.forRequest({request.path, operation, &visit.iccids})) {
        visit.fault = *rule;
        visit.faulty = true;
    }
    if (visit.has(FaultName::Skew))
        m_world.clock.setSkew(visit.fault.ms.value_or(0));
    if (answeredByFault(visit))
        return;
    if (visit.has(FaultName::StaleRead))
        visit.call.staleMs = visit.fault.ms.value_or(60 * 1000);
    Reply reply = process(visit);
    send(visit, std::move(reply));
}

/// Faults that come before anything is executed. Whether one of them was it.
bool VendorGate::answeredByFault(Visit &visit)
{
    if (!visit.faulty)
        return false;
    const FaultRule &fault = visit.fault;
    std::optional<Reply> reply;
    switch (fault.name) {
    case FaultName::Refuse:
    case FaultName::ResetBefore:
        log(visit, 0);
        m_world.commit(false);
        visit.responder.reset();
        if (fault.name == FaultName::Refuse && fault.ms)
            m_server.refuseFor(std::chrono::milliseconds(*fault.ms));
        return true;
    case FaultName::TimeoutBefore:
        log(visit, 0);
        m_world.commit(false);
        if (fault.ms)
            later(*fault.ms, [responder = visit.responder] { responder.reset(); });
        else
            visit.responder.abandon();
        return true;
    case FaultName::Http:
        reply = plainError(fault.status);
        if (fault.retryAfter)
            reply->headers.append({"Retry-After", QByteArray::number(*fault.retryAfter)});
        break;
    case FaultName::Html:
        reply = htmlError(fault.status ? fault.status : 502);
        break;
    case FaultName::XmlFault:
        reply = xmlFault(fault.status ? fault.status : 403, "Runtime Error", "No matching resource found for the request");
        break;
    case FaultName::Throttle:
        reply = throttled(fault.retryAfter.value_or(0));
        break;
    case FaultName::SessionExpire:
        m_world.signIn.expireSession(visit.call.session);
        reply = serviceError("REQUEST_FAILED.SessionToken.Expired", "REQUEST_FAILED. The session token has expired.");
        break;
    case FaultName::TokenExpire:
        m_world.signIn.expireToken(visit.call.authorization);
        reply = gatewayFault(401, "900901", "Invalid Credentials", "Access failure: the token is not valid or has expired");
        break;
    default:
        return false;
    }
    log(visit, reply->status);
    m_world.commit(false);
    visit.responder.answer(toAnswer(*reply));
    return true;
}

Reply VendorGate::checked(Visit &visit)
{
    const HttpServerRequest &request = visit.request;
    if (!visit.route) {
        if (m_routes.knowsPath(request.path))
            return xmlFault(405, "Method not allowed", "The method is not allowed for the resource");
        if (!request.path.startsWith(kApi + '/'))
            return gatewayFault(400, "900906", "No matching resource found in the API for the given request", "Check the API documentation");
        return xmlFault(404, "Not Found", "No matching resource found for the request");
    }
    if (visit.route->access != Access::Basic) {
        if (const auto fault = m_world.signIn.tokenFault(visit.call.authorization))
            return *fault;
    }
    if (visit.route->access == Access::Session) {
        if (const auto fault = m_world.signIn.sessionFault(visit.call.session))
            return *fault;
    }
    if (visit.route->needsBody && request.body.trimmed().isEmpty())
        return serviceError("INPUT_INVALID.RequestUndefined", "INPUT_INVALID. The request is empty.");
    if (!visit.readable && visit.route->needsBody)
        return serviceError("DeserializationFailed", "The request could not be read.");
    // A password may hold any character: the login is not among what is refused.
    if (visit.route->access == Access::Session && mayHaveForbidden(request.body) && hasForbidden(visit.call.body))
        return serviceError("INPUT_INVALID.Request.InvalidCharacter", "INPUT_INVALID. The request holds an invalid character.");
    Reply reply = visit.route->run(m_world, visit.call);
    if (reply.ok() && visit.route->access == Access::Session)
        m_world.signIn.renew(visit.call.session);
    return reply;
}

Reply VendorGate::process(Visit &visit)
{
    Reply reply = checked(visit);
    visit.processed = reply.ok();
    return reply;
}

/// The same request once more, as a network might repeat it: logged apart, its answer seen by nobody.
void VendorGate::replay(Visit &visit)
{
    Visit copy {visit.request, HttpResponder()};
    copy.route = visit.route;
    copy.at = visit.at;
    copy.call = visit.call;
    copy.call.requestId.clear();
    copy.call.acceptance = {};
    copy.readable = visit.readable;
    copy.iccids = visit.iccids;
    copy.devices = visit.devices;
    copy.fault = visit.fault;
    copy.faulty = true;
    copy.replayOf = m_world.requests.nextSeq() - 1;
    const Reply reply = process(copy);
    log(copy, reply.status);
}

void VendorGate::send(Visit &visit, Reply reply)
{
    const auto answered = [&] {
        switch (visit.faulty ? visit.fault.name : FaultName::Slow) {
        case FaultName::ResetAfter:
        case FaultName::TimeoutAfter:
            return 0;
        case FaultName::HttpAfter:
            return visit.fault.status;
        default:
            return reply.status;
        }
    }();
    log(visit, answered);
    if (visit.has(FaultName::Replay))
        replay(visit);
    if (!*visit.call.acceptance.early) {
        // What was only read need not be on the disk before it is answered.
        m_world.commit(visit.route && (visit.route->changing || visit.route->operation == "callbacks"));
        return damage(visit, reply);
    }
    // Callbacks go first: the answer waits until each was tried.
    const auto once = std::make_shared<bool>(false);
    const auto go = [this, once, reply, responder = visit.responder] {
        if (!std::exchange(*once, true))
            responder.answer(toAnswer(reply));
    };
    *visit.call.acceptance.earlyDone = go;
    m_server.after(kEarlyTime, go);
    m_world.commit();
}

void VendorGate::damage(const Visit &visit, const Reply &reply)
{
    const FaultRule &fault = visit.fault;
    const HttpResponder &responder = visit.responder;
    switch (visit.faulty ? fault.name : FaultName::Skew) {
    case FaultName::ResetAfter:
        return responder.reset();
    case FaultName::TimeoutAfter:
        if (!fault.ms)
            return responder.abandon();
        return later(*fault.ms, [responder] { responder.reset(); });
    case FaultName::HttpAfter:
        return responder.answer(toAnswer(plainError(fault.status)));
    case FaultName::Slow:
        return later(fault.ms.value_or(5000), [responder, answer = toAnswer(reply)] { responder.answer(answer); });
    case FaultName::Truncate:
        return responder.answerTruncated(toAnswer(reply), reply.body.size() / 2);
    case FaultName::Malformed: {
        // The right length and type, yet no JSON: a brace becomes something else, and the end is missing.
        Reply broken = reply;
        broken.body = broken.body.left(broken.body.size() * 2 / 3) + ",}{";
        return responder.answer(toAnswer(broken));
    }
    default:
        return responder.answer(toAnswer(reply));
    }
}

void VendorGate::log(const Visit &visit, int status)
{
    RequestRow row;
    row.at = visit.at;
    row.method = visit.request.method;
    row.path = visit.request.path;
    row.devices = visit.devices;
    if (visit.route && visit.route->changing)
        row.iccids = visit.iccids;
    row.bodySha256 = QCryptographicHash::hash(visit.request.body, QCryptographicHash::Sha256).toHex();
    row.requestId = visit.call.requestId;
    row.processed = visit.processed;
    row.status = status;
    // Of a replay only the copy is marked: it is the one that nobody sent.
    if (visit.faulty && (!visit.has(FaultName::Replay) || visit.replayOf))
        row.fault = faultText(visit.fault.name);
    row.deviceFaults = visit.call.acceptance.deviceFaults;
    row.faultOf = visit.call.acceptance.faultOf;
    row.replayOf = visit.replayOf;
    const RequestRow &kept = m_world.requests.append(std::move(row));
    if (m_world.state.isOpen())
        m_world.state.append({{u"t"_s, u"request"_s}, {u"row"_s, QJsonDocument::fromJson(requestJson(kept)).object()}});
}

HttpServerAnswer VendorGate::toAnswer(const Reply &reply) const
{
    HttpServerAnswer answer;
    answer.status = reply.status;
    answer.body = reply.body;
    answer.contentType = reply.contentType;
    for (const auto &[name, value] : reply.headers)
        answer.headers.append({name, value});
    answer.headers.append({"Date", httpDate(m_world.clock.now())});
    return answer;
}

/// On our own clock: how long a client waits has nothing to do with the carrier's.
void VendorGate::later(qint64 ms, std::function<void()> work)
{
    m_server.after(std::chrono::milliseconds(ms), std::move(work));
}

} // namespace simulator
