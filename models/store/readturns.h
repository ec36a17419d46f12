#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

/// Many wishes to read again become few reads: one at a time, and after each a rest of a quarter second, or twice as long as it took, so that
/// a store under load is not asked to death by those who only look.
class ReadTurns : public QObject
{
    Q_OBJECT

public:
    /// `read` begins one read and answers by finished(), whatever came of it.
    explicit ReadTurns(std::function<void()> read, QObject *parent = nullptr);

    /// Something may have changed.
    void want();
    /// The question itself is another one: without the rest.
    void wantNow();
    void finished();

    /// Nobody looks: wishes are kept until somebody does.
    void setAwake(bool awake);

private:
    void begin();
    void next();

    std::function<void()> m_read;
    QTimer m_rest;
    QElapsedTimer m_took;
    bool m_reading = false;
    bool m_wanted = false;
    bool m_urgent = false;
    bool m_awake = true;
};
