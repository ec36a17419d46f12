#include "models/engine/sending/baselinereads.h"

#include "models/engine/carrier/storebudget.h"
#include "models/engine/sending/batchpicker.h"
#include "models/engine/tracking/lookreads.h"

#include <utility>

BaselineReads::BaselineReads(EngineContext &context, ThingSpaceClient &client, const Profile &profile, StoreBudget &budget, BatchPicker &picker,
                             QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(client)
    , m_profile(profile)
    , m_budget(budget)
    , m_picker(picker)
{ }

void BaselineReads::stop()
{
    delete std::exchange(m_refresh, nullptr);
}

void BaselineReads::doubt(const QList<OutsideNews::Line> &lines)
{
    for (const OutsideNews::Line &line : lines) {
        if (line.profile == m_profile.id)
            m_doubted << line;
    }
}

Result<std::chrono::milliseconds> BaselineReads::readDoubted()
{
    if (m_doubted.isEmpty() || isReading())
        return std::chrono::milliseconds::zero();
    const QString account = m_doubted.first().account;
    QList<BatchLine> lines;
    m_doubted.removeIf([&](const OutsideNews::Line &line) {
        const bool taken = line.account == account && lines.size() < kNamesARead;
        if (taken)
            lines << line.line;
        return taken;
    });
    return read(account, lines);
}

Result<std::chrono::milliseconds> BaselineReads::read(const QString &account, const QList<BatchLine> &lines)
{
    auto wait = m_budget.takeFleetShare();
    if (!wait || wait->count() > 0)
        return wait;
    m_refresh = new StaleRefresh(m_context, m_client, m_profile, account, lines, this);
    connect(m_refresh, &StaleRefresh::finished, this, &BaselineReads::handleFinished);
    m_refresh->start();
    return wait;
}

void BaselineReads::handleFinished(const Result<void> &result)
{
    m_picker.noteMissed(m_refresh->missed(), m_refresh->begunAt());
    std::exchange(m_refresh, nullptr)->deleteLater();
    Q_EMIT finished(result);
}
