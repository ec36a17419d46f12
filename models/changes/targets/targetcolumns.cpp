#include "models/changes/targets/targetcolumns.h"

#include "models/changes/types/fieldvalues.h"
#include "models/fleet/devicelisting.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// What `change results` puts behind the operator's own columns.
constexpr std::array kResultColumns {"row"_L1, "state"_L1, "reason"_L1, "evidence"_L1, "request_id"_L1};

bool isNamed(QStringView name, QLatin1StringView known)
{
    return name.compare(known, Qt::CaseInsensitive) == 0;
}

// A results file read again: its own five columns are no input, although `reason` may be a field too.
qsizetype ownColumns(const QStringList &names)
{
    const qsizetype from = names.size() - qsizetype(kResultColumns.size());
    if (from < 0 || !std::equal(names.begin() + from, names.end(), kResultColumns.begin(), isNamed))
        return names.size();
    return from;
}

bool isExported(const QString &name)
{
    const QStringList listed = devicelisting::allColumns();
    return std::ranges::any_of(kResultColumns, [&](QLatin1StringView known) { return isNamed(name, known); })
        || listed.contains(name, Qt::CaseInsensitive);
}

std::optional<IdentifierKind> targetKind(const QString &name)
{
    const auto found = std::ranges::find_if(kTargetKinds, [&](IdentifierKind kind) { return name.compare(key(kind), Qt::CaseInsensitive) == 0; });
    return found == kTargetKinds.end() ? std::nullopt : std::optional(*found);
}

TargetColumn columnOf(const QString &word, std::span<const Field> fields)
{
    if (const auto kind = targetKind(word))
        return {TargetColumn::Use::Identifier, *kind, nullptr};
    if (const Field *field = fieldvalues::find(fields, word))
        return {TargetColumn::Use::Field, IdentifierKind::Iccid, field};
    if (word == columnmapping::kAnyIdentifier)
        return {TargetColumn::Use::AnyIdentifier, IdentifierKind::Iccid, nullptr};
    return {};
}

tl::unexpected<Error> badColumn(QLatin1StringView code, const QString &name, const QString &more = {}, const QString &other = {})
{
    auto failed = failure(Error::Kind::Input, code, {name, more, other});
    failed.value().place.column = name;
    return failed;
}

QString known(std::span<const Field> fields)
{
    QStringList names = columnmapping::words(fields);
    names.removeOne(columnmapping::kAnyIdentifier);
    return names.join(u", "_s);
}

/// What a header comes to; std::nullopt: nobody knows. What follows the operator's own columns in a results file is no input.
std::optional<QString> wordOf(const QStringList &names, qsizetype index, qsizetype ours, std::span<const Field> fields, const ColumnMapping &mapping)
{
    const auto said = mapping.constFind(columnmapping::folded(names[index]));
    if (index >= ours)
        return said != mapping.cend() && names.first(ours).indexOf(names[index]) < 0 ? *said : QString();
    return said != mapping.cend() ? std::optional(*said) : knownWord(names[index], fields);
}

} // namespace

std::optional<QString> knownWord(const QString &name, std::span<const Field> fields)
{
    if (const auto kind = targetKind(name))
        return key(*kind);
    if (const Field *field = fieldvalues::find(fields, name))
        return QString(field->name);
    return isExported(name) ? std::optional(u""_s) : std::nullopt;
}

Result<std::vector<TargetColumn>> targetColumns(const QStringList &names, std::span<const Field> fields, const ColumnMapping &mapping)
{
    std::vector<TargetColumn> columns;
    QStringList used;
    const qsizetype ours = ownColumns(names);
    bool hasIdentifier = false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto word = wordOf(names, i, ours, fields, mapping);
        if (!word)
            return badColumn("columns.unknown"_L1, names[i], known(fields));
        const TargetColumn column = columnOf(*word, fields);
        const bool isUsed = column.use != TargetColumn::Use::Ignored;
        if (isUsed && names.first(i).contains(names[i], Qt::CaseInsensitive))
            return badColumn("columns.repeated"_L1, names[i]);
        if (const qsizetype before = used.indexOf(*word); isUsed && before >= 0)
            return badColumn("columns.twice"_L1, names[i], *word, names[before]);
        used << (isUsed ? *word : QString());
        hasIdentifier = hasIdentifier || column.use == TargetColumn::Use::Identifier || column.use == TargetColumn::Use::AnyIdentifier;
        columns.push_back(column);
    }
    if (!hasIdentifier)
        return failure(Error::Kind::Input, u"columns.no-identifier"_s);
    return columns;
}
