#pragma once

#include "tests/chaos/testimony.h"

/// What the carrier knows of one item's requests, and what of that we were told.
struct ItemTrail
{
    /// Accepted for execution, the simulator's own copies among them.
    bool accepted = false;
    /// What the ledger says became of it.
    bool executed = false;
    bool refused = false;
    /// The last change of the line, by whomever, left what the item wanted.
    bool atTarget = false;
    /// Messages under our receipt in our inbox, without those that settle nothing (on hold, already so).
    bool heardSuccess = false;
    bool heardRefusal = false;
    /// What the carrier laid on the device: "never-execute", "callback-contradict" …; empty: nothing.
    QString fault;
};

/// Why there is no evidence for an unconfirmed item that is not lazy: "not-accepted", "never-executed", "refusal-unheard", "changed-since",
/// "contradicted". Empty: nothing excuses it.
QString whyUnconfirmed(const StoredItem &item, const ItemTrail &trail);
