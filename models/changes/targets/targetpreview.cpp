#include "models/changes/targets/targetpreview.h"

#include "models/changes/targets/targetfile.h"
#include "models/changes/types/changespec.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "models/values/wording.h"
#include "models/values/words.h"

#include <QCoreApplication>

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
    case TargetColumn::Use::AnyIdentifier:
        return {name, column->use, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "names the line"))};
    case TargetColumn::Use::Field:
        return {name, column->use, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "sets “%1”")).arg(words::ofField(QString(column->field->name)))};
    case TargetColumn::Use::Ignored:
        return {name, column->use, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "not used"))};
    }
    Q_UNREACHABLE();
}

/// What stands beside a header by itself: a word, or nothing that is known.
std::optional<QString> wordBeside(const QString &name, std::span<const Field> fields, const ColumnMapping &mapping)
{
    const auto said = mapping.constFind(columnmapping::folded(name));
    return said != mapping.cend() ? std::optional(*said) : knownWord(name, fields);
}

QString wordOf(const TargetColumn &column)
{
    switch (column.use) {
    case TargetColumn::Use::Identifier:
        return key(column.kind);
    case TargetColumn::Use::AnyIdentifier:
        return columnmapping::kAnyIdentifier;
    case TargetColumn::Use::Field:
        return column.field->name;
    case TargetColumn::Use::Ignored:
        return u""_s;
    }
    Q_UNREACHABLE();
}

// Together where the header is right; each by itself where it is not, so that one sees which.
QList<TargetPreview::Column> previewColumns(const QStringList &names, std::span<const Field> fields, const ColumnMapping &mapping)
{
    QList<TargetPreview::Column> columns;
    const auto all = targetColumns(names, fields, mapping);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto word = all ? std::optional(wordOf((*all)[size_t(i)])) : wordBeside(names[i], fields, mapping);
        std::optional<TargetColumn> column = all ? std::optional((*all)[size_t(i)]) : std::nullopt;
        if (!column && word) {
            const bool isIccid = *word == "iccid"_L1;
            const auto beside = targetColumns({isIccid ? u"imei"_s : u"iccid"_s, u"this"_s}, fields, {{u"this"_s, *word}});
            column = beside ? std::optional((*beside)[1]) : std::nullopt;
        }
        columns << previewColumn(names[i], column);
        columns.last().word = word;
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

QStringList headerNames(const std::vector<QByteArrayView> &record)
{
    QStringList names = textsOf(record);
    while (names.size() > 1 && names.last().isEmpty())
        names.removeLast();
    return names;
}

void readPreview(TargetPreview &preview, TableReader &reader)
{
    for (bool isHeader = true;; isHeader = false) {
        const auto record = reader.next();
        if (!record)
            preview.fileError = record.error();
        else if (record->empty() && isHeader)
            preview.fileError = Error {Error::Kind::Input, u"target.empty"_s, {}, {}};
        else if (record->empty() && preview.rowsInAll == 0)
            preview.fileError = Error {Error::Kind::Input, u"target.header-only"_s, {}, {}};
        if (!record || record->empty())
            return;
        if (isHeader) {
            for (const QString &name : headerNames(*record))
                preview.columns << TargetPreview::Column {name, {}, {}};
        } else if (++preview.rowsInAll <= kPreviewRows) {
            preview.rows << textsOf(*record);
            preview.rows.last().resize(preview.columns.size());
        }
    }
}

QStringList namesOf(const TargetPreview &preview)
{
    QStringList names;
    for (const TargetPreview::Column &column : preview.columns)
        names << column.name;
    return names;
}

} // namespace

QStringList noteSentences(const QList<TableNote> &notes)
{
    QStringList sentences;
    for (const TableNote &note : notes)
        sentences << wording::reason(note.code, note.arguments);
    return sentences;
}

void remap(TargetPreview &preview, const QString &path, ChangeType type, const ColumnMapping &mapping)
{
    const auto fields = changeSpec(type).fields();
    const QStringList names = namesOf(preview);
    preview.mapping = mapping;
    preview.columns = previewColumns(names, fields, mapping);
    preview.error = preview.fileError;
    const auto columns = targetColumns(names, fields, mapping);
    // A header that is not understood comes first: it is what one mends here.
    if (!columns && !names.isEmpty())
        preview.error = headerProblem(names, columns.error());
    if (preview.error && preview.error->place.file.isEmpty())
        preview.error->place.file = path;
}

TargetPreview previewTargetFile(const QString &path, ChangeType type, const MappingLookup &remembered)
{
    TargetPreview preview;
    auto table = openTableFile(path).and_then([&](std::unique_ptr<QIODevice> file) { return TableFile::open(std::move(file), path); });
    if (!table) {
        preview.fileError = preview.error = table.error();
        return preview;
    }
    readPreview(preview, (*table)->reader());
    preview.notes = noteSentences((*table)->reader().notes());
    const QStringList names = namesOf(preview);
    const auto said = remembered ? remembered(names) : ColumnMapping();
    preview.isRemembered = said && !said->isEmpty();
    if (!said && !preview.fileError)
        preview.fileError = said.error();
    remap(preview, path, type, preview.isRemembered ? *said : columnmapping::guessed(names, preview.rows, changeSpec(type).fields()));
    return preview;
}

QList<ColumnMeaning> columnMeanings(ChangeType type)
{
    QList<ColumnMeaning> meanings {{ColumnMeaning::Group::None, u""_s, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "Not used"))}};
    for (const IdentifierKind kind : kTargetKinds)
        meanings << ColumnMeaning {ColumnMeaning::Group::Identifier, key(kind), words::ofColumn(key(kind))};
    meanings << ColumnMeaning {ColumnMeaning::Group::Identifier, columnmapping::kAnyIdentifier, previewSays(QT_TRANSLATE_NOOP("TargetPreview", "Any identifier"))};
    for (const Field &field : changeSpec(type).fields())
        meanings << ColumnMeaning {ColumnMeaning::Group::Field, field.name, words::ofField(QString(field.name))};
    return meanings;
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
