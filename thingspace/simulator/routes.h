#pragma once

#include "thingspace/simulator/execution.h"
#include "thingspace/simulator/reply.h"

#include <QList>

#include <functional>
#include <vector>

namespace simulator {

struct World;

/// One request on its way to an endpoint, its credentials checked, its body read.
struct Call
{
    QByteArray path;
    QByteArray query;
    /// What the pattern's `{}` stood for, percent-decoded.
    QList<QByteArray> arguments;
    QJsonObject body;
    QByteArray authorization;
    QByteArray session;
    QByteArray rawBody;
    QByteArray user;
    /// Reads show the past by so much (a stale-read fault).
    qint64 staleMs = 0;

    // What the endpoint leaves for the request log and the answer.
    QByteArray requestId;
    Execution::Acceptance acceptance = {};
};

/// Which credentials a path needs.
enum class Access { Basic, Bearer, Session };

struct Route
{
    QByteArray method;
    /// The path; `{}` stands for one segment.
    QByteArray pattern;
    /// A change type's key, or one of `token login list status history callbacks`, or empty.
    QByteArray operation;
    bool changing = false;
    Access access = Access::Session;
    /// Whether a body is needed (INPUT_INVALID.RequestUndefined without one).
    bool needsBody = true;
    std::function<Reply(World &, Call &)> run;
};

/// All endpoints of the vendor.
class Routes
{
public:
    void add(Route route) { m_routes.push_back(std::move(route)); }

    /// The route of a request, its arguments filled in; nullptr: none.
    const Route *find(const QByteArray &method, const QByteArray &path, QList<QByteArray> *arguments) const;
    /// Whether the path is known with another method.
    bool knowsPath(const QByteArray &path) const;

private:
    std::vector<Route> m_routes;
};

inline const QByteArray kApi = "/api/m2m/v1";

// The families of endpoints, each in a file of its own.
void addSessionRoutes(Routes &routes);
void addAccountRoutes(Routes &routes);
void addListRoutes(Routes &routes);
void addHistoryRoutes(Routes &routes);
void addCallbackRoutes(Routes &routes);
void addLifecycleRoutes(Routes &routes, World &world);
void addAddRoutes(Routes &routes, World &world);
void addDeletionRoutes(Routes &routes, World &world);
void addIdentifierChangeRoutes(Routes &routes, World &world);
void addPlanChangeRoutes(Routes &routes, World &world);
void addAttributeEditRoutes(Routes &routes, World &world);
void addAvailabilityRoutes(Routes &routes);

/// All of them.
void addVendorRoutes(Routes &routes, World &world);

/// The common path of an asynchronous change: account, request, devices, acknowledgement.
Reply acceptChange(World &world, Call &call, const Operation &operation, bool accountRequired);

} // namespace simulator
