#include "thingspace/simulator/device.h"

namespace simulator {

namespace {

struct StateName { State state; const char *text; const char *key; };

constexpr std::array kStateNames {
    StateName {State::Active, "active", "active"},
    StateName {State::Suspend, "suspend", "suspend"},
    StateName {State::Deactive, "deactive", "deactive"},
    StateName {State::PreActive, "preactive", "preactive"},
    StateName {State::PendingActivation, "pending activation", "pending-activation"},
    StateName {State::PendingDeactivation, "pending deactivation", "pending-deactivation"},
    StateName {State::PendingSuspend, "pending suspend", "pending-suspend"},
    StateName {State::PendingRestore, "pending restore", "pending-restore"},
};

QByteArray folded(QByteArrayView text)
{
    return text.toByteArray().toLower().replace(' ', "").replace('-', "");
}

} // namespace

QByteArrayView stateText(State state)
{
    return kStateNames.at(static_cast<size_t>(state)).text;
}

QByteArrayView stateKey(State state)
{
    return kStateNames.at(static_cast<size_t>(state)).key;
}

std::optional<State> stateFrom(QByteArrayView text)
{
    const QByteArray wanted = folded(text);
    if (wanted == "activate")
        return State::Active;
    for (const StateName &name : kStateNames) {
        if (folded(name.text) == wanted)
            return name.state;
    }
    return std::nullopt;
}

} // namespace simulator
