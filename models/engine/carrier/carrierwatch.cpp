#include "models/engine/carrier/carrierwatch.h"

#include "models/engine/carrier/carrierstanding.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcCarrierWatch, "thingdesk.engine.carrier", QtWarningMsg)

namespace {

constexpr std::chrono::minutes kCarrierPatience {2};

/// `status` of an exchange, 0: no answer. What a person or a gateway refuses was served.
bool isServed(int status)
{
    return status != 0 && status != 408 && status < 500;
}

QString troubleCode(int status)
{
    return status == 0 ? u"carrier.silent"_s : u"carrier.not-serving"_s;
}

double rolled()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

CarrierWatch::CarrierWatch(EngineContext &context, ThingSpaceClient &client, const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_profile(profile)
{
    connect(&m_client, &ThingSpaceClient::requestFinished, this, [this](const QString &, int status) { noteExchange(status); });
}

bool CarrierWatch::isGivenUp() const
{
    return isOpen() && m_breaker.trouble()->since.addSecs(std::chrono::seconds(kCarrierPatience).count()) <= m_context.clock.nowUtc();
}

Result<void> CarrierWatch::mind(bool hasWork)
{
    const auto standing = carrierstanding::read(m_context.db, m_profile.id);
    if (!standing)
        return failure(standing.error());
    m_breaker.adopt(*standing);
    const QDateTime now = m_context.clock.nowUtc();
    if (m_probing || !hasWork || !m_breaker.isProbeDue(now))
        return {};
    // A sign-in is two requests, the read a third; whoever dies meanwhile is followed by the next.
    const auto patience = 3 * durationSetting(m_profile, "timeout"_L1) + std::chrono::seconds(5);
    const auto claimed = carrierstanding::claimProbe(m_context.db, m_profile.id, *m_breaker.trouble(), now.addMSecs(patience.count()));
    if (!claimed)
        return failure(claimed.error());
    if (*claimed)
        probe();
    return {};
}

void CarrierWatch::probe()
{
    m_probing = true;
    m_client.signIn(this, [this](const Result<void> &signedIn) {
        if (!signedIn || m_profile.accounts.isEmpty())
            return handleProbe(signedIn);
        m_client.probe(m_profile.accounts.first(), this, [this](const Result<void> &served) { handleProbe(served); });
    });
}

void CarrierWatch::handleProbe(const Result<void> &result)
{
    m_probing = false;
    const int status = result ? 200 : result.error().httpStatus;
    if (!result && (result.error().kind == Error::Kind::Network || (status != 0 && !isServed(status)))) {
        m_breaker.probeFailed(troubleCode(status), m_context.clock.nowUtc(), rolled(), result.error().retryAfter);
        return keep(true);
    }
    m_breaker.probeServed();
    keep(true);
    Q_EMIT served(result);
}

// Reads and sign-ins; changing requests as well, which noteWrite weighs by themselves.
void CarrierWatch::noteExchange(int status)
{
    if (!m_probing)
        note(CircuitBreaker::Sort::Read, status, {});
}

void CarrierWatch::noteWrite(const SendOutcome &outcome)
{
    // What was never tried says nothing of the carrier.
    if (outcome.code != "session.missing"_L1 && outcome.code != "engine.woke-late"_L1)
        note(CircuitBreaker::Sort::Write, outcome.httpStatus, outcome.retryAfter);
}

void CarrierWatch::note(CircuitBreaker::Sort sort, int status, std::optional<std::chrono::milliseconds> retryAfter)
{
    // Restraint is asked for by who serves, and says nothing of whether this was.
    if (status == 429)
        return;
    keep(isServed(status) ? m_breaker.noteServed(sort) : m_breaker.noteFailure(sort, troubleCode(status), m_context.clock.nowUtc(), rolled(), retryAfter));
}

void CarrierWatch::keep(bool moved)
{
    if (!moved)
        return;
    if (isOpen())
        qCWarning(lcCarrierWatch).noquote() << "profile" << m_profile.name << m_breaker.trouble()->code << "until" << m_breaker.trouble()->nextTry.toString(Qt::ISODate);
    else
        qCWarning(lcCarrierWatch).noquote() << "profile" << m_profile.name << "is served again";
    if (const auto written = carrierstanding::write(m_context.db, m_profile.id, m_breaker.trouble()); !written)
        qCWarning(lcCarrierWatch).noquote() << logLine(written.error());
}
