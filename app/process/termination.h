#pragma once

#include <QObject>

class QSocketNotifier;

/// Hears SIGTERM, SIGINT and SIGHUP as long as it lives and tells of them in the event loop, so that work can end in order.
/// A second one ends the process as it would have without us. One at a time.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    QSocketNotifier *m_notifier = nullptr;
};
