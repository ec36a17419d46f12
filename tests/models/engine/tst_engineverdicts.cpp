#include "models/changes/types/changespec.h"
#include "models/engine/carrier/backoff.h"
#include "models/engine/changeprogress.h"
#include "models/engine/sending/answerverdict.h"
#include "models/engine/tracking/callbackverdict.h"
#include "models/values/evidence.h"
#include "models/values/transitions.h"
#include "thingspace/api/faults.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEngineVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void callbacks_data();
    void callbacks();
    void callbacksSettleAsTheFaultTableSays_data();
    void callbacksSettleAsTheFaultTableSays();
    void aMessageOfUnknownEffectDisputesNothing();
    void changes_data();
    void changes();
    void everyNextStateIsLegal();
    void delays();
};

void TestEngineVerdicts::answers_data()
{
    using F = SendOutcome::Fate;
    using S = SendOutcome::Scope;
    using R = SendOutcome::Remedy;
    QTest::addColumn<int>("fate");
    QTest::addColumn<int>("scope");
    QTest::addColumn<int>("remedy");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("devices");
    QTest::addColumn<QString>("dispatchFate");
    QTest::addColumn<QString>("itemState");
    QTest::addColumn<bool>("looks");
    const auto row = [](const char *name, F fate, S scope, R remedy, const QString &code, int devices, const char *dispatchFate, const char *state, bool looks) {
        QTest::addRow("%s", name) << int(fate) << int(scope) << int(remedy) << code << devices << QString::fromLatin1(dispatchFate) << QString::fromLatin1(state) << looks;
    };
    row("never sent is repeated", F::NeverSent, S::Request, R::Repeat, u"network.connect"_s, 200, "never-sent", "awaiting-retry", false);
    row("429 is repeated", F::Refused, S::Request, R::Repeat, {}, 200, "refused", "awaiting-retry", false);
    row("an unknown plan is final", F::Refused, S::Request, R::NewData, u"REQUEST_FAILED.X.NotFound"_s, 200, "refused", "failed", false);
    row("one refused device alone is final", F::Refused, S::Device, R::NewData, u"REQUEST_FAILED.DeviceNotFound"_s, 1, "refused", "failed", false);
    row("one refused device among many proves nothing of the others", F::Refused, S::Device, R::NewData, u"REQUEST_FAILED.DeviceNotFound"_s, 200, "unknown", "unconfirmed", true);
    row("an acknowledgement is not success", F::Accepted, S::Request, R::None, {}, 200, "acked", "awaiting-carrier", true);
    row("a row that is missing proves nothing", F::Answered, S::Request, R::None, {}, 3, "answered", "unconfirmed", true);
    row("silence proves nothing", F::Unknown, S::Request, R::None, u"network.timeout"_s, 200, "unknown", "unconfirmed", true);
}

void TestEngineVerdicts::answers()
{
    QFETCH(int, fate);
    QFETCH(int, scope);
    QFETCH(int, remedy);
    QFETCH(QString, code);
    QFETCH(int, devices);
    QFETCH(QString, dispatchFate);
    QFETCH(QString, itemState);
    QFETCH(bool, looks);
    SendOutcome outcome;
    outcome.fate = SendOutcome::Fate(fate);
    outcome.scope = SendOutcome::Scope(scope);
    outcome.remedy = SendOutcome::Remedy(remedy);
    outcome.code = code;
    const auto verdict = answerVerdict(outcome, devices, changeSpec(ChangeType::Suspend));
    QCOMPARE(verdict.fate, dispatchFate);
    QCOMPARE(key(verdict.to), itemState);
    QCOMPARE(verdict.looks, looks);
    QVERIFY(isLegal(ItemState::Sending, verdict.to));
}

void TestEngineVerdicts::callbacks_data()
{
    using A = CallbackVerdict::Act;
    QTest::addColumn<bool>("failed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<bool>("disputed");
    QTest::addColumn<int>("act");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, bool failed, const char *code, ItemState state, const char *evidence, bool disputed, A act, const char *to) {
        QTest::addRow("%s", name) << failed << QString::fromLatin1(code) << int(state) << QString::fromLatin1(evidence) << disputed << int(act) << QString::fromLatin1(to);
    };
    row("success", false, "", ItemState::AwaitingCarrier, "", false, A::Settle, "succeeded");
    row("late success corrects unconfirmed", false, "", ItemState::Unconfirmed, "", false, A::Settle, "succeeded");
    row("fault", true, "REQUEST_FAILED.Other", ItemState::AwaitingCarrier, "", false, A::Settle, "failed");
    row("on hold stays open", true, "REQUEST_ONHOLD.CreditRequest", ItemState::AwaitingCarrier, "", false, A::OnHold, "");
    row("cancelled after hold is final", true, "REQUEST_CANCELLED.CreditDenied", ItemState::AwaitingCarrier, "", false, A::Settle, "failed");
    row("already so: the record decides", true, "INPUT_INVALID.DeviceState.Invalid", ItemState::AwaitingCarrier, "", false, A::NoteCode, "");
    row("already so, and the record said so", true, "INPUT_INVALID.DeviceState.Invalid", ItemState::Succeeded, "device-record", false, A::ByOthers, "");
    row("already so, and the history said so", true, "INPUT_INVALID.DeviceState.Invalid", ItemState::Succeeded, "provisioning-history", false, A::ByOthers, "");
    row("already so disputes what our own message settled", true, "INPUT_INVALID.DeviceState.Invalid", ItemState::Succeeded, "callback", false, A::Settle, "unconfirmed");
    row("the same again is counted", false, "", ItemState::Succeeded, "callback", false, A::Nothing, "");
    row("the opposite disputes a success", true, "REQUEST_FAILED.Other", ItemState::Succeeded, "callback", false, A::Settle, "unconfirmed");
    row("the opposite disputes a failure", false, "", ItemState::Failed, "callback", false, A::Settle, "unconfirmed");
    row("no message settles a dispute", false, "", ItemState::Unconfirmed, "", true, A::Nothing, "");
    row("executed after an operator's verdict is an incident", false, "", ItemState::Failed, "operator", false, A::Late, "");
    row("an operator's verdict stands", true, "REQUEST_FAILED.Other", ItemState::Succeeded, "operator", false, A::Nothing, "");
    row("a cancelled item stays cancelled", false, "", ItemState::Cancelled, "", false, A::Nothing, "");
}

void TestEngineVerdicts::callbacks()
{
    QFETCH(bool, failed);
    QFETCH(QString, code);
    QFETCH(int, state);
    QFETCH(QString, evidence);
    QFETCH(bool, disputed);
    QFETCH(int, act);
    QFETCH(QString, to);
    const auto verdict = callbackVerdict(failed, code, ItemState(state), evidence, disputed, changeSpec(ChangeType::Suspend));
    QCOMPARE(int(verdict.act), act);
    if (verdict.act == CallbackVerdict::Act::Settle) {
        QCOMPARE(key(verdict.to), to);
        QVERIFY(isLegal(ItemState(state), verdict.to));
    }
}

void TestEngineVerdicts::callbacksSettleAsTheFaultTableSays_data()
{
    QTest::addColumn<bool>("failed");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("certainty");
    constexpr unsigned kFromCallback = (1U << unsigned(CarrierFault::Envelope::Callback)) | (1U << unsigned(CarrierFault::Envelope::Done));
    int number = 0;
    for (const FaultRule &rule : faultRules()) {
        ++number;
        if ((rule.envelopes & kFromCallback) == 0)
            continue;
        const bool failed = (rule.envelopes & (1U << unsigned(CarrierFault::Envelope::Callback))) != 0;
        const QString pattern = QString::fromLatin1(rule.code);
        // A code for each pattern, with something where the star is and with nothing; what an earlier row takes is that row's.
        for (const QString &star : {u"Sample.Kind"_s, QString()}) {
            QString code = pattern.isEmpty() ? star : pattern;
            code.replace(u'*', star);
            const FaultRule &taking = ruleForCallback(failed, code);
            QVERIFY2(&taking == &rule || &taking < &rule, qPrintable(code));
            QTest::addRow("row %d (%s): %s %s", number, rule.source, failed ? "failed" : "done", qPrintable(code)) << failed << code << int(taking.certainty());
        }
    }
}

void TestEngineVerdicts::callbacksSettleAsTheFaultTableSays()
{
    using A = CallbackVerdict::Act;
    using C = FaultRule::Certainty;
    QFETCH(bool, failed);
    QFETCH(QString, code);
    QFETCH(int, certainty);
    for (const ChangeType type : kChangeTypes) {
        const ChangeSpec &spec = changeSpec(type);
        for (const ItemState open : {ItemState::AwaitingCarrier, ItemState::Unconfirmed}) {
            const auto verdict = callbackVerdict(failed, code, open, {}, false, spec);
            // "Already so" was not executed either; what the line is then, its record says.
            const bool recordDecides = failed && spec.isAlreadySo(code);
            switch (C(certainty)) {
            case C::NotExecuted:
                QCOMPARE(verdict.act, recordDecides ? A::NoteCode : A::Settle);
                if (!recordDecides)
                    QCOMPARE(verdict.to, ItemState::Failed);
                break;
            case C::Unknown:
                QCOMPARE(verdict.act, A::OnHold);
                break;
            case C::Executed:
                QCOMPARE(verdict.act, A::Settle);
                QCOMPARE(verdict.to, ItemState::Succeeded);
                break;
            }
        }
        // And afterwards: the opposite disputes, the same and what says neither do not.
        for (const ItemState settled : {ItemState::Succeeded, ItemState::Failed}) {
            const bool opposite = C(certainty) == (settled == ItemState::Succeeded ? C::NotExecuted : C::Executed);
            const auto verdict = callbackVerdict(failed, code, settled, evidence::kCallback, false, spec);
            QCOMPARE(verdict.act, opposite ? A::Settle : A::Nothing);
            if (opposite)
                QCOMPARE(verdict.to, ItemState::Unconfirmed);
        }
    }
}

// The word of the hold overtaken by the word of its end.
void TestEngineVerdicts::aMessageOfUnknownEffectDisputesNothing()
{
    for (const ItemState settled : {ItemState::Succeeded, ItemState::Failed}) {
        const auto verdict = callbackVerdict(true, u"REQUEST_ONHOLD.CreditRequest"_s, settled, evidence::kCallback, false, changeSpec(ChangeType::Suspend));
        QCOMPARE(verdict.act, CallbackVerdict::Act::Nothing);
    }
}

void TestEngineVerdicts::changes_data()
{
    using C = ChangeState;
    using I = ItemState;
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("because");
    QTest::addColumn<QList<std::pair<int, int>>>("counts");
    QTest::addColumn<QString>("next");
    const auto row = [](const char *name, C state, const QString &because, std::initializer_list<std::pair<I, int>> counts, const char *next) {
        QList<std::pair<int, int>> list;
        for (const auto &[item, n] : counts)
            list << std::pair(int(item), n);
        QTest::addRow("%s", name) << int(state) << because << list << QString::fromLatin1(next);
    };
    row("all succeeded", C::Running, {}, {{I::Succeeded, 3}, {I::Skipped, 1}, {I::Blocked, 2}}, "succeeded");
    row("nothing to send", C::Running, {}, {{I::Skipped, 1}}, "succeeded");
    row("some failed", C::Running, {}, {{I::Succeeded, 3}, {I::Failed, 1}}, "partially-succeeded");
    row("none succeeded", C::Running, {}, {{I::Held, 1}, {I::Failed, 1}}, "failed");
    row("still sending", C::Running, {}, {{I::Sending, 1}, {I::Unconfirmed, 4}}, "");
    row("only unconfirmed left", C::Running, {}, {{I::Succeeded, 1}, {I::Unconfirmed, 4}}, "unconfirmed");
    row("unconfirmed, heard of again", C::Unconfirmed, {}, {{I::AwaitingCarrier, 1}}, "queued");
    row("unconfirmed, settled", C::Unconfirmed, {}, {{I::Succeeded, 1}}, "succeeded");
    row("paused with items queued", C::Paused, {}, {{I::Queued, 1}}, "");
    row("paused, all settled", C::Paused, {}, {{I::Succeeded, 1}}, "succeeded");
    row("cancelled, live ones followed", C::Paused, u"cancel"_s, {{I::Cancelled, 5}, {I::AwaitingCarrier, 1}}, "");
    row("cancelled, the last one settled", C::Paused, u"cancel"_s, {{I::Cancelled, 5}, {I::Succeeded, 1}}, "cancelled");
    row("cancelled, an unconfirmed one heard of again", C::Unconfirmed, u"cancel"_s, {{I::AwaitingCarrier, 1}}, "");
    row("disputed after the end", C::Succeeded, {}, {{I::Unconfirmed, 1}}, "unconfirmed");
    row("a draft stays", C::Draft, {}, {{I::Planned, 1}}, "");
}

void TestEngineVerdicts::changes()
{
    QFETCH(int, state);
    QFETCH(QString, because);
    using Counts = QList<std::pair<int, int>>;
    QFETCH(Counts, counts);
    QFETCH(QString, next);
    Standing standing;
    standing.state = ChangeState(state);
    standing.pausedBecause = because;
    for (const auto &[item, n] : counts)
        standing.counts.insert(ItemState(item), n);
    const auto to = nextState(standing);
    QCOMPARE(to ? key(*to) : QString(), next);
}

void TestEngineVerdicts::everyNextStateIsLegal()
{
    // Every change state with every single item state: whatever nextState says, the table must allow.
    for (int state = 0; state <= int(ChangeState::Cancelled); ++state) {
        for (int item = 0; item <= int(ItemState::Cancelled); ++item) {
            for (const QString &because : {QString(), u"cancel"_s}) {
                Standing standing;
                standing.state = ChangeState(state);
                standing.pausedBecause = because;
                standing.counts.insert(ItemState(item), 1);
                if (const auto next = nextState(standing))
                    QVERIFY2(isLegal(standing.state, *next), qPrintable(key(standing.state) + u" to "_s + key(*next)));
            }
        }
    }
}

void TestEngineVerdicts::delays()
{
    QCOMPARE(retryDelay(3, 7s, 0.9), 7s);
    QCOMPARE(retryDelay(3, 48h, 0.9), 1h);
    QCOMPARE(retryDelay(1, {}, 0.0), 0ms);
    QCOMPARE(retryDelay(1, {}, 0.5), 500ms);
    QVERIFY(retryDelay(30, {}, 0.999) <= 60s);
    QCOMPARE(nextLookDelay(0ms, 1s, 10s), 1s);
    QCOMPARE(nextLookDelay(1s, 1s, 10s), 2s);
    QCOMPARE(nextLookDelay(8s, 1s, 10s), 10s);
}

QTEST_GUILESS_MAIN(TestEngineVerdicts)
#include "tst_engineverdicts.moc"
