#pragma once

#include "models/fleet/devicestory.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

/// What a line was and became, newest on top: when, what, by whom, and what proved it.
class Timeline : public QWidget
{
    Q_OBJECT

public:
    /// A change of ours, by its item.
    struct Cause
    {
        ChangeId change;
        /// "Suspend: 250 in the west".
        QString title;
        bool operator==(const Cause &) const = default;
    };

    explicit Timeline(QWidget *parent = nullptr);

    void show(const QList<DeviceHistoryEntry> &entries, bool isCut, const QHash<ItemId, Cause> &causes, const QDateTime &nowUtc);

    /// The next show() makes its texts anew.
    void forget() { m_entries.clear(); }
    /// Only the newest entries again, until a person asks for more.
    void fold();

Q_SIGNALS:
    void changeOpened(ChangeId change);

private:
    void fill();
    void addNote(const QString &text);
    void addEntry(const DeviceHistoryEntry &entry, const Cause &cause, const QDateTime &nowUtc);

    QList<DeviceHistoryEntry> m_entries;
    QHash<ItemId, Cause> m_causes;
    bool m_isCut = false;
    bool m_isUnfolded = false;
    QDateTime m_now;
    QVBoxLayout *m_layout;
};
