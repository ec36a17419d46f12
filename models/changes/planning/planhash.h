#pragma once

#include "models/changes/chains/chainstep.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>

class Database;

/// SHA-256 over the frozen items of a plan in row order: what a reviewer saw is what is released. Each item is its row, line, decision,
/// account, parameters, identifiers, before and after, as stored, with a unit separator behind each and a record separator behind all. What is to
/// follow comes last, as JSON, where something is.
class PlanHash
{
public:
    void add(qint64 row, qint64 device, QByteArrayView state, QByteArrayView account, QByteArrayView parameters, QByteArrayView identifiers,
             QByteArrayView before, QByteArrayView after);
    /// After the last item.
    void addSteps(const ChainSteps &steps);
    /// Hexadecimal.
    QString result() const;

    /// The same over what the store holds.
    [[nodiscard]] static Result<QString> ofStored(Database &db, ChangeId change);

private:
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
    QByteArray m_line;
};
