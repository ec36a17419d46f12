#include "models/fleet/devicerows.h"

#include "models/fleet/confirmations.h"
#include "models/fleet/devicecolumns.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/namedids.h"
#include "models/store/database.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Result<void> readSome(Database &db, std::span<const DeviceId> ids, const Confirmations &confirmations, QHash<DeviceId, Device> &found)
{
    const NamedIds named(ids);
    Query query = db.composed(u"SELECT %1 FROM device d WHERE d.id IN (%2)"_s.arg(devicecolumns::selected(), named.sql()));
    named.bind(query);
    if (auto read = query.exec(); !read)
        return failure(read.error());
    while (query.next()) {
        Device device = confirmations.confirmed(devicecolumns::decode(query));
        found.insert(device.id, device);
    }
    return {};
}

QString anyIdentifier(const Device &device)
{
    for (const IdentifierKind kind : kTargetKinds) {
        if (QString value = identifier(device, kind); !value.isEmpty())
            return value;
    }
    return {};
}

} // namespace

Result<QList<Device>> readDevices(Database &db, std::span<const DeviceId> ids)
{
    Confirmations confirmations;
    if (auto loaded = confirmations.load(db); !loaded)
        return failure(loaded.error());
    QHash<DeviceId, Device> found;
    for (size_t first = 0; first < ids.size(); first += NamedIds::kMost) {
        if (auto read = readSome(db, ids.subspan(first, std::min(NamedIds::kMost, ids.size() - first)), confirmations, found); !read)
            return failure(read.error());
    }
    QList<Device> result;
    result.reserve(qsizetype(ids.size()));
    for (const DeviceId id : ids)
        result.append(found.value(id));
    return result;
}

namespace devicetext {

QString table(const QList<Device> &devices, const QStringList &columns)
{
    QString text;
    for (const Device &device : devices) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += u'\t';
            QString cell = devicelisting::text(device, columns[i]);
            std::ranges::replace_if(cell, [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }, u' ');
            text += cell;
        }
        text += u'\n';
    }
    return text;
}

QString identifiers(const QList<Device> &devices)
{
    QString text;
    for (const Device &device : devices)
        text += anyIdentifier(device) + u'\n';
    return text;
}

} // namespace devicetext
