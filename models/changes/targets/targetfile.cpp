#include "models/changes/targets/targetfile.h"

#include "models/changes/jsontext.h"
#include "models/changes/types/fieldvalues.h"
#include "thingspace/identifiers/identifiercheck.h"

#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

Result<std::unique_ptr<TargetText>> TargetText::open(std::unique_ptr<QIODevice> file, const QString &name, std::span<const Field> fields,
                                                    const MappingLookup &mapping)
{
    auto table = TableFile::open(std::move(file), name);
    if (!table)
        return failure(table.error());
    std::unique_ptr<TargetText> targets(new TargetText(std::move(*table), QFileInfo(name).fileName()));
    if (auto read = targets->readHeader(fields, mapping); !read) {
        Error error = read.error();
        error.place.file = name;
        return tl::make_unexpected(error);
    }
    return targets;
}

Result<std::unique_ptr<TargetText>> TargetText::openMixed(std::unique_ptr<QIODevice> file, const QString &name)
{
    auto table = TableFile::open(std::move(file), name);
    if (!table)
        return failure(table.error());
    std::unique_ptr<TargetText> targets(new TargetText(std::move(*table), QFileInfo(name).fileName()));
    auto columns = targets->readNames().and_then([&] { return mixedColumns(targets->m_names); });
    if (!columns) {
        Error error = headerProblem(targets->m_names, columns.error());
        error.place.file = name;
        return tl::make_unexpected(error);
    }
    targets->m_mixed = std::move(*columns);
    return targets;
}

Result<void> TargetText::readNames()
{
    const auto header = m_table->reader().next();
    if (!header)
        return failure(header.error());
    if (header->empty())
        return failure(Error::Kind::Input, u"target.empty"_s);
    for (const QByteArrayView cell : *header)
        m_names << QString::fromUtf8(cell).trimmed();
    // Spreadsheets leave separators behind the last column.
    while (m_names.size() > 1 && m_names.last().isEmpty())
        m_names.removeLast();
    return {};
}

Result<void> TargetText::readHeader(std::span<const Field> fields, const MappingLookup &mapping)
{
    if (auto read = readNames(); !read)
        return read;
    const auto said = mapping ? mapping(m_names) : ColumnMapping();
    if (!said)
        return failure(said.error());
    auto columns = targetColumns(m_names, fields, *said);
    if (!columns)
        return failure(headerProblem(m_names, columns.error()));
    m_columns = std::move(*columns);
    return {};
}

// Where the first row holds identifiers, an unknown column would be a riddle.
Error headerProblem(const QStringList &names, const Error &error)
{
    const auto isIdentifier = [](const QString &name) { return name.size() >= 10 && !namesByShape(name).empty(); };
    const auto found = std::ranges::find_if(names, isIdentifier);
    if (found == names.cend())
        return error;
    QStringList kinds;
    for (const IdentifierKind kind : kTargetKinds)
        kinds << key(kind);
    return Error {Error::Kind::Input, u"target.no-header"_s, {*found, kinds.join(u", "_s)}, {}};
}

Result<bool> TargetText::next(Target &target)
{
    TableReader &table = m_table->reader();
    const auto record = table.next();
    if (!record)
        return failure(record.error());
    if (record->empty() && !m_hasRows) {
        auto failed = failure(Error::Kind::Input, u"target.header-only"_s);
        failed.value().place.file = table.name();
        return failed;
    }
    if (record->empty())
        return false;
    m_hasRows = true;
    target = {};
    target.row = table.row();
    QStringList cells;
    cells.reserve(qsizetype(record->size()));
    for (const QByteArrayView cell : *record)
        cells << QString::fromUtf8(cell);
    if (auto sorted = m_mixed ? sortRow(target, cells) : Result<void>(); !sorted)
        return failure(sorted.error());
    for (qsizetype i = 0; i < std::min(cells.size(), qsizetype(m_columns.size())); ++i)
        take(target, i, QStringView(cells[i]).trimmed());
    keepCells(target, cells);
    if (target.names.empty() && std::ranges::none_of(target.faults, [](const Finding &fault) { return fault.severity == Finding::Severity::Blocked; }))
        target.faults << Finding {Finding::Severity::Blocked, u"target.unnamed"_s, {}, {}};
    return true;
}

// The row's own columns; what stands in one that only others read is said to be left undone.
Result<void> TargetText::sortRow(Target &target, const QStringList &cells)
{
    const auto type = mixedType(cells.value(m_mixed->typeColumn));
    if (!type) {
        Error error = type.error();
        error.place = {m_table->reader().name(), m_table->reader().row(), m_names[m_mixed->typeColumn]};
        return tl::make_unexpected(error);
    }
    m_rowType = *type;
    const MixedColumns::OfType &own = m_mixed->types.at(*type);
    m_columns = own.columns;
    for (const qsizetype stray : own.strays) {
        if (!cells.value(stray).trimmed().isEmpty())
            target.faults << Finding {Finding::Severity::Warning, u"mixed.unused"_s, {m_names[stray], key(*type)}, {}};
    }
    return {};
}

void TargetText::take(Target &target, qsizetype index, QStringView cell) const
{
    if (cell.isEmpty())
        return;
    const TargetColumn &column = m_columns[size_t(index)];
    if (column.use == TargetColumn::Use::Identifier)
        return takeIdentifier(target, index, column.kind, cell);
    if (column.use == TargetColumn::Use::Field)
        target.own.insert(column.field->name, fieldvalues::normalised(*column.field, cell));
    if (column.use != TargetColumn::Use::AnyIdentifier)
        return;
    const auto names = namesByShape(cell);
    // What a spreadsheet made a number of was an ICCID: nothing else is so long.
    if (names.empty() && isSpreadsheetDamage(checkIdentifier(IdentifierKind::Iccid, cell).code))
        return takeIdentifier(target, index, IdentifierKind::Iccid, cell);
    if (names.empty())
        target.faults << Finding {Finding::Severity::Blocked, u"target.shape"_s, {cell.toString()}, {}};
    target.guessed = target.guessed || names.size() > 1;
    for (const auto &name : names)
        takeIdentifier(target, index, name.first, cell);
}

void TargetText::takeIdentifier(Target &target, qsizetype index, IdentifierKind kind, QStringView cell) const
{
    target.names.emplace_back(kind, kind == IdentifierKind::Meid ? cell.toString().toUpper() : cell.toString());
    const QString place = m_table->reader().cellName(index);
    if (!place.isEmpty() && isSpreadsheetDamage(checkIdentifier(kind, cell).code))
        target.damagedCells.emplace_back(kind, place);
}

// The cells as they came, for the results; a row with more cells than the header has is not to be guessed at.
void TargetText::keepCells(Target &target, const QStringList &cells) const
{
    target.inputValues = jsontext::array(cells.first(std::min(cells.size(), m_names.size())));
    for (qsizetype i = m_names.size(); i < cells.size(); ++i) {
        if (!cells[i].trimmed().isEmpty()) {
            target.faults << Finding {Finding::Severity::Blocked, u"target.cells"_s,
                                      {QString::number(cells.size()), QString::number(m_names.size())}, {}};
            return;
        }
    }
}

InputFile TargetText::inputFile() const
{
    return {m_fileName, QString::fromLatin1(m_table->fingerprint())};
}

Result<std::unique_ptr<TargetText>> openTargetFile(const QString &path, std::span<const Field> fields, const MappingLookup &mapping)
{
    return openTableFile(path).and_then([&](std::unique_ptr<QIODevice> file) { return TargetText::open(std::move(file), path, fields, mapping); });
}
