#include "app/desktop/enginethread.h"

using namespace Qt::StringLiterals;

EngineThread::EngineThread(StoreUrl store, SecretSource &secrets, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_thread(u"engine"_s, [store = std::move(store), &secrets, &clock, news = news()] { return std::make_unique<EngineKeeper>(store, secrets, clock, news); })
{
}

EngineThread::~EngineThread() = default;

EngineNews EngineThread::news()
{
    return {
        [this](ChangeId change) { m_news.post([this, change] { Q_EMIT changeMoved(change); }); },
        [this](const QString &profile, const Error &error) { m_news.post([this, profile, error] { Q_EMIT callbackProblem(profile, error); }); },
        [this](const Error &error) { m_news.post([this, error] { Q_EMIT failed(error); }); },
        [this] { m_news.post([this] { Q_EMIT recovered(); }); },
        [this] { m_news.post([this] { Q_EMIT stopped(); }); },
    };
}

void EngineThread::start()
{
    m_thread.post([](EngineKeeper &keeper) { keeper.begin(); });
}

void EngineThread::stop()
{
    m_thread.post([](EngineKeeper &keeper) { keeper.stop(); });
}

void EngineThread::forgetRefusal(const QString &profile)
{
    m_thread.post([profile](EngineKeeper &keeper) { keeper.forgetRefusal(profile); });
}
