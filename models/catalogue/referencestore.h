#pragma once

#include "models/audit/auditentry.h"
#include "models/catalogue/referencedata.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QMap>

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

/// What an import would do, row by row; `changes` is in the order of the file, `problems` says which of its rows are refused and why.
struct ReferencePreview
{
    enum class Verdict { Added, Changed, Unchanged };
    struct Change
    {
        Verdict verdict = Verdict::Added;
        /// As it was; empty: it was not there, or removed.
        ReferenceRow before;
        /// With what the table does not say, as it stays.
        ReferenceRow after;
    };
    QList<Change> changes;
    QList<Error> problems;

    qint64 count(Verdict verdict) const;
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

    /// What import() would do, and nothing written. Errors: as import().
    [[nodiscard]] Result<ReferencePreview> preview(ReferenceKind kind, TableReader &table);
    /// Writes what preview() showed, checked once more: what it was checked against may have changed since. Errors: as import().
    [[nodiscard]] Result<ReferenceImport> write(ReferenceKind kind, const QList<ReferenceRow> &rows, const AuditOrigin &origin, const QDateTime &atUtc);

    enum class Put { Add, Change, Either };
    /// One row, as an operator writes it: texts by column key. What it does not name stays. As import() of a file with this one row; besides, `how`
    /// Add refuses one that is there (Input "reference.exists", name), Change one that is not (Usage "reference.unknown").
    [[nodiscard]] Result<ReferenceImport> put(ReferenceKind kind, const QMap<QString, QString> &row, Put how, const AuditOrigin &origin, const QDateTime &atUtc);
    /// A removed row is in use again, as it was. `row`: its key columns. Errors besides: Usage "reference.unknown" (kind, name),
    /// "reference.present" (name); Input as of a row of import(): the customer it belongs to may be gone.
    [[nodiscard]] Result<void> restore(ReferenceKind kind, const QJsonObject &row, const AuditOrigin &origin, const QDateTime &atUtc);
    /// How many lines it applies to, now or from a time to come; of prices none. `row`: its key columns.
    [[nodiscard]] Result<qint64> uses(ReferenceKind kind, const QJsonObject &row, const QDateTime &atUtc);

    /// It stays for history, and nothing may be assigned to it any more. `row`: its key columns.
    /// Errors besides: Usage "reference.unknown" (kind, name); Refused "reference.in-use" (name, lines).
    [[nodiscard]] Result<void> remove(ReferenceKind kind, const QJsonObject &row, const AuditOrigin &origin, const QDateTime &atUtc);

private:
    Result<qint64> linesOn(ReferenceKind kind, const QJsonObject &row);
    Result<void> writeRow(ReferenceKind kind, const QJsonObject &row);
    Result<std::optional<ReferenceRow>> present(ReferenceKind kind, const QJsonObject &row);

    Database &m_db;
    ProfileId m_profile;
};
