#include "models/audit/auditexport.h"

#include "models/audit/auditsql.h"
#include "models/store/database.h"
#include "models/values/csvwriter.h"
#include "models/values/exportfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

// The columns of AuditSql::Entries, as both formats name them.
constexpr std::array kExported {
    "entry"_L1, "at"_L1, "actor"_L1, "profile"_L1, "source"_L1, "action"_L1, "subject"_L1, "before"_L1, "after"_L1, "reason"_L1,
    "ticket"_L1, "change"_L1, "item"_L1, "request_id"_L1, "evidence"_L1,
};
constexpr int kEntry = 0;
constexpr int kAt = 1;
constexpr int kBefore = 7;
constexpr int kAfter = 8;
constexpr int kChange = 11;
constexpr int kItem = 12;

using RowWriter = std::function<Result<void>(ExportFile &, const Query &)>;

QString text(const Query &entry, int column)
{
    return column == kAt ? entry.time(column).toString(Qt::ISODateWithMs) : entry.text(column);
}

Result<void> writeCsv(ExportFile &out, const Query &entry)
{
    QStringList cells;
    for (int column = 0; column < int(kExported.size()); ++column)
        cells << text(entry, column);
    return out.write(csvRow(cells));
}

// Values are objects where they are JSON, so that a reader need not parse twice.
QJsonValue value(const Query &entry, int column)
{
    const bool isNumber = column == kEntry || column == kChange || column == kItem;
    if (isNumber)
        return entry.isNull(column) ? QJsonValue() : QJsonValue(entry.number(column));
    if (column == kBefore || column == kAfter) {
        const QJsonDocument document = QJsonDocument::fromJson(entry.text(column).toUtf8());
        if (document.isObject())
            return document.object();
    }
    return text(entry, column);
}

Result<void> writeJson(ExportFile &out, const Query &entry)
{
    QJsonObject object;
    for (int column = 0; column < int(kExported.size()); ++column)
        object.insert(kExported[size_t(column)], value(entry, column));
    return out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

Result<RowWriter> writerFor(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "csv"_L1)
        return RowWriter(writeCsv);
    if (suffix == "json"_L1)
        return RowWriter(writeJson);
    return failure(Error::Kind::Usage, u"audit.format"_s, {suffix});
}

Result<void> writeHeader(ExportFile &out, const QString &file)
{
    if (QFileInfo(file).suffix().toLower() != "csv"_L1)
        return {};
    return out.write(csvRow(QStringList(kExported.begin(), kExported.end())));
}

qint64 bound(const QDateTime &time, qint64 otherwise)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : otherwise;
}

} // namespace

Result<qint64> exportAudit(Database &db, const AuditSelection &selection, const QString &file)
{
    const auto writeRow = writerFor(file);
    if (!writeRow)
        return failure(writeRow.error());
    auto out = ExportFile::create(file);
    if (!out)
        return failure(out.error());
    Query entries = db.query(AuditSql::Entries);
    entries.bind(u":change", selection.change.value);
    entries.bind(u":from_time", bound(selection.from, 0)).bind(u":to_time", bound(selection.to, std::numeric_limits<qint64>::max()));
    if (auto read = entries.exec(); !read)
        return failure(read.error());
    qint64 written = 0;
    auto done = writeHeader(**out, file);
    for (; done && entries.next(); ++written)
        done = (*writeRow)(**out, entries);
    if (done)
        done = (*out)->finish();
    return done ? Result<qint64>(written) : failure(done.error());
}
