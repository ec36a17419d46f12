#include "models/engine/tracking/historyverdict.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isSuccess(const ProvisioningEvent &event)
{
    return event.status.compare("Success"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

namespace historyverdict {

bool isOf(const ProvisioningEvent &event, QLatin1StringView operation)
{
    return !operation.isEmpty() && event.eventType.trimmed().startsWith(operation, Qt::CaseInsensitive);
}

std::optional<Executed> executed(const QList<ProvisioningEvent> &events, QLatin1StringView operation, const QDateTime &journalledAt, std::chrono::milliseconds doubt)
{
    const QDateTime sure = journalledAt.addMSecs(doubt.count());
    std::optional<Executed> result;
    for (const ProvisioningEvent &event : events) {
        if (isSuccess(event) && isOf(event, operation) && event.occurredAt >= sure && (!result || event.occurredAt > result->at))
            result = Executed {event.occurredAt, false, {}};
    }
    if (!result)
        return result;
    for (const ProvisioningEvent &event : events) {
        if (!isSuccess(event) || isOf(event, operation) || event.occurredAt < result->at)
            continue;
        result->reversed = true;
        result->reversedBy = event.eventType;
    }
    return result;
}

std::optional<ProvisioningEvent> against(const QList<ProvisioningEvent> &events, const QDateTime &journalledAt, std::chrono::milliseconds doubt)
{
    const QDateTime since = journalledAt.addMSecs(-doubt.count());
    std::optional<ProvisioningEvent> first;
    for (const ProvisioningEvent &event : events) {
        // A time that cannot be read may be any.
        if (isSuccess(event) && (!event.occurredAt.isValid() || event.occurredAt >= since) && (!first || event.occurredAt < first->occurredAt))
            first = event;
    }
    return first;
}

} // namespace historyverdict
