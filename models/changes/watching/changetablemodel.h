#pragma once

#include "models/changes/changestore.h"
#include "models/store/readturns.h"
#include "models/store/storethread.h"

#include <QAbstractTableModel>

/// The bulk changes of one profile, newest first, all in memory; refresh() reads them again and tells what differs, row by row.
class ChangeTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Type, Name, State, Progress, By, Released, Ended, ColumnCount };
    /// Besides those of models/values/cellroles.h.
    enum Role {
        /// Of Progress: QMap<ItemState, qint64>, items by state; nothing of what waits for its time.
        CountsRole = Qt::UserRole + 100,
    };

    /// `reading` must outlive it.
    explicit ChangeTableModel(StoreThread &reading, QObject *parent = nullptr);

    /// 0: none.
    void setProfile(ProfileId profile);
    void refresh() { m_turns.want(); }
    void setAwake(bool awake) { m_turns.setAwake(awake); }

    /// False before the first answer.
    bool isKnown() const { return m_isKnown; }
    const QList<Change> &changes() const { return m_changes; }
    /// std::nullopt: not among them.
    std::optional<Change> find(ChangeId change) const;
    int rowOf(ChangeId change) const;
    /// Queued or running.
    qsizetype running() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Anything of what is listed is other than before.
    void refreshed();
    void failed(const Error &error);

private:
    void read();
    void take(ProfileId profile, const Result<QList<Change>> &changes);
    bool merge(const QList<Change> &changes);

    StoreThread &m_reading;
    ProfileId m_profile;
    bool m_isKnown = false;
    QList<Change> m_changes;
    ReadTurns m_turns;
};
