#include "models/store/storethread.h"

#include "models/store/database.h"

StoreThread::StoreThread(StoreUrl store, QObject *parent)
    : QObject(parent)
    , m_url(std::move(store))
    , m_interrupter(std::make_shared<Interrupter>())
    , m_thread(QStringLiteral("store"), [url = m_url, interrupter = m_interrupter] { return std::make_unique<Connection>(url, interrupter); })
{
}

StoreThread::~StoreThread() = default;

StoreThread::Connection::Connection(StoreUrl store, std::shared_ptr<Interrupter> interrupter)
    : m_url(std::move(store))
    , m_interrupter(std::move(interrupter))
{
}

StoreThread::Connection::~Connection()
{
    m_interrupter->detach();
}

Result<Database *> StoreThread::Connection::opened()
{
    if (!m_db) {
        auto opening = Database::open(m_url);
        if (!opening)
            return tl::make_unexpected(opening.error());
        m_db = std::move(*opening);
        m_interrupter->attach(*m_db);
    }
    return m_db.get();
}
