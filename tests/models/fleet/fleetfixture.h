#pragma once

#include "models/catalogue/cataloguestore.h"
#include "models/catalogue/profilestore.h"
#include "models/fleet/devicestore.h"
#include "models/fleet/protectedlines.h"
#include "models/store/database.h"
#include "models/values/linekey.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <deque>
#include <memory>

/// A store of its own with one loopback profile of two accounts.
class FleetFixture
{
public:
    FleetFixture()
    {
        // Migrating is most of a small test's time: done once, then copied.
        static const QTemporaryDir once;
        const QString made = once.filePath(QStringLiteral("migrated.sqlite"));
        if (!QFile::exists(made))
            (void)Database::open({StoreUrl::Kind::Sqlite, made, {}});
        QFile::copy(made, url().path);
        db = std::move(Database::open(url()).value());
        profile = ProfileStore(*db, clock).add(QStringLiteral("default"), QStringLiteral("http://127.0.0.1:80"),
                                               {QString::fromLatin1(kWest), QString::fromLatin1(kEast)}).value();
    }

    StoreUrl url() const { return {StoreUrl::Kind::Sqlite, folder.filePath(QStringLiteral("fleet.sqlite")), {}}; }
    DeviceStore devices() { return DeviceStore(*db); }

    /// A text for a record, which only looks at it: kept as long as the test runs.
    static QByteArrayView kept(QByteArrayView text)
    {
        static std::deque<QByteArray> texts;
        return texts.emplace_back(text.toByteArray());
    }

    /// A plain line: its identifiers follow from its number.
    static DeviceRecord record(qint64 number, QByteArrayView state = "active", QByteArrayView account = kWest)
    {
        DeviceRecord r;
        r.carrierId = number;
        r.account = kept(account);
        r.iccid = kept("891480000000" + QByteArray::number(10'000'000 + number));
        r.imei = kept("3500000" + QByteArray::number(10'000'000 + number));
        r.mdn = kept("555" + QByteArray::number(1'000'000 + number));
        r.state = kept(state);
        r.plan = "M2M 4G 5MB";
        r.createdAt = "2024-08-07T10:42:15-04:00";
        r.customFields[0] = "West";
        return r;
    }

    static QString iccid(qint64 number) { return QString::fromLatin1(record(number).iccid); }

    Result<DeviceReadSummary> read(const std::vector<DeviceRecord> &records, const ProtectedLines &lines = NoProtectedLines(),
                                   std::chrono::milliseconds lag = std::chrono::milliseconds(0), const std::vector<DeviceId> &absent = {})
    {
        DeviceRead what;
        what.profile = profile.id;
        what.begunAt = clock.nowUtc();
        what.listLag = lag;
        what.records = records;
        what.absent = absent;
        return devices().recordRead(what, lines);
    }

    /// The line that has this number's ICCID; a device without an id if there is none.
    Device line(qint64 number)
    {
        const LineName name {1, IdentifierKind::Iccid, iccid(number)};
        const auto matches = devices().match(profile.id, std::span(&name, 1));
        if (!matches || matches->found.empty())
            return {};
        return devices().find(matches->found.front().device).value().value_or(Device());
    }

    /// The first column of the first row of a test's own statement.
    qint64 number(const QString &sql)
    {
        Query query = db->composed(sql);
        return query.exec() && query.next() ? query.number(0) : -1;
    }
    QString text(const QString &sql)
    {
        Query query = db->composed(sql);
        return query.exec() && query.next() ? query.text(0) : QString();
    }

    static constexpr const char *kWest = "0000123456-00001";
    static constexpr const char *kEast = "0000123456-00002";

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Database> db;
    Profile profile;
};

/// Protects the lines that a test names.
class SomeProtectedLines final : public ProtectedLines
{
public:
    explicit SomeProtectedLines(std::vector<DeviceId> lines) : m_lines(std::move(lines)) { std::ranges::sort(m_lines); }

    Result<std::vector<DeviceId>> among(Database &, std::span<const DeviceId> lines) const override
    {
        std::vector<DeviceId> result;
        std::ranges::set_intersection(lines, m_lines, std::back_inserter(result));
        return result;
    }

private:
    std::vector<DeviceId> m_lines;
};
