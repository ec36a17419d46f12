#include "models/store/storewatch.h"

#include "models/store/database.h"

using namespace std::chrono_literals;

StoreWatch::StoreWatch(StoreThread &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_timer, &QTimer::timeout, this, &StoreWatch::look);
}

void StoreWatch::start()
{
    m_timer.start(m_store.url().kind == StoreUrl::Kind::Sqlite ? 250ms : 2s);
    look();
}

void StoreWatch::look()
{
    if (m_asking)
        return;
    m_asking = true;
    m_store.ask<bool>([](Database &db) { return Result<bool>(db.changedByOthers()); }, this, [this](const Result<bool> &changed) { handle(changed); });
}

void StoreWatch::handle(const Result<bool> &changed)
{
    m_asking = false;
    if (!changed) {
        if (!std::exchange(m_failed, true))
            Q_EMIT failed(changed.error());
        return;
    }
    const bool hasHealed = std::exchange(m_failed, false);
    if (hasHealed)
        Q_EMIT recovered();
    if (*changed || hasHealed)
        Q_EMIT this->changed();
}
