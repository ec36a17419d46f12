#pragma once

#include "models/changes/watching/duelist.h"
#include "models/store/readturns.h"
#include "models/store/storethread.h"

#include <QAbstractTableModel>

class Clock;

/// What happens by itself, day by day: of one profile, all in memory; refresh() reads it again.
class DueTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Time, Lines, What, ColumnCount };

    /// Both must outlive it. Nothing is read before it is awake.
    DueTableModel(StoreThread &reading, const Clock &clock, QObject *parent = nullptr);

    /// 0: none.
    void setProfile(ProfileId profile);
    void refresh() { m_turns.want(); }
    void setAwake(bool awake) { m_turns.setAwake(awake); }

    /// False before the first answer.
    bool isKnown() const { return m_isKnown; }
    const DueList &list() const { return m_list; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Anything of it is other than before, or was read for the first time.
    void refreshed();
    void failed(const Error &error);

private:
    void read();
    void take(ProfileId profile, const Result<DueList> &list);
    QString dayText(int row) const;

    StoreThread &m_reading;
    const Clock &m_clock;
    ProfileId m_profile;
    bool m_isKnown = false;
    DueList m_list;
    ReadTurns m_turns;
};
