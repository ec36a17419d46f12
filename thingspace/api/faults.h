#pragma once

#include "thingspace/api/carrierfault.h"
#include "thingspace/api/sendoutcome.h"

#include <span>

/// One row of the table by which everything that can become of a changing request is judged. The first that fits counts.
struct FaultRule
{
    /// What is known of the request's effect on the devices that the fault is about.
    enum class Certainty { NotExecuted, Unknown, Executed };

    /// Statuses, both included.
    int fromStatus;
    int toStatus;
    /// Envelopes, as a set of 1 << Envelope; kAnyEnvelope.
    unsigned envelopes;
    /// The code; one `*` stands for anything. Empty: any.
    const char *code;
    SendOutcome::Fate fate;
    SendOutcome::Scope scope;
    SendOutcome::Remedy remedy;
    /// Where it is said: a section of thingspace-api.md ("11.3"), or of engine-protocol.md ("P4").
    const char *source;

    /// Of the whole request where `scope` is Request, else of the one device: with several in the request, it says nothing of the others.
    constexpr Certainty certainty() const
    {
        if (fate == SendOutcome::Fate::NeverSent || fate == SendOutcome::Fate::Refused)
            return Certainty::NotExecuted;
        return fate == SendOutcome::Fate::Answered ? Certainty::Executed : Certainty::Unknown;
    }
    /// Whether the same request may go out again, by itself, once its wait is over: only what was not executed for sure.
    constexpr bool mayRepeat() const { return remedy == SendOutcome::Remedy::Repeat; }
};

/// The table (thingspace-api.md 11, engine-protocol.md 4). Its last row takes everything and says Unknown.
std::span<const FaultRule> faultRules();

const FaultRule &ruleFor(const CarrierFault &fault);

/// The rule for what a message of the carrier's says of its device: done, or failed with this code.
const FaultRule &ruleForCallback(bool failed, const QString &code);

/// The rule for a code that an item kept of what became of it, when its envelope and status are known no more.
const FaultRule &ruleForKept(const QString &code);

/// Session-token codes, whatever the status: log in again.
bool isSessionFault(const CarrierFault &fault);
/// The gateway does not take the OAuth token: get another.
bool isBearerFault(const CarrierFault &fault);
