#pragma once

#include <QHash>
#include <QObject>

class QSystemTrayIcon;

/// Tells something outside the window: a desktop notification (org.freedesktop.Notifications), else a balloon of the tray icon; where the
/// desktop has neither, only the window says it. Clicking brings the window to what it was about.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// `tray` (may be nullptr) outlives it.
    explicit Notifier(QSystemTrayIcon *tray, QObject *parent = nullptr);

    /// `subject`: handed back when it is clicked.
    void tell(const QString &title, const QString &text, qint64 subject);

Q_SIGNALS:
    void clicked(qint64 subject);

private Q_SLOTS:
    void handleAction(uint id, const QString &action);

private:
    void tellByTray(const QString &title, const QString &text, qint64 subject);

    QSystemTrayIcon *m_tray;
    QHash<uint, qint64> m_subjects;
    qint64 m_lastSubject = 0;
};
