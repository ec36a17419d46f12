#pragma once

#include "models/audit/auditentry.h"
#include "models/catalogue/referencedata.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QList>

class Database;
class TableReader;

/// One row of a kind: the columns of referencedata::columns() as cells, and "removed".
using ReferenceRow = QJsonObject;

/// What an import came to; with problems nothing was written.
struct ReferenceImport
{
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    /// One a bad row, with its place.
    QList<Error> problems;
};

/// Customers, their sites, plans and pools, and what the carrier's plans cost. Errors: Storage.
class ReferenceStore
{
public:
    /// Carrier prices are the profile's; the rest is everybody's who uses the store.
    ReferenceStore(Database &db, ProfileId profile);

    /// In the order of their keys; what was removed only with `removed`.
    [[nodiscard]] Result<QList<ReferenceRow>> rows(ReferenceKind kind, bool removed);
    [[nodiscard]] Result<ReferenceData> data();
    /// By account (empty: each) and code; a fee that is not said is none.
    [[nodiscard]] Result<QHash<std::pair<QString, QString>, CarrierPrice>> carrierPrices();

    /// Adds and changes by key, from a table with a header (models/tables); what a file does not name stays. An audit entry
    /// for each row that changed. Errors besides: the reader's; Input "reference.empty", "reference.column" (name, what there is),
    /// "reference.no-column" (name).
    [[nodiscard]] Result<ReferenceImport> import(ReferenceKind kind, TableReader &table, const AuditOrigin &origin, const QDateTime &atUtc);

    /// It stays for history, and nothing may be assigned to it any more. `row`: its key columns.
    /// Errors besides: Usage "reference.unknown" (kind, name); Refused "reference.in-use" (name, lines).
    [[nodiscard]] Result<void> remove(ReferenceKind kind, const QJsonObject &row, const AuditOrigin &origin, const QDateTime &atUtc);

private:
    Result<qint64> linesOn(ReferenceKind kind, const QJsonObject &row);
    Result<void> put(ReferenceKind kind, const QJsonObject &row);

    Database &m_db;
    ProfileId m_profile;
};
