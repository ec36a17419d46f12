#pragma once

#include <chrono>
#include <optional>

/// How fast this profile may speak to the carrier. The engine implements it over the store, so that all processes share one budget.
/// Changing requests are not asked here: the engine debits them in the transaction that journals them.
class RequestBudget
{
public:
    virtual ~RequestBudget() = default;

    /// Takes one read (list, history, status, account, plan, token, login, callback registration).
    /// Zero: it may leave now and is debited. Otherwise how long to wait before asking again; nothing is debited.
    virtual std::chrono::milliseconds takeRead() = 0;

    /// The carrier said 429: everything of this profile waits `retryAfter` (or a default) and goes on at half the rate.
    virtual void throttled(std::optional<std::chrono::milliseconds> retryAfter) = 0;
};

/// No limit at all: the simulator, and tests.
class UnlimitedBudget final : public RequestBudget
{
public:
    std::chrono::milliseconds takeRead() override { return std::chrono::milliseconds::zero(); }
    void throttled(std::optional<std::chrono::milliseconds>) override { }
};
