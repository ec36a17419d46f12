#include "models/changes/usersettling.h"

#include "models/audit/auditlog.h"
#include "models/fleet/devicerows.h"
#include "models/fleet/localwriter.h"
#include "models/fleet/userdrift.h"
#include "models/store/database.h"
#include "models/values/evidence.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonObject userName(const QString &name)
{
    return {{u"user-name"_s, name}};
}

QString userText(const QString &name)
{
    return QString::fromUtf8(QJsonDocument(userName(name)).toJson(QJsonDocument::Compact));
}

} // namespace

Result<qint64> takeCarrierNames(Database &db, const QList<DeviceId> &lines, const AuditOrigin &origin, const QDateTime &atUtc)
{
    qint64 settled = 0;
    const auto done = db.inTransaction([&]() -> Result<void> {
        const auto devices = readDevices(db, lines);
        if (!devices)
            return failure(devices.error());
        QList<LocalEffect> effects;
        QList<AuditEntry> entries;
        for (const Device &device : *devices) {
            const QString name = userdrift::atCarrier(device);
            if (!device.id || device.archived || !userdrift::has(device) || name.isEmpty())
                continue;
            effects << LocalEffect {device.id, {}, {}, userName(device.userName), userName(name)};
            AuditEntry entry;
            entry.at = atUtc;
            entry.origin = origin;
            entry.action = u"line.user-name-taken"_s;
            entry.subject = device.iccid;
            entry.before = userText(device.userName);
            entry.after = userText(name);
            entry.evidence = evidence::kLocal;
            entries << entry;
        }
        if (auto logged = AuditLog(db).append(entries); !logged)
            return logged;
        settled = effects.size();
        return writeLocal(db, effects, atUtc);
    });
    return done ? Result<qint64>(settled) : failure(done.error());
}
