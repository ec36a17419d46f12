#pragma once

#include <QObject>

namespace enginesql {
Q_NAMESPACE

/// resources/sql/process.sql
enum class ProcessSql {
    Register, Unfinished, End, AddCallbackUrl, CallbackUrls, LeaseOf, TakeLease, BeatLeases, LeasesOf, FreeLease, FreeLeasesOf, Claimable
};
Q_ENUM_NS(ProcessSql)

/// resources/sql/journal.sql
enum class JournalSql {
    ForgetStage, Guard, Conflicts, InsertDispatch, LinkItems, NoteDispatch, Close, SetReceipt, OpenOfProcess, OpenOfOthers, MarkUnknown, ProvenRefused, ItemsOf
};
Q_ENUM_NS(JournalSql)

/// resources/sql/pick.sql
enum class PickSql { NextQueued, Group, Batch, LastCompletePass, NextDue, Spent, QueuedItem, LocalBatch };
Q_ENUM_NS(PickSql)

/// resources/sql/track.sql
enum class TrackSql {
    DueLooks, NextLook, SetLook, HastenLook, LiveOf, CountInState, ForgetLines, SeenLive, StageLiveSeen, LiveAmong, Overdue, AwaitingOf, SetOnHold,
    NoteCode, ByOthers, StoreCallback, InboxAfter, InboxOf, HandledCallback, DispatchFacts, DispatchLines, DispatchLine, ItemStanding, LineOf, OtherLive, WasDisputed,
    NoteRuns, NoteHint, NoteTaken, Canary, ReversalDue, HistoryAsked, ForgetRuns, ForgetAsked, LostReceipts, LostWith, StrangeIds, StrangeMessages, AdoptReceipt, ForgetStrange,
    OpenNews, TakeNews, NewsLines, NoteNews, DoubtLine, AddToTally, TallyOf
};
Q_ENUM_NS(TrackSql)

/// resources/sql/progress.sql
enum class ProgressSql {
    Standing, Counts, PausedForRoom, Tat, SetTat, Throttle, SetThrottle, SentSince, WaveSendable, BeginWave, Destroyed
};
Q_ENUM_NS(ProgressSql)

/// resources/sql/breaker.sql
enum class BreakerSql { Trouble, SetTrouble, ForgetTrouble, ClaimProbe };
Q_ENUM_NS(BreakerSql)

/// resources/sql/mark.sql
enum class MarkSql { StoreNumber, SetStoreNumber, HighestDispatch, ChangesWithUnsent, DistrustPasses, DistrustReads, RaiseDispatchNumbers };
Q_ENUM_NS(MarkSql)

/// resources/sql/hand.sql
enum class HandSql { Cases, MovedSince, OutsideSince, Watch, Watched, NoteLate, MarkLate, HoldQueued, Subject };
Q_ENUM_NS(HandSql)

} // namespace enginesql

using enginesql::BreakerSql;
using enginesql::HandSql;
using enginesql::JournalSql;
using enginesql::MarkSql;
using enginesql::PickSql;
using enginesql::ProcessSql;
using enginesql::ProgressSql;
using enginesql::TrackSql;
