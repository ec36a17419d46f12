#include "models/changes/planning/planclaims.h"

#include "thingspace/identifiers/identifiercheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Finding wantedToo(IdentifierKind kind, const QString &value, qint64 row)
{
    return {Finding::Severity::Blocked, u"swap.twice"_s, {key(kind).toUpper(), value, QString::number(row)}, {}};
}

} // namespace

void PlanClaims::add(const QList<std::pair<IdentifierKind, QString>> &claims, const Place &place)
{
    for (const auto &[kind, value] : claims) {
        const QByteArray name = key(kind).toLatin1() + ':' + identifierCore(kind, value).toString().toUtf8();
        const auto first = m_claims.find(name);
        if (first == m_claims.end()) {
            m_claims.insert(name, {place, false});
            continue;
        }
        // Of many one is enough to be told.
        if (!std::exchange(first->isTold, true))
            m_found.emplace_back(first->place, wantedToo(kind, value, place.row));
        m_found.emplace_back(place, wantedToo(kind, value, first->place.row));
    }
}

std::vector<PlanClaims::Clash> PlanClaims::clashes() const
{
    std::vector<std::pair<Place, Finding>> found = m_found;
    std::ranges::stable_sort(found, {}, [](const auto &one) { return std::tuple(one.first.row, one.first.group, one.first.ordinal); });
    std::vector<Clash> result;
    for (const auto &[place, finding] : found) {
        const bool isNew = result.empty() || result.back().place.group != place.group || result.back().place.ordinal != place.ordinal;
        if (isNew)
            result.push_back({place, {}});
        result.back().findings << finding;
    }
    return result;
}
