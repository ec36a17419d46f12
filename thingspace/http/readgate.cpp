#include "thingspace/http/readgate.h"

#include "thingspace/http/requestbudget.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

ReadGate::ReadGate(RequestBudget &budget, QObject *parent) : QObject(parent), m_budget(budget)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReadGate::serve);
}

void ReadGate::enter(QObject *context, std::function<void()> go)
{
    m_line.push_back({context, std::move(go)});
    if (!m_timer.isActive())
        m_timer.start(0ms);
}

void ReadGate::serve()
{
    while (!m_line.empty()) {
        if (!m_line.front().context) {
            m_line.pop_front();
            continue;
        }
        const auto wait = m_budget.takeRead();
        if (wait > 0ms) {
            m_timer.start(std::max(wait, 1ms));
            return;
        }
        const Waiting first = std::move(m_line.front());
        m_line.pop_front();
        first.go();
    }
}
