#include "models/store/storethread.h"

#include "models/store/database.h"

StoreThread::StoreThread(StoreUrl store, QObject *parent)
    : QObject(parent)
    , m_url(std::move(store))
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_jobs.moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    m_stopped = true;
    // The connection must be closed where it was opened.
    m_jobs.post([this] {
        m_db.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

// A store that could not be opened is tried again at the next job: a disk gets free, a lock goes.
Result<Database *> StoreThread::opened()
{
    if (!m_db) {
        auto opening = Database::open(m_url);
        if (!opening)
            return tl::make_unexpected(opening.error());
        m_db = std::move(*opening);
    }
    return m_db.get();
}
