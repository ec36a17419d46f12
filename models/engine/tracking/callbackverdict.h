#pragma once

#include "models/changes/types/changespec.h"
#include "models/values/changestate.h"

/// What one message under a receipt of ours means for its item (engine-protocol.md 2 and 7). Pure.
struct CallbackVerdict
{
    enum class Act {
        Nothing, ///< counted
        Settle, ///< moves to `to`
        OnHold, ///< stays open: the carrier waits for an approval
        NoteCode, ///< "already so": the device record decides
        ByOthers, ///< "already so", and the record had decided: it succeeded, but not by us
        Late, ///< a person had settled it as not executed, and it was executed
    };
    Act act = Act::Nothing;
    /// For the inbox and the event chain: "callback", "repeated", "disputed", "on-hold", "already-so" …
    QString outcome;
    ItemState to = ItemState::Succeeded;
    /// A wording code, where the state alone does not say it.
    QString reason = {};
};

/// Why an item that was settled is unconfirmed again: two messages of the carrier's contradict each other.
inline constexpr QLatin1StringView kDisputed {"carrier.disputed"};

/// The carrier's callback says that the line is so already: its record decides.
inline constexpr QLatin1StringView kAlreadySo {"carrier.already-so"};

/// `evidence`: what settled the item before, if it is settled; `disputed`: it is unconfirmed for kDisputed, and no message settles it any more.
CallbackVerdict callbackVerdict(bool failed, const QString &code, ItemState state, const QString &evidence, bool disputed, const ChangeSpec &spec);
