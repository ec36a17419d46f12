#pragma once

#include "models/engine/engine.h"
#include "models/store/storeurl.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

/// What an EngineKeeper has to tell, on its own thread.
struct EngineNews
{
    std::function<void(ChangeId)> changeMoved;
    /// See Engine::callbackProblem.
    std::function<void(const QString &profile, const Error &)> callbackProblem;
    /// It ended or could not begin, and tries again by itself. Told once for each new reason.
    std::function<void(const Error &)> failed;
    /// After failed(): it works again.
    std::function<void()> recovered;
    /// After stop(): it has ended in order.
    std::function<void()> stopped;
};

/// Keeps an engine at work on the thread that this lives on: one that ends with an error is begun anew after a pause that grows from a second
/// to half a minute, and shrinks when it has held for a while.
class EngineKeeper : public QObject
{
    Q_OBJECT

public:
    /// `secrets` and `clock` must outlive it.
    EngineKeeper(StoreUrl store, SecretSource &secrets, const Clock &clock, EngineNews news);
    ~EngineKeeper() override;

    void begin();
    void stop();
    void forgetRefusal(const QString &profile);

private:
    void handleFinished(const Result<void> &result);
    void handleHeld();
    void tell(const Error &error);
    void tryAgain(const Error &error);

    StoreUrl m_store;
    SecretSource &m_secrets;
    const Clock &m_clock;
    EngineNews m_news;
    std::unique_ptr<Engine> m_engine;
    QTimer m_again;
    QTimer m_holding;
    std::chrono::milliseconds m_pause;
    /// Told and not over.
    std::optional<Error> m_trouble;
    bool m_wanted = false;
};
