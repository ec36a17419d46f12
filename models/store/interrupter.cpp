#include "models/store/interrupter.h"

#include "models/store/database.h"

#include <QThreadPool>

#include <sqlite3.h>

namespace {

qint64 backendOf(Database &db)
{
    Query query = db.composed(QStringLiteral("SELECT pg_backend_pid()"));
    return query.exec() && query.next() ? query.number(0) : 0;
}

void cancelBackend(const StoreUrl &url, qint64 backend)
{
    QThreadPool::globalInstance()->start([url, backend] {
        const auto db = Database::open(url);
        if (!db)
            return;
        Query query = (*db)->composed(QStringLiteral("SELECT pg_cancel_backend(:backend)"));
        (void)query.bind(u":backend", backend).exec();
    });
}

} // namespace

void Interrupter::attach(Database &db)
{
    const qint64 backend = db.isSqlite() ? 0 : backendOf(db);
    const std::lock_guard lock(m_mutex);
    m_url = db.url();
    m_sqlite = db.sqliteHandle();
    m_backend = backend;
}

void Interrupter::detach()
{
    const std::lock_guard lock(m_mutex);
    m_sqlite = nullptr;
    m_backend = 0;
}

void Interrupter::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_sqlite != nullptr)
        sqlite3_interrupt(m_sqlite);
    else if (m_backend != 0)
        cancelBackend(m_url, m_backend);
}
