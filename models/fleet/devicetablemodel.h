#pragma once

#include "models/fleet/devicelisting.h"
#include "models/fleet/deviceorder.h"
#include "models/fleet/devicetableread.h"
#include "models/store/rowwindows.h"
#include "models/values/device.h"
#include "thingspace/basics/result.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <span>

class CellOverlay;
class QItemSelection;
class StoreThread;
class StoreWatch;

/// The lines of a profile as a table: every column of devicelisting::columns(), filtered and sorted in the store, rows loaded as they are
/// looked at. It follows the store: rows that differ are told one by one, another order by a change of layout, so that whoever selected
/// lines keeps them. Fit for a million lines.
///
/// Roles beside Qt's: all of cellrole. State of the column "state" is the contract key, of a line that the carrier does not list any more
/// devicecell::kMissingState and the key; State of the column "missing" is kMissingState or nothing.
class DeviceTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Why lines stand elsewhere: another query, or the store has changed.
    enum class Why { Query, Store };
    Q_ENUM(Why)

    /// Both must outlive it.
    DeviceTableModel(StoreThread &reading, StoreWatch &watch, QObject *parent = nullptr);
    ~DeviceTableModel() override;

    const DeviceTableQuery &query() const { return m_query; }
    void setProfile(ProfileId profile);
    /// As sort(), it shows what it has until the answer is here.
    void setFilter(const devicefilter::Filter &filter);
    /// The answer to the present query is not here yet.
    bool isAsking() const { return m_query.profile && (!m_answered || *m_answered != m_query); }

    /// Lines of the profile, and those that the filter matches; std::nullopt: not known yet.
    std::optional<qint64> total() const { return m_total; }
    std::optional<qint64> matched() const;
    /// All lines in the table's order, loaded or not.
    const DeviceOrder &order() const { return m_order; }
    /// The rows that a selection touches, and their lines in the table's order.
    QBitArray rowsOf(const QItemSelection &selection) const;
    QList<DeviceId> deviceIds(const QItemSelection &selection) const;
    /// The row if it is loaded.
    const Device *device(int row) const { return m_windows.present(row); }

    /// What lies over the rows: edits that wait, and who takes new ones; nullptr: nothing does. It must outlive the model.
    void setOverlay(CellOverlay *overlay) { m_overlay = overlay; }
    /// It says something else of these lines.
    void showOverlayChanged(const QList<DeviceId> &lines);

    /// While nobody looks, changes in the store need not be read: they are read together when somebody does again.
    void setFollowing(bool following);
    /// What a view has on show: these rows are read again when the store has changed, others when they are looked at.
    void setShownRows(int first, int count);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// An edit of a row that is here, as the overlay takes it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// -1: the order in which the store got to know the lines.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    static std::span<const ListedColumn> columns() { return devicelisting::columns(); }
    /// -1: there is none.
    static int columnOf(QStringView key);

Q_SIGNALS:
    /// Around every change of layout, so that a view can keep by id what Qt would keep by a million persistent indexes.
    void orderAboutToChange();
    void orderChanged(DeviceTableModel::Why why);
    void countsChanged();
    /// isAsking() is another.
    void askingChanged();
    /// The store could not be read; what is shown stays, and the next change in the store tries again.
    void failed(const Error &error);

private:
    void setQuery(const DeviceTableQuery &query);
    void forget();
    void refresh();
    void ask();
    DeviceTableWish wish() const;
    void handleAnswer(const DeviceTableWish &wish, const Result<std::optional<DeviceTableAnswer>> &result);
    void take(const DeviceTableWish &wish, const DeviceTableAnswer &answer);
    void relayout(const DeviceOrder &order);
    void append(const DeviceOrder &order);
    void loadWindow(quint64 ticket, qsizetype first, qsizetype count);
    void putRows(qsizetype first, const QList<Device> &rows);
    void putWindow(qsizetype first, const QList<Device> &rows);
    void lookAtShown();

    StoreThread &m_reading;
    CellOverlay *m_overlay = nullptr;
    DeviceTableQuery m_query;
    /// What m_order is the order of; std::nullopt: of nothing yet.
    std::optional<DeviceTableQuery> m_answered;
    DeviceOrder m_order;
    std::optional<qint64> m_total;
    /// The store's change sequence when the order was read.
    qint64 m_sequence = -1;
    mutable RowWindows<Device> m_windows;
    qsizetype m_shownFirst = 0;
    qsizetype m_shownCount = 0;

    bool m_following = true;
    bool m_missed = false;
    bool m_asking = false;
    bool m_askAgain = false;
    /// The number of the newest wish: a job that is about an older one gives up.
    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
    QTimer m_refresh;
    /// What is shown becomes another by itself then.
    QTimer m_outdated;
    QElapsedTimer m_sinceAsked;
    qint64 m_lastTook = 0;
};
