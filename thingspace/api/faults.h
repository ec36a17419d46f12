#pragma once

#include "thingspace/api/carrierfault.h"
#include "thingspace/api/sendoutcome.h"

#include <span>

/// One row of the table by which an unfriendly answer to a changing request is judged. The first that fits counts.
struct FaultRule
{
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
};

/// The table (thingspace-api.md 11, engine-protocol.md 4). Its last row takes everything and says Unknown.
std::span<const FaultRule> faultRules();

const FaultRule &ruleFor(const CarrierFault &fault);

/// Session-token codes, whatever the status: log in again.
bool isSessionFault(const CarrierFault &fault);
/// The gateway does not take the OAuth token: get another.
bool isBearerFault(const CarrierFault &fault);
