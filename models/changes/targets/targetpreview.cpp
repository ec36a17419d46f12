#include "models/changes/targets/targetpreview.h"

#include "models/changes/targets/targetfile.h"
#include "models/changes/types/changespec.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/wording.h"
#include "models/values/words.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPreviewRows = 100;

QString previewSays(const char *text)
{
    return QCoreApplication::translate("TargetPreview", text);
}

TargetPreview::Column previewColumn(const QString &name, const std::optional<TargetColumn> &column)
{
    if (!column)
        return {name, std::nullopt, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "not known"))};
    switch (column->use) {
    case TargetColumn::Use::Identifier:
        return {name, column->use, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "names the line"))};
    case TargetColumn::Use::Field:
        return {name, column->use, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "sets “%1”")).arg(words::ofField(QString(column->field->name)))};
    case TargetColumn::Use::Ignored:
        return {name, column->use, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "not used"))};
    }
    Q_UNREACHABLE();
}

// Together where the header is right; each by itself where it is not, so that one sees which.
QList<TargetPreview::Column> previewColumns(const QStringList &names, std::span<const Field> fields)
{
    QList<TargetPreview::Column> columns;
    const auto all = targetColumns(names, fields);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isIccid = names[i].compare("iccid"_L1, Qt::CaseInsensitive) == 0;
        const auto beside = targetColumns({isIccid ? u"imei"_s : u"iccid"_s, names[i]}, fields);
        columns << previewColumn(names[i], all ? std::optional((*all)[size_t(i)]) : beside ? std::optional((*beside)[1]) : std::nullopt);
    }
    return columns;
}

QStringList textsOf(const std::vector<QByteArrayView> &record)
{
    QStringList cells;
    for (const QByteArrayView cell : record)
        cells << QString::fromUtf8(cell).trimmed();
    return cells;
}

void readPreview(TargetPreview &preview, TableReader &reader, std::span<const Field> fields)
{
    for (bool isHeader = true;; isHeader = false) {
        const auto record = reader.next();
        if (!record && !preview.error)
            preview.error = record.error();
        if (!record || record->empty())
            return;
        if (isHeader) {
            QStringList names = textsOf(*record);
            while (names.size() > 1 && names.last().isEmpty())
                names.removeLast();
            preview.columns = previewColumns(names, fields);
        } else if (++preview.rowsInAll <= kPreviewRows) {
            preview.rows << textsOf(*record);
            preview.rows.last().resize(preview.columns.size());
        }
    }
}

} // namespace

QStringList noteSentences(const QList<TableNote> &notes)
{
    QStringList sentences;
    for (const TableNote &note : notes)
        sentences << wording::reason(note.code, note.arguments);
    return sentences;
}

TargetPreview previewTargetFile(const QString &path, ChangeType type)
{
    TargetPreview preview;
    const auto fields = changeSpec(type).fields();
    if (const auto targets = openTargetFile(path, fields); !targets)
        preview.error = targets.error();
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return preview;
    const auto table = TableFile::open(std::move(file), path);
    if (!table)
        return preview;
    TableReader &reader = (*table)->reader();
    readPreview(preview, reader, fields);
    preview.notes = noteSentences(reader.notes());
    if (!preview.error && preview.rowsInAll == 0) {
        preview.error = Error {Error::Kind::Input, u"target.header-only"_s, {}, {}};
        preview.error->place.file = path;
    }
    return preview;
}

Result<TargetPreview> previewLines(Database &db, const QList<DeviceId> &lines)
{
    TargetPreview preview;
    preview.rowsInAll = lines.size();
    const QStringList names {u"iccid"_s, u"mdn"_s, u"state"_s, u"plan"_s, u"account"_s};
    for (const QString &name : names) {
        const bool isName = name == "iccid"_L1 || name == "mdn"_L1;
        preview.columns << TargetPreview::Column {words::ofColumn(name), isName ? TargetColumn::Use::Identifier : TargetColumn::Use::Ignored, {}};
    }
    const QList<DeviceId> first = lines.first(std::min(lines.size(), kPreviewRows));
    const auto devices = DeviceStore(db).byIds(first);
    if (!devices)
        return failure(devices.error());
    for (const DeviceId id : first) {
        QStringList cells;
        for (const QString &name : names) {
            const QString text = devicelisting::text(devices->value(id), name);
            cells << (name == "state"_L1 ? words::ofDeviceState(text) : text);
        }
        preview.rows << cells;
    }
    return preview;
}
