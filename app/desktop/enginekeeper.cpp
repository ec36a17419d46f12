#include "app/desktop/enginekeeper.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds kFirstPause = 1s;
constexpr std::chrono::milliseconds kLongestPause = 30s;
// A store that can be opened may still refuse the first writing: recovered is what has held this long.
constexpr std::chrono::milliseconds kHolding = 1s;

} // namespace

EngineKeeper::EngineKeeper(StoreUrl store, SecretSource &secrets, const Clock &clock, EngineNews news)
    : m_store(std::move(store))
    , m_secrets(secrets)
    , m_clock(clock)
    , m_news(std::move(news))
    , m_pause(kFirstPause)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EngineKeeper::begin);
    m_holding.setSingleShot(true);
    connect(&m_holding, &QTimer::timeout, this, &EngineKeeper::handleHeld);
}

EngineKeeper::~EngineKeeper() = default;

void EngineKeeper::begin()
{
    m_wanted = true;
    if (m_engine)
        return;
    m_again.stop();
    m_engine = std::make_unique<Engine>(m_store, m_secrets, m_clock, EngineOptions {});
    connect(m_engine.get(), &Engine::changeMoved, this, [this](ChangeId change) { m_news.changeMoved(change); });
    connect(m_engine.get(), &Engine::storeRefused, this, [this](const Error &error) { tell(error); });
    connect(m_engine.get(), &Engine::storeRecovered, this, &EngineKeeper::handleHeld);
    connect(m_engine.get(), &Engine::callbackProblem, this, [this](const QString &profile, const Error &error) { m_news.callbackProblem(profile, error); });
    connect(m_engine.get(), &Engine::finished, this, &EngineKeeper::handleFinished);
    if (const auto started = m_engine->start(); !started) {
        m_engine.reset();
        tryAgain(started.error());
        return;
    }
    m_holding.start(kHolding);
}

void EngineKeeper::stop()
{
    m_wanted = false;
    m_again.stop();
    m_holding.stop();
    if (m_engine)
        m_engine->stop();
    else
        m_news.stopped();
}

void EngineKeeper::forgetRefusal(const QString &profile)
{
    if (m_engine)
        m_engine->forgetRefusal(profile);
}

void EngineKeeper::handleFinished(const Result<void> &result)
{
    // Its own signal is still on the stack: it goes when that has returned.
    m_engine.release()->deleteLater();
    m_holding.stop();
    if (!m_wanted)
        m_news.stopped();
    else if (!result)
        tryAgain(result.error());
    else
        m_again.start(0); // wanted again while it was stopping
}

void EngineKeeper::handleHeld()
{
    m_pause = kFirstPause;
    if (std::exchange(m_trouble, std::nullopt))
        m_news.recovered();
}

void EngineKeeper::tell(const Error &error)
{
    m_holding.stop();
    if (std::exchange(m_trouble, error) != error)
        m_news.failed(error);
}

void EngineKeeper::tryAgain(const Error &error)
{
    tell(error);
    m_again.start(m_pause);
    m_pause = std::min(2 * m_pause, kLongestPause);
}
