#include "tests/chaos/oracle.h"

#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostFindings = 100;
// Two programs read the machine's clock, milliseconds apart.
constexpr qint64 kSlack = 10;

bool isOnHold(const StoredItem &item)
{
    return item.state == "awaiting-carrier"_L1 && item.reason == "carrier.on-hold"_L1;
}

/// Whether a line of the ledger is what an item wanted; what the ledger does not show is not asked for.
bool meets(const QJsonObject &after, const QJsonObject &line)
{
    if (line.isEmpty())
        return after.value("missing"_L1).toBool();
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (line.contains(it.key()) && line.value(it.key()) != it.value())
            return false;
    }
    return !after.isEmpty();
}

} // namespace

Verdict &Verdict::operator+=(const Verdict &other)
{
    for (const auto counter : {&Verdict::items, &Verdict::lost, &Verdict::doubled, &Verdict::wrong, &Verdict::lazy, &Verdict::trampled, &Verdict::late,
                               &Verdict::unconfirmed, &Verdict::deaf, &Verdict::misled, &Verdict::waiting, &Verdict::repeated, &Verdict::broken})
        this->*counter += other.*counter;
    for (auto it = other.because.begin(); it != other.because.end(); ++it)
        because[it.key()] += *it;
    findings += other.findings;
    return *this;
}

Oracle::Oracle(const StoreTestimony &store, const CarrierTestimony &carrier)
    : m_store(store)
    , m_carrier(carrier)
    , m_match(matchRequests(store, carrier))
    , m_callbacks(store.callbacks.begin(), store.callbacks.end())
    , m_verdicts(store.verdicts.begin(), store.verdicts.end())
{
    for (const CarrierRequest &request : carrier.requests) {
        if (request.replayOf != 0)
            m_copiesOf[request.replayOf] << &request;
    }
    for (size_t place = 0; place < store.dispatches.size(); ++place) {
        m_places.insert(store.dispatches[place].id, qsizetype(place));
        for (const qint64 item : store.dispatches[place].items)
            m_dispatchesOf[item] << qsizetype(place);
    }
    for (const CarrierEvent &event : carrier.events) {
        const QString line = lineOf(event.iccid);
        m_eventsOf[line] << &event;
        // From here on the line goes by another name.
        const QString renamed = event.after.value("iccid"_L1).toString();
        if (event.executed && !event.iccid.isEmpty() && !renamed.isEmpty() && renamed != event.iccid)
            m_firstNames.insert(renamed, line);
    }
    for (const StoredItem &item : store.items) {
        if (item.state == "unconfirmed"_L1 || isOnHold(item))
            m_heldUp.insert(item.device);
    }
}

/// The ledger names a line as it was called then: all its names lead to the first.
QString Oracle::lineOf(const QString &iccid) const
{
    return m_firstNames.value(iccid, iccid);
}

Verdict Oracle::judge()
{
    m_verdict = {};
    m_verdict.broken = m_store.broken.size();
    m_verdict.findings = m_store.broken;
    judgeRequests();
    judgePlans();
    for (const StoredItem &item : m_store.items)
        judgeItem(item);
    judgeTrampling();
    judgeCallbacks();
    return m_verdict;
}

void Oracle::find(qint64 &counter, const QString &what, const StoredItem &item)
{
    ++counter;
    if (m_verdict.findings.size() < kMostFindings) {
        m_verdict.findings << u"%1: item %2 of change %3 (%4, dispatch %5, %6) %7"_s.arg(what).arg(item.id).arg(item.change).arg(item.type)
                                  .arg(item.dispatch).arg(item.state, item.evidence + u' ' + item.attribution);
    }
}

void Oracle::judgeRequests()
{
    for (const CarrierRequest *request : m_match.foreign) {
        if (!request->processed)
            continue;
        m_verdict.lost += request->iccids.size();
        m_verdict.findings << u"lost: request %1 of the carrier's log was accepted, and no intent is known of"_s.arg(request->seq);
    }
    for (size_t place = 0; place < m_match.sent.size(); ++place) {
        if (m_match.sent[place].size() < 2)
            continue;
        ++m_verdict.repeated;
        m_verdict.findings << u"repeated: dispatch %1 reached the carrier %2 times"_s.arg(m_store.dispatches[place].id).arg(m_match.sent[place].size());
    }
}

void Oracle::judgePlans()
{
    QHash<qint64, qint64> present;
    for (const StoredItem &item : m_store.items)
        ++present[item.change];
    for (auto it = m_store.planned.cbegin(); it != m_store.planned.cend(); ++it) {
        const qint64 missing = *it - present.value(it.key());
        if (missing <= 0)
            continue;
        m_verdict.lost += missing;
        m_verdict.findings << u"lost: %1 items of change %2 are gone"_s.arg(missing).arg(it.key());
    }
}

qint64 Oracle::processed(const StoredItem &item) const
{
    qint64 count = 0;
    for (const qsizetype place : m_dispatchesOf.value(item.id))
        count += std::ranges::count_if(m_match.sent[size_t(place)], [](const CarrierRequest *request) { return request->processed; });
    return count;
}

/// When our own request of it was executed, on the machine's clock; std::nullopt: never.
std::optional<qint64> Oracle::executed(const StoredItem &item) const
{
    QSet<QString> receipts;
    for (const qsizetype place : m_dispatchesOf.value(item.id)) {
        for (const CarrierRequest *request : m_match.sent[size_t(place)]) {
            if (request->processed)
                receipts.insert(request->requestId);
        }
    }
    for (const CarrierEvent *event : m_eventsOf.value(lineOf(item.iccid))) {
        if (event->executed && event->origin == "api"_L1 && event->operation == item.type && receipts.contains(event->requestId))
            return event->at;
    }
    return {};
}

ItemTrail Oracle::trailOf(const StoredItem &item) const
{
    ItemTrail trail;
    QSet<QString> receipts;
    for (const qsizetype place : m_dispatchesOf.value(item.id)) {
        for (const CarrierRequest *request : m_match.sent[size_t(place)]) {
            for (const CarrierRequest *each : QList {request} + m_copiesOf.value(request->seq)) {
                trail.accepted = trail.accepted || each->processed;
                if (each->processed)
                    receipts.insert(each->requestId);
            }
            if (request->processed)
                trail.fault = request->faultOf.value(item.iccid);
        }
        const QString ours = m_store.dispatches[size_t(place)].requestId;
        // A request of one line may name it otherwise than by its ICCID, and so do the messages about it.
        for (const QString &name : {item.iccid, QString()}) {
            trail.heardSuccess = trail.heardSuccess || m_verdicts.contains(callbackKey(ours, name, false));
            trail.heardRefusal = trail.heardRefusal || m_verdicts.contains(callbackKey(ours, name, true));
        }
    }
    for (const CarrierEvent *event : m_eventsOf.value(lineOf(item.iccid))) {
        if (event->executed)
            trail.atTarget = meets(item.after, event->after);
        if (event->origin != "api"_L1 || event->operation != item.type || !receipts.contains(event->requestId))
            continue;
        (event->executed ? trail.executed : trail.refused) = true;
    }
    return trail;
}

/// Two messages that contradict each other were on their way, and of the true one we never heard.
bool Oracle::wasMisled(const StoredItem &item)
{
    if (item.evidence != "callback"_L1)
        return false;
    const ItemTrail trail = trailOf(item);
    if (trail.fault != "callback-contradict"_L1 || (trail.heardSuccess && trail.heardRefusal))
        return false;
    ++m_verdict.misled;
    return true;
}

/// The line as the replayed ledger has it, at any instant between the intent and the settlement.
bool Oracle::showedTarget(const StoredItem &item) const
{
    const auto place = m_places.constFind(item.dispatch);
    const qint64 from = place == m_places.cend() ? 0 : m_store.dispatches[size_t(*place)].journalledAt - kSlack;
    const qint64 to = item.settledAt + kSlack;
    std::optional<QJsonObject> line;
    for (const CarrierEvent *event : m_eventsOf.value(lineOf(item.iccid))) {
        if (!event->executed)
            continue;
        if (event->at > from && meets(item.after, line.value_or(event->before)))
            return true;
        line = event->after;
        if (event->at > to)
            return false;
    }
    // Nothing ever happened to it: it is as it was, which was not the target.
    return line && meets(item.after, *line);
}

void Oracle::judgeItem(const StoredItem &item)
{
    const qint64 times = processed(item);
    const bool sends = item.state != "planned"_L1 && item.state != "blocked"_L1 && item.state != "skipped"_L1;
    if (sends)
        ++m_verdict.items;
    if (times > 1)
        find(m_verdict.doubled, u"doubled"_s, item);
    judgeQuiet(item);
    if (item.state == "succeeded"_L1)
        judgeSuccess(item);
    else if (item.state == "failed"_L1)
        judgeFailure(item);
    else if (item.state == "unconfirmed"_L1)
        judgeUnconfirmed(item);
    if (times > 0 && (!sends || item.state == "held"_L1 || item.state == "cancelled"_L1))
        find(m_verdict.wrong, u"wrong: accepted by the carrier"_s, item);
}

void Oracle::judgeQuiet(const StoredItem &item)
{
    const bool waits = item.state == "queued"_L1 || item.state == "awaiting-retry"_L1;
    if (waits && m_heldUp.contains(item.device))
        ++m_verdict.waiting;
    else if (waits || item.state == "sending"_L1 || (item.state == "awaiting-carrier"_L1 && !isOnHold(item)))
        find(m_verdict.lost, u"lost: not settled after quiet"_s, item);
    else if (isOnHold(item) && trailOf(item).executed && trailOf(item).atTarget)
        find(m_verdict.lost, u"lost: thought on hold, while the carrier has done it"_s, item);
}

void Oracle::judgeSuccess(const StoredItem &item)
{
    if (item.evidence == "local"_L1)
        return;
    if (item.attribution == "ours"_L1) {
        if (!executed(item) && !wasMisled(item))
            find(m_verdict.wrong, u"wrong: ours without our execution"_s, item);
    } else if (!showedTarget(item)) {
        find(m_verdict.wrong, u"wrong: the target was never shown"_s, item);
    }
}

void Oracle::judgeFailure(const StoredItem &item)
{
    const auto executedAt = executed(item);
    if (!executedAt || wasMisled(item))
        return;
    // What was there to be read when a person said that it was not is no late execution.
    const bool late = item.evidence == "operator"_L1 && *executedAt > item.settledAt;
    find(late ? m_verdict.late : m_verdict.wrong, u"failed, but executed"_s, item);
}

void Oracle::judgeUnconfirmed(const StoredItem &item)
{
    ++m_verdict.unconfirmed;
    const ItemTrail trail = trailOf(item);
    if (trail.executed && trail.atTarget)
        return find(m_verdict.lazy, u"lazy: executed and still so"_s, item);
    const QString why = whyUnconfirmed(item, trail);
    if (why.isEmpty())
        find(m_verdict.deaf, u"deaf: nothing says why it is unconfirmed (%1)"_s.arg(trail.fault), item);
    else
        ++m_verdict.because[why];
}

void Oracle::judgeTrampling()
{
    QHash<std::pair<qint64, QString>, QList<const StoredState *>> statesOf;
    for (const StoredState &state : m_store.states)
        statesOf[{state.device, state.field}] << &state;
    QHash<qint64, const StoredItem *> items;
    for (const StoredItem &item : m_store.items)
        items.insert(item.id, &item);
    const auto isTrampled = [&](const StoredDispatch &dispatch, const StoredItem &item, const QString &field) {
        const auto states = statesOf.value({item.device, field});
        const auto last = std::find_if(states.rbegin(), states.rend(), [&](const StoredState *state) { return state->at <= dispatch.journalledAt; });
        if (last == states.rend() || (*last)->storedBy < 0 || (*last)->storedBy >= dispatch.journalledAt)
            return false;
        return (*last)->after != item.before.value(field).toString();
    };
    for (const StoredDispatch &dispatch : m_store.dispatches) {
        for (const qint64 id : dispatch.items) {
            const StoredItem *item = items.value(id);
            if (item == nullptr)
                continue;
            const QStringList fields = item->before.keys();
            const auto trampled = std::ranges::find_if(fields, [&](const QString &field) { return isTrampled(dispatch, *item, field); });
            if (trampled != fields.end())
                find(m_verdict.trampled, u"trampled: the line's %1 was another when dispatch %2 was written"_s.arg(*trampled).arg(dispatch.id), *item);
        }
    }
}

void Oracle::judgeCallbacks()
{
    for (const QString &callback : m_carrier.accepted) {
        if (m_callbacks.contains(callback))
            continue;
        ++m_verdict.lost;
        m_verdict.findings << u"lost: callback %1 was answered 2xx and is not in the inbox"_s.arg(callback);
    }
}
