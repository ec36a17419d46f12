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

TargetColumn columnOf(const QString &name, std::span<const Field> fields)
{
    if (const auto kind = targetKind(name))
        return {TargetColumn::Use::Identifier, *kind, nullptr};
    if (const Field *field = fieldvalues::find(fields, name))
        return {TargetColumn::Use::Field, IdentifierKind::Iccid, field};
    return {};
}

tl::unexpected<Error> badColumn(QLatin1StringView code, const QString &name, const QString &wanted = {})
{
    auto failed = failure(Error::Kind::Input, code, {name, wanted});
    failed.value().place.column = name;
    return failed;
}

QString known(std::span<const Field> fields)
{
    QStringList names;
    for (const IdentifierKind kind : kTargetKinds)
        names << key(kind);
    for (const Field &field : fields)
        names << field.name;
    return names.join(u", "_s);
}

} // namespace

Result<std::vector<TargetColumn>> targetColumns(const QStringList &names, std::span<const Field> fields)
{
    std::vector<TargetColumn> columns;
    const qsizetype ours = ownColumns(names);
    bool hasIdentifier = false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const TargetColumn column = i < ours ? columnOf(names[i], fields) : TargetColumn {};
        const bool used = column.use != TargetColumn::Use::Ignored;
        if (!used && i < ours && !isExported(names[i]))
            return badColumn("columns.unknown"_L1, names[i], known(fields));
        if (used && names.first(i).contains(names[i], Qt::CaseInsensitive))
            return badColumn("columns.repeated"_L1, names[i]);
        hasIdentifier = hasIdentifier || column.use == TargetColumn::Use::Identifier;
        columns.push_back(column);
    }
    if (!hasIdentifier)
        return failure(Error::Kind::Input, u"columns.no-identifier"_s);
    return columns;
}
