#pragma once

#include "models/fleet/fleetrefresh.h"
#include "models/fleet/fleetsync.h"
#include "models/fleet/periodicsync.h"
#include "models/values/wording.h"
#include "tests/models/fleet/fakefleetsource.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QSignalSpy>
#include <QTest>

/// A fleet of a few lines on two accounts, and a source that answers for the carrier.
class FleetSyncStage : public QObject
{
protected:
    void begin()
    {
        m_fleet = std::make_unique<FleetFixture>();
        m_source = {};
        m_protected = std::make_unique<NoProtectedLines>();
        fill(5);
    }

    std::vector<DeviceRecord> &west() { return m_source.accounts[QString::fromLatin1(FleetFixture::kWest)]; }
    std::vector<DeviceRecord> &east() { return m_source.accounts[QString::fromLatin1(FleetFixture::kEast)]; }
    FleetSync::World world() { return {m_fleet->url(), m_source, *m_protected, m_fleet->clock, {}}; }

    Result<SyncSummary> sync(SyncOptions options = {})
    {
        // A pass begins after whatever was read before it.
        m_fleet->clock.advance(std::chrono::seconds(1));
        FleetSync sync(world(), m_fleet->profile, options);
        return answerOf(sync);
    }
    template<typename Conversation>
    static Result<SyncSummary> answerOf(Conversation &conversation)
    {
        std::optional<Result<SyncSummary>> answer;
        connect(&conversation, &Conversation::finished, &conversation, [&](const Result<SyncSummary> &result) { answer = result; });
        conversation.start();
        if (answer)
            return failure(Error::Kind::Protocol, QStringLiteral("answered inside start()"));
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            return failure(Error::Kind::Protocol, QStringLiteral("no answer"));
        return *answer;
    }
    qint64 missing() { return m_fleet->number(QStringLiteral("SELECT COUNT(*) FROM device WHERE missing = 1")); }
    qint64 lines() { return m_fleet->number(QStringLiteral("SELECT COUNT(*) FROM device")); }
    void fill(int devices)
    {
        west().clear();
        east().clear();
        for (int n = 1; n <= devices; ++n)
            west().push_back(FleetFixture::record(n));
        east().push_back(FleetFixture::record(1000, "active", FleetFixture::kEast));
    }

    std::unique_ptr<FleetFixture> m_fleet;
    FakeFleetSource m_source;
    std::unique_ptr<ProtectedLines> m_protected;
};
