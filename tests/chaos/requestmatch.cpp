#include "tests/chaos/requestmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Requests and dispatches of one body. It is sent again only after it was refused, so both sides stand in the same order; whatever is more on
/// the carrier's side was sent more often than it was meant.
void matchBody(const StoreTestimony &store, const QList<const CarrierRequest *> &requests, const QList<qsizetype> &dispatches, RequestMatch &match)
{
    const auto at = [&](qsizetype place) -> const StoredDispatch & { return store.dispatches[size_t(dispatches[place])]; };
    qsizetype next = 0;
    for (const CarrierRequest *request : requests) {
        const auto named = std::ranges::find_if(dispatches, [&](qsizetype place) {
            return !request->requestId.isEmpty() && store.dispatches[size_t(place)].requestId == request->requestId;
        });
        if (named != dispatches.end()) {
            next = named - dispatches.begin();
        } else {
            // Over what was surely never sent, and what holds another request's receipt.
            const auto isOther = [&](const StoredDispatch &dispatch) {
                return dispatch.fate == "never-sent"_L1 || (!dispatch.requestId.isEmpty() && dispatch.requestId != request->requestId);
            };
            while (next + 1 < dispatches.size() && isOther(at(next)))
                ++next;
        }
        match.sent[size_t(dispatches[std::min(next, dispatches.size() - 1)])] << request;
        if (next + 1 < dispatches.size())
            ++next;
    }
}

} // namespace

RequestMatch matchRequests(const StoreTestimony &store, const CarrierTestimony &carrier)
{
    RequestMatch match;
    match.sent.resize(store.dispatches.size());
    QHash<QString, QList<const CarrierRequest *>> requests;
    for (const CarrierRequest &request : carrier.requests) {
        if (request.replayOf == 0)
            requests[request.bodySha256] << &request;
    }
    QHash<QString, QList<qsizetype>> dispatches;
    for (size_t place = 0; place < store.dispatches.size(); ++place)
        dispatches[store.dispatches[place].bodySha256] << qsizetype(place);
    for (auto it = requests.cbegin(); it != requests.cend(); ++it) {
        if (const auto meant = dispatches.constFind(it.key()); meant != dispatches.cend())
            matchBody(store, *it, *meant, match);
        else
            match.foreign << *it;
    }
    return match;
}
