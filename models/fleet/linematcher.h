#pragma once

#include "models/fleet/linename.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <span>

class Database;

/// Finds which lines of a profile some names belong to: one statement a kind, whatever the number of names.
class LineMatcher
{
public:
    LineMatcher(Database &db, ProfileId profile) : m_db(db), m_profile(profile) { }

    [[nodiscard]] Result<LineMatches> match(std::span<const LineName> names);
    /// Which of them were a line's ICCID, IMEI or MDN before, ascending by row; at most one each.
    [[nodiscard]] Result<std::vector<FormerName>> formerly(std::span<const LineName> names);

private:
    struct Candidate
    {
        qint64 row = 0;
        DeviceId device;
        bool missing = false;
        auto operator<=>(const Candidate &) const = default;
    };

    Result<void> collect(IdentifierKind kind, std::span<const LineName> names);
    Result<bool> stage(IdentifierKind kind, std::span<const LineName> names);
    LineMatches decided(std::span<const LineName> names);

    Database &m_db;
    ProfileId m_profile;
    std::vector<Candidate> m_candidates;
};
