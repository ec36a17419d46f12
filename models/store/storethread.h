#pragma once

#include "models/store/storeurl.h"
#include "thingspace/basics/mailbox.h"
#include "thingspace/basics/result.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
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

    /// `job` on the thread, then `done` with what it answered: once, never inside this call, never after `context` died.
    /// Values alone cross: `job` may hold nothing of the asker's. Errors: the job's, or Storage as Database::open.
    template<typename T>
    void ask(std::function<Result<T>(Database &)> job, QObject *context, std::function<void(Result<T>)> done)
    {
        const QPointer<QObject> asker(context);
        m_jobs.post([this, asker, job = std::move(job), done = std::move(done)] {
            if (m_stopped)
                return;
            Result<Database *> db = opened();
            Result<T> answer = db ? job(**db) : Result<T>(tl::make_unexpected(db.error()));
            m_answers.post([asker, done, answer = std::move(answer)] {
                if (asker)
                    done(answer);
            });
        });
    }

private:
    Result<Database *> opened();

    StoreUrl m_url;
    QThread m_thread;
    /// Lives on m_thread: what is posted there runs there.
    Mailbox m_jobs;
    /// Here.
    Mailbox m_answers;
    std::atomic<bool> m_stopped = false;
    std::unique_ptr<Database> m_db;
};
