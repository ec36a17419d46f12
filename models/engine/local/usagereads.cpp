#include "models/engine/local/usagereads.h"

#include "models/engine/carrier/storebudget.h"
#include "thingspace/api/thingspaceclient.h"
#include "thingspace/basics/clock.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int kDaysAsked = 30;
// At once: one slow answer does not stop the rest.
constexpr int kMostAsked = 4;

/// What the carrier answered about the line itself; whatever else went wrong would for the others too.
bool isAboutTheLine(const Error &error)
{
    return (error.kind == Error::Kind::Service || error.kind == Error::Kind::Http || error.kind == Error::Kind::Protocol) && error.httpStatus != 401
        && error.httpStatus != 403 && error.httpStatus != 429 && error.httpStatus < 500;
}

LineUsage lastOf(const QList<UsageRow> &rows, const QDateTime &askedAt)
{
    LineUsage result {{}, askedAt, {}};
    for (const UsageRow &row : rows) {
        if (row.bytes > 0 || row.messages > 0)
            result.last = std::max(result.last, row.at);
    }
    return result;
}

} // namespace

UsageReads::UsageReads(ThingSpaceClient &client, StoreBudget &budget, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_budget(budget)
    , m_clock(clock)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &UsageReads::askMore);
}

void UsageReads::read(const QList<BatchLine> &lines)
{
    Q_ASSERT(!m_isReading);
    m_isReading = true;
    m_left = lines;
    m_usage.clear();
    m_result = {};
    m_patience.start(0);
}

void UsageReads::stop()
{
    ++m_generation;
    m_patience.stop();
    m_left.clear();
    m_asked = 0;
    m_isReading = false;
}

void UsageReads::askMore()
{
    while (m_asked < kMostAsked && !m_left.isEmpty() && m_result) {
        const auto wait = m_budget.takeFleetShare();
        if (!wait)
            m_result = failure(wait.error());
        else if (wait->count() > 0)
            return m_patience.start(*wait);
        else
            ask(m_left.takeFirst());
    }
    endIfDone();
}

void UsageReads::ask(const BatchLine &line)
{
    constexpr std::array kKinds {IdentifierKind::Iccid, IdentifierKind::Imei, IdentifierKind::Mdn, IdentifierKind::Eid, IdentifierKind::Meid};
    const QDateTime now = m_clock.nowUtc();
    const auto kind = std::ranges::find_if(kKinds, [&](IdentifierKind one) { return !line.identifiers.value(key(one)).toString().isEmpty(); });
    if (kind == kKinds.end()) {
        m_usage.insert(line.device, {{}, now, u"target.none"_s});
        return;
    }
    ++m_asked;
    m_client.fetchUsage(*kind, line.identifiers.value(key(*kind)).toString(), now.addDays(-kDaysAsked), now, this,
                        [this, device = line.device, now, generation = m_generation](const Result<QList<UsageRow>> &rows) {
                            if (generation == m_generation)
                                handleRows(device, now, rows);
                        });
}

void UsageReads::handleRows(DeviceId line, const QDateTime &askedAt, const Result<QList<UsageRow>> &rows)
{
    --m_asked;
    if (rows)
        m_usage.insert(line, lastOf(*rows, askedAt));
    else if (isAboutTheLine(rows.error()))
        m_usage.insert(line, {{}, askedAt, rows.error().code});
    else if (m_result)
        m_result = failure(rows.error());
    askMore();
}

void UsageReads::endIfDone()
{
    if (m_asked > 0 || (!m_left.isEmpty() && m_result) || !std::exchange(m_isReading, false))
        return;
    m_left.clear();
    Q_EMIT finished(m_usage, m_result);
}
