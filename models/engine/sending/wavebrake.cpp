#include "models/engine/sending/wavebrake.h"

#include "models/changes/changestore.h"
#include "models/changes/types/changespec.h"
#include "models/engine/changeprogress.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "models/values/waves.h"
#include "thingspace/basics/clock.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3600LL * 1000;

/// The keys of the types that cannot be taken back, a comma before and behind each.
QString destructiveTypes()
{
    QString keys = u","_s;
    for (const ChangeType type : kChangeTypes) {
        if (changeSpec(type).isDestructive())
            keys += key(type) + u',';
    }
    return keys;
}

} // namespace

WaveBrake::WaveBrake(EngineContext &context)
    : m_context(context)
{
}

Result<WaveStep::Kind> WaveBrake::step(ChangeId change, const Profile &profile)
{
    WaveStep::Kind done = WaveStep::Kind::Wait;
    const auto stepped = m_context.db.inTransaction([&]() -> Result<void> {
        const auto standing = ChangeProgress(m_context).standing(change);
        if (!standing)
            return failure(standing.error());
        if (standing->state != ChangeState::Running || standing->brake.isLastWave())
            return {};
        const auto sendable = hasSendable(change, *standing);
        if (!sendable || *sendable)
            return sendable ? Result<void>() : failure(sendable.error());
        const WaveStep step = waveStep(*standing, m_context.clock.nowUtc(), durationSetting(profile, "look.deadline"_L1));
        done = step.kind;
        if (step.kind == WaveStep::Kind::Pause)
            return ChangeProgress(m_context).pause(change, step.pause.code, step.pause.arguments);
        return step.kind == WaveStep::Kind::Next ? begin(change, *standing) : Result<void>();
    });
    return stepped ? Result<WaveStep::Kind>(done) : failure(stepped.error());
}

Result<bool> WaveBrake::hasSendable(ChangeId change, const Standing &standing)
{
    auto row = m_context.db.query(ProgressSql::WaveSendable);
    const auto read = row.bind(u":change", change.value).bind(u":last", standing.brake.last->value).bind(u":released", standing.releasedSeq).exec();
    if (!read)
        return failure(read.error());
    return row.next();
}

Result<void> WaveBrake::begin(ChangeId change, const Standing &standing)
{
    const QList<qint64> sizes = waves::sizes(standing.brake.waves);
    ItemId last;
    // Behind the waves that have a size comes the rest.
    if (standing.brake.wave < sizes.size()) {
        const auto end = changebrake::waveEnd(m_context.db, change, *standing.brake.last, sizes[standing.brake.wave]);
        if (!end)
            return failure(end.error());
        last = *end;
    }
    const qint64 failed = standing.count(ItemState::Failed);
    auto set = m_context.db.query(ProgressSql::BeginWave);
    set.bind(u":change", change.value).bind(u":failed", failed).bind(u":settled", failed + standing.count(ItemState::Succeeded));
    if (last)
        set.bind(u":last", last.value);
    else
        set.bindNull(u":last");
    const auto begun = set.exec();
    return begun ? Result<void>() : failure(begun.error());
}

Result<std::optional<WaveBrake::Destruction>> WaveBrake::destruction(ChangeId change, ChangeType type, const Profile &profile)
{
    const auto limit = limitSetting(profile, "brake.destructive"_L1);
    if (!limit || !changeSpec(type).isDestructive())
        return std::optional<Destruction>();
    auto row = m_context.db.query(ProgressSql::Destroyed);
    const auto read = row.bind(u":profile", profile.id.value)
                          .bind(u":types", destructiveTypes())
                          .bind(u":since", m_context.clock.nowUtc().addMSecs(-kHour))
                          .bind(u":change", change.value)
                          .exec();
    if (!read)
        return failure(read.error());
    row.next();
    return std::optional(Destruction {*limit, row.number(0), row.time(1).addMSecs(kHour)});
}

Error WaveBrake::refusal(const Destruction &destruction)
{
    return {Error::Kind::Refused, u"brake.destructive"_s,
            {QString::number(destruction.used), QString::number(destruction.limit), destruction.freesAt.toString(Qt::ISODate)}, {}};
}
