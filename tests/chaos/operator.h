#pragma once

#include "tests/chaos/arena.h"

/// The person who looks at what stayed unconfirmed, and says that it was not executed wherever the product offers that verdict.
class Operator
{
public:
    explicit Operator(Arena &arena) : m_arena(arena) { }

    /// Goes through `changes` changes with unconfirmed items, some items of each. False: see Arena::problem().
    [[nodiscard]] bool settle(int changes);

    /// Items that a verdict was given on.
    qint64 settled() const { return m_settled; }

private:
    bool settleChange(const QString &change);

    Arena &m_arena;
    qint64 m_settled = 0;
};
