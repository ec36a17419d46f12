#include "models/fleet/evidencewriter.h"

#include "models/fleet/devicecolumns.h"
#include "models/fleet/devicesql.h"
#include "models/store/bulkinsert.h"
#include "models/store/database.h"
#include "models/values/devicestate.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Result<void> noCount(const Result<qint64> &done)
{
    return done ? Result<void>() : Result<void>(failure(done.error()));
}

/// What the column says, and what it is to say, as history writes it: a flag as a filter does.
QString columnText(QLatin1StringView column)
{
    return devicecolumns::isFlag(column) ? u"CASE WHEN d.%1 = 1 THEN 'yes' ELSE 'no' END"_s.arg(column) : u"d.%1"_s.arg(column);
}

QString valueText(QLatin1StringView column)
{
    return devicecolumns::isFlag(column) ? u"CASE WHEN v.value = 'true' THEN 'yes' ELSE 'no' END"_s : u"NULLIF(v.value, '')"_s;
}

} // namespace

Result<void> EvidenceWriter::write()
{
    if (m_settled.isEmpty())
        return {};
    auto seq = m_db.takeNumbers(u"seq"_s);
    if (!seq)
        return failure(seq.error());
    m_seq = *seq;
    auto ready = resolveUnknownLines().and_then([&] { return collectValues(); }).and_then([&] { return stageValues(); });
    if (!ready)
        return ready;
    QSet<QString> fields;
    for (const Value &value : m_values)
        fields.insert(value.field);
    for (const QString &field : fields) {
        const QLatin1StringView column = *devicecolumns::settableColumn(field);
        auto written = writeHistory(field, column).and_then([&] { return writeColumn(field, column); });
        if (!written)
            return written;
    }
    return {};
}

Result<void> EvidenceWriter::resolveUnknownLines()
{
    QMap<qint64, QHash<QString, DeviceId>> byProfile;
    for (const DeviceEvidence &one : m_settled) {
        if (one.device.value < 0)
            byProfile[one.profile.value].insert(one.identifiers.value(key(IdentifierKind::Iccid)).toString(), one.device);
    }
    for (auto profile = byProfile.cbegin(); profile != byProfile.cend(); ++profile) {
        if (auto found = findByIccid(ProfileId {profile.key()}, profile.value()); !found)
            return found;
    }
    std::vector<const DeviceEvidence *> unknown;
    QSet<DeviceId> taken;
    for (const DeviceEvidence &one : m_settled) {
        if (one.device.value < 0 && !m_known.contains(one.device) && !taken.contains(one.device)) {
            taken.insert(one.device);
            unknown.push_back(&one);
        }
    }
    return unknown.empty() ? Result<void>() : insertLines(unknown);
}

Result<void> EvidenceWriter::findByIccid(ProfileId profile, const QHash<QString, DeviceId> &lines)
{
    if (auto emptied = m_db.run(DeviceSql::EmptyNames); !emptied)
        return failure(emptied.error());
    BulkInsert names(m_db, u"stage_device_name"_s, {u"target"_s, u"value"_s});
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        if (auto added = names.add(line->value).addText(line.key()).endRow(); !added)
            return added;
    }
    if (auto finished = names.finish(); !finished)
        return finished;
    Query query = m_db.query(DeviceSql::MatchIccid);
    if (auto read = query.bind(u":profile", profile.value).exec(); !read)
        return failure(read.error());
    QSet<DeviceId> present;
    while (query.next()) {
        const DeviceId line {query.number(0)};
        // An archived line stays what it was.
        if (query.number(2) == 2)
            continue;
        // A line that the carrier still lists wins over one that it does not.
        if (query.flag(2) && present.contains(line))
            continue;
        m_known.insert(line, DeviceId {query.number(1)});
        if (!query.flag(2))
            present.insert(line);
    }
    return {};
}

Result<void> EvidenceWriter::insertLines(const std::vector<const DeviceEvidence *> &unknown)
{
    auto next = m_db.takeNumbers(u"device"_s, qint64(unknown.size()));
    if (!next)
        return failure(next.error());
    QStringList columns {u"id"_s, u"profile_id"_s, u"account"_s, u"state"_s, u"read_at"_s, u"changed_seq"_s};
    for (const IdentifierKind kind : kTargetKinds)
        columns << key(kind);
    BulkInsert rows(m_db, u"device"_s, columns);
    for (const DeviceEvidence *one : unknown) {
        const DeviceId id {(*next)++};
        m_known.insert(one->device, id);
        rows.add(id.value).add(one->profile.value).addText(one->account).addText(QString(devicestate::kUnknown)).add(0).add(m_seq);
        std::array<QByteArray, kTargetKinds.size()> identifiers;
        for (size_t i = 0; i < kTargetKinds.size(); ++i) {
            identifiers[i] = one->identifiers.value(key(kTargetKinds[i])).toString().toUtf8();
            rows.addTextOrNull(identifiers[i]);
        }
        if (auto added = rows.endRow(); !added)
            return added;
    }
    return rows.finish();
}

Result<void> EvidenceWriter::collectValues()
{
    for (const DeviceEvidence &one : m_settled) {
        const DeviceId device = one.device.value < 0 ? m_known.value(one.device) : one.device;
        for (auto member = one.after.constBegin(); member != one.after.constEnd(); ++member) {
            const auto column = devicecolumns::settableColumn(member.key());
            const QString text = member.value().toVariant().toString();
            if (!column || (text.isEmpty() && devicecolumns::isRequired(*column)))
                return failure(Error::Kind::Protocol, u"device.column"_s, {member.key()});
            m_values.push_back({device, member.key(), text, one.item, one.evidence, one.at.toMSecsSinceEpoch()});
        }
    }
    std::ranges::stable_sort(m_values, [](const Value &a, const Value &b) {
        return std::tie(a.device, a.field, b.at) < std::tie(b.device, b.field, a.at);
    });
    const auto sameCell = [](const Value &a, const Value &b) { return a.device == b.device && a.field == b.field; };
    m_values.erase(std::unique(m_values.begin(), m_values.end(), sameCell), m_values.end());
    return {};
}

Result<void> EvidenceWriter::stageValues()
{
    if (auto emptied = m_db.run(DeviceSql::EmptyValues); !emptied)
        return failure(emptied.error());
    BulkInsert rows(m_db, u"stage_device_value"_s, {u"device_id"_s, u"field"_s, u"value"_s, u"item_id"_s, u"evidence"_s, u"at"_s});
    for (const Value &value : m_values) {
        rows.add(value.device.value).addText(value.field).addText(value.text).add(value.item.value).addText(value.evidence).add(value.at);
        if (auto added = rows.endRow(); !added)
            return added;
    }
    return rows.finish();
}

Result<void> EvidenceWriter::writeHistory(const QString &field, QLatin1StringView column)
{
    auto first = m_db.takeNumbers(u"device_history"_s, 0);
    if (!first)
        return failure(first.error());
    const QString was = columnText(column);
    const QString is = valueText(column);
    Query add = m_db.composed(u"INSERT INTO device_history (id, device_id, at, field, before, after, source, item_id, evidence) "
                              "SELECT CAST(:first AS BIGINT) + ROW_NUMBER() OVER (ORDER BY v.device_id) - 1, v.device_id, v.at, v.field, %1, %2, "
                              "'change', NULLIF(v.item_id, 0), v.evidence FROM stage_device_value v JOIN device d ON d.id = v.device_id "
                              "WHERE v.field = :field AND %1 IS DISTINCT FROM %2"_s.arg(was, is));
    auto added = add.bind(u":first", *first).bind(u":field", field).exec();
    if (!added)
        return failure(added.error());
    return noCount(m_db.takeNumbers(u"device_history"_s, *added));
}

/// The four digits behind a ZIP were that ZIP's, and went with it: under another name nobody sends them back. The next read tells what is there.
Result<void> EvidenceWriter::partZipFour()
{
    return noCount(m_db.query(DeviceSql::PartZipFour).exec());
}

Result<void> EvidenceWriter::writeColumn(const QString &field, QLatin1StringView column)
{
    if (field == "postal-code"_L1) {
        if (auto parted = partZipFour(); !parted)
            return parted;
    }
    // row_hash 0: the next read of the line is written whatever it says.
    const QString value = devicecolumns::isFlag(column) ? u"CASE WHEN v.value = 'true' THEN 1 ELSE 0 END"_s : valueText(column);
    Query update = m_db.composed(u"UPDATE device SET %1 = %2, row_hash = 0, changed_seq = :seq, "
                                 "evidence_at = CASE WHEN device.evidence_at < v.at THEN v.at ELSE device.evidence_at END "
                                 "FROM stage_device_value v WHERE v.field = :field AND device.id = v.device_id"_s.arg(column, value));
    return noCount(update.bind(u":seq", m_seq).bind(u":field", field).exec());
}
