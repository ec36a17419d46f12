#include "models/catalogue/referenceimport.h"

#include "models/tables/tablereader.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class ReferenceReader
{
public:
    ReferenceReader(ReferenceKind kind, TableReader &table, const ReferenceData &known)
        : m_kind(kind), m_reader(table), m_known(known), m_columns(referencedata::columns(kind))
    {
    }

    Result<ReferenceRead> read();

private:
    Result<void> readHeader();
    void takeRow(const std::vector<QByteArrayView> &cells);
    std::optional<Error> problemOf(const QJsonObject &row) const;
    std::optional<Error> problemOfPlan(const QJsonObject &row) const;
    Error problem(const QString &code, const QStringList &arguments, const QString &column = {}) const;

    ReferenceKind m_kind;
    TableReader &m_reader;
    const ReferenceData &m_known;
    std::span<const ReferenceColumn> m_columns;
    /// Of the file's columns; nullptr: one that a list has besides.
    std::vector<const ReferenceColumn *> m_header;
    QHash<QString, int> m_seen;
    ReferenceRead m_result;
};

Error ReferenceReader::problem(const QString &code, const QStringList &arguments, const QString &column) const
{
    Error error {Error::Kind::Input, code, arguments, {}};
    error.place = {m_reader.name(), m_reader.row(), column};
    return error;
}

Result<ReferenceRead> ReferenceReader::read()
{
    if (auto header = readHeader(); !header)
        return failure(header.error());
    for (;;) {
        const auto cells = m_reader.next();
        if (!cells)
            return failure(cells.error());
        if (cells->empty())
            return m_result;
        takeRow(*cells);
    }
}

Result<void> ReferenceReader::readHeader()
{
    const auto cells = m_reader.next();
    if (!cells)
        return failure(cells.error());
    if (cells->empty())
        return tl::make_unexpected(problem(u"reference.empty"_s, {m_reader.name()}));
    QStringList names;
    for (const ReferenceColumn &column : m_columns)
        names << column.key;
    for (const QByteArrayView cell : *cells) {
        const QString name = QString::fromUtf8(cell).trimmed().toLower();
        const auto known = std::ranges::find_if(m_columns, [&](const ReferenceColumn &column) { return name == column.key; });
        if (known == m_columns.end() && name != "removed"_L1)
            return tl::make_unexpected(problem(u"reference.column"_s, {name, names.join(u", "_s)}, name));
        m_header.push_back(known == m_columns.end() ? nullptr : &*known);
    }
    for (const ReferenceColumn &column : m_columns) {
        if ((column.isKey && column.required) && std::ranges::find(m_header, &column) == m_header.end())
            return tl::make_unexpected(problem(u"reference.no-column"_s, {column.key}));
    }
    return {};
}

void ReferenceReader::takeRow(const std::vector<QByteArrayView> &cells)
{
    QJsonObject row;
    for (size_t i = 0; i < m_header.size(); ++i) {
        if (m_header[i] == nullptr)
            continue;
        const QString text = i < cells.size() ? QString::fromUtf8(cells[i]) : QString();
        const auto value = referencedata::cell(*m_header[i], text);
        if (!value) {
            m_result.problems << problem(text.trimmed().isEmpty() ? u"reference.needed"_s : u"reference.value"_s, {m_header[i]->key, text.trimmed()}, m_header[i]->key);
            return;
        }
        row.insert(m_header[i]->key, *value);
    }
    if (auto wrong = problemOf(row)) {
        m_result.problems << *wrong;
        return;
    }
    const QString name = referenceName(m_kind, row);
    if (const int first = m_seen.value(name); first != 0) {
        m_result.problems << problem(u"reference.repeated"_s, {name, QString::number(first)});
        return;
    }
    m_seen.insert(name, m_reader.row());
    m_result.rows << row;
    m_result.numbers << m_reader.row();
}

std::optional<Error> ReferenceReader::problemOf(const QJsonObject &row) const
{
    for (const ReferenceColumn &column : m_columns) {
        const QString text = row.value(column.key).toString();
        if (column.kind == ReferenceColumn::Kind::Customer && !text.isEmpty() && m_known.customers.value(text, true))
            return problem(u"reference.customer"_s, {text}, column.key);
    }
    return m_kind == ReferenceKind::CustomerPlans ? problemOfPlan(row) : std::nullopt;
}

std::optional<Error> ReferenceReader::problemOfPlan(const QJsonObject &row) const
{
    const CustomerPlan was = m_known.plans.value(row.value("name"_L1).toString());
    const auto number = [&](QLatin1StringView key, std::optional<qint64> known) {
        return !row.contains(key) ? known : row.value(key).isNull() ? std::nullopt : std::optional(row.value(key).toInteger());
    };
    const auto time = [](const QDateTime &known) { return known.isValid() ? std::optional(known.toMSecsSinceEpoch()) : std::nullopt; };
    const auto from = number("valid-from"_L1, time(was.validFrom));
    const auto until = number("valid-until"_L1, time(was.validUntil));
    if (from && until && *from >= *until)
        return problem(u"reference.validity"_s, {}, u"valid-until"_s);
    const qint64 allocation = number("allocation-mb"_L1, was.allocationMb).value_or(0);
    const auto least = number("min-mb"_L1, was.minMb);
    const auto most = number("max-mb"_L1, was.maxMb);
    if ((least && allocation < *least) || (most && allocation > *most))
        return problem(u"reference.limits"_s, {QString::number(allocation)}, u"allocation-mb"_s);
    return {};
}

} // namespace

Result<ReferenceRead> readReferences(ReferenceKind kind, TableReader &table, const ReferenceData &known)
{
    return ReferenceReader(kind, table, known).read();
}

QString referenceName(ReferenceKind kind, const QJsonObject &row)
{
    QStringList parts;
    for (const ReferenceColumn &column : referencedata::columns(kind)) {
        if (const QString text = row.value(column.key).toString(); column.isKey && !text.isEmpty())
            parts << text;
    }
    return parts.join(u" / "_s);
}
