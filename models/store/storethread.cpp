#include "models/store/storethread.h"

#include "models/store/database.h"

StoreThread::StoreThread(StoreUrl store, QObject *parent)
    : QObject(parent)
    , m_url(std::move(store))
    , m_thread(QStringLiteral("store"), [url = m_url] { return std::make_unique<Connection>(url); })
{
}

StoreThread::~StoreThread() = default;

StoreThread::Connection::Connection(StoreUrl store)
    : m_url(std::move(store))
{
}

StoreThread::Connection::~Connection() = default;

Result<Database *> StoreThread::Connection::opened()
{
    if (!m_db) {
        auto opening = Database::open(m_url);
        if (!opening)
            return tl::make_unexpected(opening.error());
        m_db = std::move(*opening);
    }
    return m_db.get();
}
