#include "models/engine/sending/dispatchrun.h"

#include "models/changes/types/changespec.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QTimer>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcDispatch, "thingdesk.engine", QtWarningMsg)

namespace {

// How often an answer is offered to a store that does not take it (locked, full).
constexpr std::chrono::seconds kStoreRetry {1};

SendOutcome neverSent(const QString &code)
{
    SendOutcome outcome;
    outcome.fate = SendOutcome::Fate::NeverSent;
    outcome.remedy = SendOutcome::Remedy::Repeat;
    outcome.code = code;
    return outcome;
}

} // namespace

DispatchRun::DispatchRun(EngineContext &context, ThingSpaceClient &client, const Profile &profile, StoreBudget &budget, Batch batch, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_profile(profile)
    , m_budget(budget)
    , m_batch(std::move(batch))
{
}

void DispatchRun::start()
{
    signIn();
}

void DispatchRun::signIn()
{
    m_client.signIn(this, [this](Result<void> signedIn) {
        if (!signedIn)
            Q_EMIT refused(signedIn.error());
        else
            journal();
    });
}

void DispatchRun::journal()
{
    const ChangeSpec &spec = changeSpec(m_batch.type);
    QList<WireDevice> devices;
    for (const BatchLine &line : m_batch.lines)
        devices << spec.wireDevice(line.identifiers);
    const WireRequest request = spec.request(m_batch.account, m_batch.parameters, devices);
    const auto offset = m_client.carrierOffset().value_or(std::chrono::milliseconds::zero());
    auto dispatch = Journal(m_context).begin(m_batch, request, m_profile, m_budget, offset);
    if (!dispatch)
        return Q_EMIT refused(dispatch.error());
    m_dispatch = *dispatch;
    send();
}

void DispatchRun::send()
{
    // Nothing slow follows J; if something did (a suspended machine), the intent is too old to be acted on.
    if (m_context.clock.bootTime() - m_dispatch.journalledBoot > kIntentTime)
        return receive(neverSent(u"engine.woke-late"_s));
    m_client.send(m_dispatch.request, this, [this](const SendOutcome &outcome) { receive(outcome); });
}

void DispatchRun::receive(const SendOutcome &outcome)
{
    if (const auto closed = Journal(m_context).close(m_dispatch, outcome, m_profile); !closed) {
        qCWarning(lcDispatch).noquote() << "the answer of dispatch" << m_dispatch.id.value << "is kept until the store takes it:" << logLine(closed.error());
        QTimer::singleShot(kStoreRetry, this, [this, outcome] { receive(outcome); });
        return;
    }
    qCDebug(lcDispatch) << "dispatch" << m_dispatch.id.value << "change" << m_batch.change.value << "devices" << m_dispatch.devices << "status" << outcome.httpStatus
                        << outcome.code;
    Q_EMIT answered(outcome);
}
