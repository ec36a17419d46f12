#pragma once

#include "models/changes/changestore.h"
#include "models/changes/targets/target.h"

#include <deque>

class Database;
class Query;

/// Lines of an earlier change as targets of a new one, read in pages.
class EarlierTargets final : public TargetSource
{
public:
    enum class Take {
        Succeeded, ///< for undo: those that must still be as the change left them, with the inverse's values
        NotDone, ///< for retry: failed, held, cancelled, with their own values
        Chained, ///< for a chain's next step: all that succeeded, with no values of their own
        BlockedSo, ///< for a chain that goes before: blocked for a reason that the chain mends
    };

    /// `cause`: of NotDone only lines of that error code or reason (empty: all). `before`: of BlockedSo, the steps that must mend it.
    EarlierTargets(Database &db, const Change &change, Take take, const QString &cause, QList<ChangeType> before = {});

    QStringList columns() const override { return m_change.inputColumns; }
    Result<bool> next(Target &target) override;

private:
    Result<void> readPage();
    bool isWanted(const Query &item) const;
    Target target(const Query &item) const;

    Database &m_db;
    Change m_change;
    Take m_take;
    QString m_cause;
    QList<ChangeType> m_before;
    qint64 m_after = -1;
    bool m_atEnd = false;
    std::deque<Target> m_page;
};
