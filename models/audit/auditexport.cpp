#include "models/audit/auditexport.h"

#include "models/audit/auditrow.h"
#include "models/store/database.h"
#include "models/values/csvwriter.h"
#include "models/values/exportfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

using auditrow::Column;

using RowWriter = std::function<Result<void>(ExportFile &, const Query &)>;

QString text(const Query &entry, int column)
{
    return column == Column::At ? entry.time(column).toString(Qt::ISODateWithMs) : entry.text(column);
}

Result<void> writeCsv(ExportFile &out, const Query &entry)
{
    QStringList cells;
    for (int column = Column::Number; column <= Column::Evidence; ++column)
        cells << text(entry, column);
    return out.write(csvRow(cells));
}

// Values are objects where they are JSON, so that a reader need not parse twice.
QJsonValue value(const Query &entry, int column)
{
    const bool isNumber = column == Column::Number || column == Column::Change || column == Column::Item;
    if (isNumber)
        return entry.isNull(column) ? QJsonValue() : QJsonValue(entry.number(column));
    if (column == Column::Before || column == Column::After) {
        const QJsonDocument document = QJsonDocument::fromJson(entry.text(column).toUtf8());
        if (document.isObject())
            return document.object();
    }
    return text(entry, column);
}

Result<void> writeJson(ExportFile &out, const Query &entry)
{
    static const QStringList names = auditrow::exportedNames();
    QJsonObject object;
    for (int column = Column::Number; column <= Column::Evidence; ++column)
        object.insert(names[column], value(entry, column));
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
    return out.write(csvRow(auditrow::exportedNames()));
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
    Query entries = auditselection::select(db, auditrow::columns(), selection, u"ORDER BY a.id"_s);
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
