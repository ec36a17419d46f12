#pragma once

#include "models/catalogue/referencestore.h"
#include "models/store/storethread.h"

#include <QAbstractTableModel>

class StoreWatch;

/// One kind of reference data for a table: the columns of referencedata::columns(), then whether it was removed. All rows are in memory: a
/// catalogue is small.
class ReferenceTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { RemovedRole = Qt::UserRole, SortRole };

    /// Both outlive the model.
    ReferenceTableModel(StoreThread &store, StoreWatch &watch, QObject *parent = nullptr);

    /// Prices are the profile's.
    void show(ReferenceKind kind, ProfileId profile);
    /// Rows that hold each of these words somewhere; empty: all.
    void setFilter(const QString &words);
    void setShowsRemoved(bool shows);
    void reload();

    ReferenceKind kind() const { return m_kind; }
    /// An answer for this kind was there.
    bool isLoaded() const { return m_loaded; }
    qsizetype total() const { return m_all.size(); }
    const ReferenceRow &row(int row) const { return m_shown.at(row); }
    /// -1: not shown.
    int rowOf(const QString &name) const;
    /// For the clipboard: tabs between, a line a row.
    QString tabbed(const QList<int> &rows, bool withHeaders) const;
    /// What is shown, as import() reads it.
    QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Other rows are shown: choose again what was chosen.
    void rowsChanged();
    void failed(const Error &error);

private:
    QList<ReferenceRow> matching() const;
    void refilter();

    StoreThread &m_store;
    ReferenceKind m_kind = ReferenceKind::Customers;
    ProfileId m_profile;
    bool m_showsRemoved = false;
    bool m_loaded = false;
    QString m_filter;
    QList<ReferenceRow> m_all;
    QList<ReferenceRow> m_shown;
    /// Of the question asked last; answers to others come too late.
    quint64 m_generation = 0;
};
