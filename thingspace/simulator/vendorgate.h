#pragma once

#include "thingspace/http/httpserver.h"
#include "thingspace/simulator/routes.h"

#include <QHash>

namespace simulator {

struct World;
struct RequestRow;

/// The vendor's front door: every request on its paths is logged, meets the fault plan, has its credentials checked, and
/// is answered by its endpoint.
class VendorGate
{
public:
    /// Both must outlive the gate. `server` may be asked to close its port for a while.
    VendorGate(World &world, HttpServer &server);

    void handle(const HttpServerRequest &request, const HttpResponder &responder);

private:
    struct Visit;

    Reply process(Visit &visit);
    Reply checked(Visit &visit);
    bool answeredByFault(Visit &visit);
    void replay(Visit &visit);
    void send(Visit &visit, Reply reply);
    void damage(const Visit &visit, const Reply &reply);
    void log(const Visit &visit, int status);
    HttpServerAnswer toAnswer(const Reply &reply) const;
    void later(qint64 ms, std::function<void()> work);

    World &m_world;
    HttpServer &m_server;
    Routes m_routes;
};

} // namespace simulator
