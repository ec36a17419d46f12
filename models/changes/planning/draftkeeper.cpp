#include "models/changes/planning/draftkeeper.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/planning/draftplanning.h"
#include "models/changes/review/consent.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "thingspace/basics/clock.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcDraft, "thingdesk.ui.draft", QtWarningMsg)

namespace {

constexpr int kPulse = 100;

struct Adopted
{
    Change change;
    QString profile;
};

Result<Adopted> readDraft(Database &db, ChangeId id)
{
    const auto change = ChangeStore(db).find(id);
    if (!change)
        return failure(change.error());
    if (change->state != ChangeState::Draft)
        return failure(Error::Kind::Refused, u"change.not-draft"_s, {QString::number(id.value), key(change->state)});
    const SystemClock clock;
    const auto profile = ProfileStore(db, clock).find(change->profile);
    if (!profile)
        return failure(profile.error());
    return Adopted {*change, profile->name};
}

} // namespace

DraftKeeper::DraftKeeper(StoreThread &working, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_working(working)
    , m_clock(clock)
{
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_progress->lines); });
}

DraftKeeper::~DraftKeeper()
{
    stop();
}

AuditOrigin DraftKeeper::origin() const
{
    return localOrigin(m_profileName, u"window"_s);
}

void DraftKeeper::plan(const ChangeDraft &draft, const Profile &profile)
{
    stop();
    m_profileName = profile.name;
    m_progress = std::make_shared<PlanningProgress>();
    m_pulse.start();
    const auto job = [draft, profile, origin = origin(), now = m_clock.nowUtc(), progress = m_progress](Database &db) {
        return planDraft(db, draft, profile, origin, now, *progress);
    };
    m_working.ask<Change>(job, this, [this, progress = m_progress](const Result<Change> &result) {
        if (progress == m_progress)
            handlePlanned(result);
    });
}

void DraftKeeper::handlePlanned(const Result<Change> &result)
{
    m_progress.reset();
    m_pulse.stop();
    if (result) {
        if (m_change.id)
            discardInStore(m_change.id, u"superseded"_s);
        m_change = *result;
    }
    Q_EMIT planned(result);
}

void DraftKeeper::stop()
{
    if (!m_progress)
        return;
    m_pulse.stop();
    m_progress->stopped = true;
    // Its job may be past the point of stopping: the next one on that thread sees whether it made a draft.
    const auto job = [progress = std::exchange(m_progress, nullptr), origin = origin(), now = m_clock.nowUtc()](Database &db) -> Result<void> {
        const ChangeId made {progress->change};
        return made ? ChangeStore(db).discard(made, u"discarded"_s, origin, now) : Result<void>();
    };
    m_working.ask<void>(job, &m_working, [](const Result<void> &done) {
        if (!done)
            qCWarning(lcDraft).noquote() << logLine(done.error());
    });
}

void DraftKeeper::adopt(ChangeId draft)
{
    stop();
    m_working.ask<Adopted>([draft](Database &db) { return readDraft(db, draft); }, this, [this](const Result<Adopted> &adopted) {
        if (!adopted)
            return Q_EMIT planned(failure(adopted.error()));
        m_profileName = adopted->profile;
        m_change = adopted->change;
        Q_EMIT planned(m_change);
    });
}

void DraftKeeper::discard()
{
    stop();
    if (m_change.id)
        discardInStore(std::exchange(m_change, {}).id, u"discarded"_s);
}

// Outlives its asker: a window may be closed by the time it is done.
void DraftKeeper::discardInStore(ChangeId draft, const QString &because)
{
    const auto job = [draft, because, origin = origin(), now = m_clock.nowUtc()](Database &db) { return ChangeStore(db).discard(draft, because, origin, now); };
    m_working.ask<void>(job, &m_working, [](const Result<void> &done) {
        if (!done)
            qCWarning(lcDraft).noquote() << logLine(done.error());
    });
}

void DraftKeeper::release(std::optional<qint64> confirmed)
{
    if (m_releasing || !m_change.id)
        return;
    m_releasing = true;
    const auto job = [id = m_change.id, confirmed, origin = origin(), now = m_clock.nowUtc()](Database &db) {
        return consent::release(db, id, confirmed, origin, now);
    };
    m_working.ask<void>(job, this, [this](const Result<void> &done) {
        m_releasing = false;
        Q_EMIT released(done);
    });
}
