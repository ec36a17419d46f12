#pragma once

#include "models/changes/types/changespec.h"
#include "models/values/changestate.h"
#include "thingspace/api/sendoutcome.h"

/// What an answer means for the dispatch and for its items as a whole (engine-protocol.md 2, rows from `sending`; 4). Pure.
struct AnswerVerdict
{
    /// dispatch.fate: acked, answered, refused, never-sent, unknown.
    QString fate;
    /// Where the items go; for `answered` each row decides, and this is for items without a row.
    ItemState to = ItemState::Unconfirmed;
    /// A word for the event chain.
    QString what;
    /// A device of the request was refused, the carrier did not say what it did with the others: once a read shows all of them at their
    /// baseline they are sent singly.
    bool splits = false;
    /// The carrier will be looked at.
    bool looks = false;
    QString code;
    QString text;
};

/// `devices`: how many the request carried.
AnswerVerdict answerVerdict(const SendOutcome &outcome, qsizetype devices, const ChangeSpec &spec);
