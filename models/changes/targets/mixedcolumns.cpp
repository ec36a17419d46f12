#include "models/changes/targets/mixedcolumns.h"

#include "models/changes/types/changespec.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kTypeHeaders {"type"_L1, "change"_L1};

bool isKnownToAny(const QString &name)
{
    return std::ranges::any_of(kChangeTypes, [&](ChangeType type) { return knownWord(name, changeSpec(type).fields()).has_value(); });
}

Result<MixedColumns::OfType> columnsOfType(const QStringList &names, qsizetype typeColumn, ChangeType type)
{
    const auto fields = changeSpec(type).fields();
    MixedColumns::OfType result;
    ColumnMapping mapping {{columnmapping::folded(names[typeColumn]), u""_s}};
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i == typeColumn || knownWord(names[i], fields) || !isKnownToAny(names[i]))
            continue;
        mapping.insert(columnmapping::folded(names[i]), u""_s);
        result.strays << i;
    }
    auto columns = targetColumns(names, fields, mapping);
    if (!columns)
        return failure(columns.error());
    result.columns = std::move(*columns);
    return result;
}

} // namespace

qsizetype typeColumn(const QStringList &names)
{
    for (const QLatin1StringView header : kTypeHeaders) {
        const auto found = std::ranges::find_if(names, [&](const QString &name) { return name.compare(header, Qt::CaseInsensitive) == 0; });
        if (found != names.cend())
            return found - names.cbegin();
    }
    return -1;
}

Result<MixedColumns> mixedColumns(const QStringList &names)
{
    MixedColumns result;
    result.typeColumn = typeColumn(names);
    if (result.typeColumn < 0)
        return failure(Error::Kind::Input, u"mixed.no-type"_s);
    for (const ChangeType type : kChangeTypes) {
        auto columns = columnsOfType(names, result.typeColumn, type);
        if (!columns)
            return failure(columns.error());
        result.types.emplace(type, std::move(*columns));
    }
    return result;
}

Result<ChangeType> mixedType(QStringView cell)
{
    if (const auto type = changeType(cell.trimmed().toString().toLower()))
        return *type;
    QStringList known;
    for (const ChangeType type : kChangeTypes)
        known << key(type);
    return failure(Error::Kind::Input, u"mixed.type"_s, {cell.trimmed().toString(), known.join(u", "_s)});
}
