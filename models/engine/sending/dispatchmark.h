#pragma once

#include "thingspace/basics/result.h"

#include <QFile>
#include <QString>

class Database;

/// The highest dispatch number of a store, kept outside it: a small file in the application's data folder, named by the store's own number.
/// A store that knows fewer dispatches than its mark was rolled back (a backup, a copy, a failover that lost commits): what it takes for
/// unsent may have been sent (engine-protocol.md 5, last row).
class DispatchMark
{
public:
    /// Opens the mark of a store, numbering the store at its first start. Errors: Storage "mark.unwritable" (the file, why), the store's.
    [[nodiscard]] Result<void> open(Database &db, const QString &folder = defaultFolder());

    /// 0: nothing was sent by this user from this store.
    qint64 highest() const { return m_highest; }
    /// After the intent is durable, before its first byte. Not synced to the disk: it guards against a store that went back, which takes
    /// longer than a power cut.
    void raise(qint64 dispatch);

    static QString defaultFolder();

private:
    QFile m_file;
    qint64 m_highest = 0;
};
