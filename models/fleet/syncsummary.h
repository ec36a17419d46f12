#pragma once

#include <QStringList>
#include <QtGlobal>

/// What a sync or a refresh did: the contract's answer of `sync`, and what it leaves out.
struct SyncSummary
{
    /// Distinct devices that the carrier listed.
    qint64 devices = 0;
    qint64 added = 0;
    qint64 updated = 0;
    /// Newly marked missing.
    qint64 missing = 0;
    qint64 pages = 0;
    double seconds = 0;
    /// Rows without any identifier.
    qint64 skipped = 0;
    /// A refresh: identifiers that were asked for and not listed.
    QStringList notFound;

    bool operator==(const SyncSummary &) const = default;
};

/// How far a sync is. The total is not known before the last page.
struct SyncProgress
{
    QString account;
    qint64 devices = 0;
    qint64 pages = 0;

    bool operator==(const SyncProgress &) const = default;
};
