#pragma once

#include "models/store/query.h"
#include "models/values/ids.h"

#include <QString>

#include <span>

/// Some ids as bound names of a statement that is composed for them: `… WHERE d.id IN (:line0, :line1, …)`.
class NamedIds
{
public:
    /// As many as one statement takes.
    static constexpr size_t kMost = 256;

    /// They must live as long.
    explicit NamedIds(std::span<const DeviceId> ids) : m_ids(ids) { }

    QString sql() const
    {
        QStringList names;
        for (size_t i = 0; i < m_ids.size(); ++i)
            names << name(i);
        return names.join(u',');
    }

    void bind(Query &query) const
    {
        for (size_t i = 0; i < m_ids.size(); ++i)
            query.bind(name(i), m_ids[i].value);
    }

private:
    static QString name(size_t place) { return QStringLiteral(":line%1").arg(place); }

    std::span<const DeviceId> m_ids;
};
