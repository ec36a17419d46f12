#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

class QHeaderView;
class QSettings;
class QTableView;

/// Which columns a device table shows, in which order, how wide, and by which it is sorted: kept per profile, saved when changed.
/// Columns go by their contract keys, so that what was kept survives new columns. At least one always stays.
class ColumnKeeper : public QObject
{
    Q_OBJECT

public:
    /// The view's model is a DeviceTableModel. Both must outlive it.
    ColumnKeeper(QTableView &view, QSettings &settings, QObject *parent = nullptr);

    /// What was kept for `profile`, else what everybody begins with. Empty: no profile, nothing is kept.
    void load(const QString &profile);

    /// All keys as they stand from left to right, hidden ones among them.
    QStringList order() const;
    /// The keys of the columns on show, from left to right.
    QStringList shown() const;
    bool isShown(const QString &key) const;
    /// The last one that is shown does not go.
    bool mayHide(const QString &key) const;
    void setShown(const QString &key, bool shown);
    void setOrder(const QStringList &keys);
    /// As wide as what is on show wants.
    void fit(const QString &key);
    void fitAll();
    /// Columns, order, widths and sorting as everybody begins with.
    void reset();

Q_SIGNALS:
    /// Which are shown, or in which order.
    void changed();

private:
    void apply(const QStringList &order, const QStringList &shown, const QVariantMap &widths);
    void save();
    int defaultWidth(const QString &key) const;
    int section(const QString &key) const;
    QString group() const;

    QTableView &m_view;
    QHeaderView &m_header;
    QSettings &m_settings;
    QString m_profile;
    bool m_loading = false;
    /// Dragging an edge changes a width many times.
    QTimer m_saveSoon;
};
