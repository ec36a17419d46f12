#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>

class RequestBudget;

/// Those who want to read stand in line here; the first is let through as soon as the budget allows one.
class ReadGate : public QObject
{
    Q_OBJECT

public:
    /// The budget must outlive the gate.
    explicit ReadGate(RequestBudget &budget, QObject *parent = nullptr);

    /// Calls `go` when one read was taken from the budget; never inside the call, never after `context` died
    /// (nothing is taken for the dead).
    void enter(QObject *context, std::function<void()> go);

private:
    void serve();

    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> go;
    };

    RequestBudget &m_budget;
    std::deque<Waiting> m_line;
    QTimer m_timer;
};
