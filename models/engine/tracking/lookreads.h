#pragma once

#include "models/engine/enginecontext.h"
#include "models/values/profile.h"
#include "thingspace/api/thingspaceclient.h"

#include <QJsonObject>

#include <deque>
#include <optional>
#include <vector>

/// Lines that one read by name asks for.
inline constexpr qsizetype kNamesARead = 100;

/// A line that is still to be settled.
struct LookLine
{
    DeviceId device;
    QJsonObject identifiers;
    QString targetState;
    /// Its absence is what is looked for.
    bool endsUnlisted = false;
    /// What it is to be called afterwards (kind key to value): it is asked for by these too.
    QJsonObject newNames = {};
};

/// One list call, or several pages of one.
struct LookRead
{
    DeviceQuery query;
    qint64 after = 0;
    /// The lines it may show, by "kind:value".
    QHash<QByteArray, DeviceId> lines;
    /// Those that are new names, and the number of the line that is to get them: whoever has one with another number is another line.
    QHash<QByteArray, QByteArray> numbers;
    /// All of them were asked for by name: those not listed are known to be absent …
    bool byName = false;
    /// … if this line of the account is listed beside them ("kind:value"), where they are to be gone. Empty otherwise.
    QByteArray canary;
    bool needsCanary = false;
};

/// What one page shows of the lines that its read is about.
struct SeenLines
{
    std::vector<DeviceRecord> records;
    /// Known not to be listed.
    std::vector<DeviceId> absent;
    /// Those and the listed ones.
    std::vector<DeviceId> lines;
    /// Lines whose new identifier another has: what that one is called.
    QHash<DeviceId, QByteArray> taken;
};
SeenLines seenLines(const LookRead &read, const DevicePage &page);

/// The fewest list calls that show what is still open: by at most 100 names, whatever is wanted of them, or by a sweep over a state.
class LookReads
{
public:
    /// Both must outlive it.
    LookReads(EngineContext &context, const Profile &profile) : m_context(context), m_profile(profile) { }

    /// For lines of one account. `maySweep`: not while requests go out, since what is sent meanwhile would want the same pages again.
    /// Errors: Storage.
    [[nodiscard]] Result<std::deque<LookRead>> plan(const QString &account, const QList<LookLine> &lines, bool maySweep);

private:
    Result<qint64> countInState(const QString &account, const QString &state);
    Result<QByteArray> canary(const QString &account);
    static void addSweep(std::deque<LookRead> &reads, const QString &account, const QString &state, const QList<LookLine> &lines);
    static void addNames(std::deque<LookRead> &reads, const QString &account, const QList<LookLine> &lines, const std::optional<QByteArray> &canary);

    EngineContext &m_context;
    const Profile &m_profile;
};
