#pragma once

#include "models/changes/types/finding.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <utility>
#include <vector>

/// Which lines of a plan are to get which identifiers, so that no two get the same. Pure; a hash entry an identifier.
class PlanClaims
{
public:
    /// Where a line is in the stage, and what it was decided to be.
    struct Place
    {
        qint64 row = 0;
        size_t group = 0;
        qint64 ordinal = 0;
        bool isSent = false;
        bool isWarned = false;
    };
    /// A line that wants what another wants, and what is to be said of it.
    struct Clash
    {
        Place place;
        QList<Finding> findings;
    };

    void add(const QList<std::pair<IdentifierKind, QString>> &claims, const Place &place);

    /// All of them, in the order of their rows: which of two is right only the operator knows.
    std::vector<Clash> clashes() const;

private:
    struct Claim
    {
        Place place;
        bool isTold = false;
    };

    /// By kind and core (identifierCore): who claimed it first.
    QHash<QByteArray, Claim> m_claims;
    std::vector<std::pair<Place, Finding>> m_found;
};
