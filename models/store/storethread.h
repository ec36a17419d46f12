#pragma once

#include "models/store/interrupter.h"
#include "models/store/storeurl.h"
#include "thingspace/basics/result.h"
#include "thingspace/basics/workthread.h"

#include <functional>
#include <memory>

class Database;

/// A thread with a connection of its own, for what would make a window wait: opened at the first job, used and closed there.
/// Jobs run one after another, in the order asked. Lives on the thread of those who ask.
class StoreThread : public QObject
{
    Q_OBJECT

public:
    explicit StoreThread(StoreUrl store, QObject *parent = nullptr);
    /// Takes no more, waits for the job at hand, forgets those behind it, closes, joins.
    ~StoreThread() override;

    const StoreUrl &url() const { return m_url; }

    /// The job at hand, if it is at a statement, ends with Cancelled "store.interrupted"; those behind it come as ever.
    void interrupt() { m_interrupter->interrupt(); }

    /// `job` on the thread, then `done` with what it answered: once, never inside this call, never after `context` died.
    /// Values alone cross: `job` may hold nothing of the asker's. Errors: the job's, or Storage as Database::open.
    template<typename T>
    void ask(std::function<Result<T>(Database &)> job, QObject *context, std::function<void(Result<T>)> done)
    {
        m_thread.ask([job = std::move(job)](Connection &connection) -> Result<T> {
            const Result<Database *> db = connection.opened();
            return db ? job(**db) : Result<T>(tl::make_unexpected(db.error()));
        }, context, std::move(done));
    }

private:
    /// Opened when it is first needed. A store that could not be is tried again at the next job: a disk gets free, a lock goes.
    class Connection
    {
    public:
        Connection(StoreUrl store, std::shared_ptr<Interrupter> interrupter);
        ~Connection();
        Result<Database *> opened();

    private:
        StoreUrl m_url;
        std::shared_ptr<Interrupter> m_interrupter;
        std::unique_ptr<Database> m_db;
    };

    StoreUrl m_url;
    std::shared_ptr<Interrupter> m_interrupter;
    WorkThread<Connection> m_thread;
};
