#include "models/engine/byhand/handverdict.h"

#include "models/engine/tracking/historyverdict.h"
#include "models/engine/tracking/sincejournal.h"
#include "models/values/devicestate.h"

using namespace Qt::StringLiterals;

namespace {

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

HandOffer refused(QLatin1StringView code, const QStringList &arguments = {}, const QDateTime &from = {})
{
    return {false, code, arguments, from, false};
}

std::chrono::milliseconds elapsed(const QDateTime &at, const HandCase &item, const HandRules &rules)
{
    return sincejournal::elapsed(at.toMSecsSinceEpoch(), item.journalledAt.toMSecsSinceEpoch(), item.offsetThen.count(), rules.offsetNow);
}

std::chrono::milliseconds wait(const HandRules &rules)
{
    return rules.spec.documentedBound() + rules.lag;
}

/// What the carrier may still do by itself.
std::optional<HandOffer> whileOpen(const HandCase &item, const HandRules &rules)
{
    if (!item.senderDone)
        return refused("hand.sender"_L1);
    if (item.reason == "carrier.on-hold"_L1)
        return refused("hand.on-hold"_L1);
    const auto left = wait(rules) - elapsed(rules.now, item, rules);
    if (left.count() > 0) {
        const QDateTime from = rules.now.addMSecs(left.count());
        return refused("hand.too-early"_L1, {stamp(from)}, from);
    }
    return {};
}

/// What the device record shows.
std::optional<HandOffer> byRecord(const HandCase &item, const HandRules &rules)
{
    if (!item.sighting)
        return refused("hand.not-read"_L1);
    if (!item.sighting->listed)
        return refused("hand.unlisted"_L1);
    if (devicestate::isPending(item.sighting->state))
        return refused("hand.pending"_L1, {item.sighting->state});
    const ChangeSpec::Look look = rules.spec.look(item.before, item.after, *item.sighting);
    if (look == ChangeSpec::Look::Target)
        return refused("hand.at-target"_L1, {item.sighting->state});
    if (look != ChangeSpec::Look::Baseline)
        return refused("hand.elsewhere"_L1, {item.sighting->state});
    if (!item.plainBaseline)
        return refused("hand.plan-moved"_L1);
    if (elapsed(item.sightedAt, item, rules) < wait(rules))
        return refused("hand.not-read"_L1);
    if (item.sameReads < 2 || item.sameUntil < item.sightedAt || item.sameSince.msecsTo(item.sameUntil) < rules.lag.count()) {
        const QDateTime first = item.sameSince.isValid() ? item.sameSince : item.sightedAt;
        const QDateTime from = first.addMSecs(rules.lag.count());
        return refused("hand.one-read"_L1, {stamp(first), stamp(from)}, from);
    }
    return {};
}

/// What anybody else did, or the operation itself.
std::optional<HandOffer> byOthers(const HandCase &item, const HandRules &rules)
{
    if (item.outsideAt.isValid())
        return refused("hand.third-party"_L1, {stamp(item.outsideAt)});
    if (!item.history) {
        HandOffer offer = refused("hand.no-history"_L1);
        offer.wantsHistory = true;
        return offer;
    }
    const auto event = historyverdict::against(*item.history, item.journalledAt.addMSecs(item.offsetThen.count()), rules.doubt);
    if (!event)
        return {};
    return refused(historyverdict::isOf(*event, rules.spec.historyEvent()) ? "hand.in-history"_L1 : "hand.third-party-history"_L1,
                   {event->eventType, stamp(event->occurredAt)});
}

} // namespace

HandOffer handOffer(const HandCase &item, HandVerdict verdict, const HandRules &rules)
{
    if (item.state != ItemState::Unconfirmed)
        return refused("hand.not-unconfirmed"_L1, {key(item.state)});
    if (verdict == HandVerdict::Executed)
        return {true, {}, {}, {}, false};
    for (const auto condition : {whileOpen, byRecord, byOthers}) {
        if (auto refusal = condition(item, rules))
            return *refusal;
    }
    return {true, {}, {}, {}, false};
}

std::pair<QString, QStringList> handEvidence(const HandCase &item, const HandRules &rules)
{
    if (!item.sighting)
        return {u"hand.says-nothing"_s, {stamp(item.journalledAt)}};
    if (!item.sighting->listed)
        return {u"hand.says-unlisted"_s, {stamp(item.sightedAt)}};
    const ChangeSpec::Look look = rules.spec.look(item.before, item.after, *item.sighting);
    const QLatin1StringView code = look == ChangeSpec::Look::Target ? "hand.says-target"_L1 : look == ChangeSpec::Look::Baseline ? "hand.says-baseline"_L1 : "hand.says-elsewhere"_L1;
    return {code, {item.sighting->state, stamp(item.sightedAt)}};
}
