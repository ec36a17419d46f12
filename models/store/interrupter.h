#pragma once

#include "models/store/storeurl.h"

#include <QtGlobal>

#include <mutex>

class Database;
struct sqlite3;

/// Lets one thread end what another's connection is at. Safe from any thread.
class Interrupter
{
public:
    /// The connection is open; called on its thread.
    void attach(Database &db);
    /// Before it closes.
    void detach();

    /// The statement under way fails with Cancelled "store.interrupted"; with none under way nothing happens. A PostgreSQL server is asked
    /// from a thread of the pool, so that what is hit may be a later statement: whoever is told so without having wished it asks again.
    void interrupt();

private:
    std::mutex m_mutex;
    StoreUrl m_url;
    sqlite3 *m_sqlite = nullptr;
    /// The server's process; 0: none.
    qint64 m_backend = 0;
};
