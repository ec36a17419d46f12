#pragma once

#include "models/fleet/devicetablemodel.h"
#include "ui/common/pagecontext.h"

#include <QObject>
#include <QPointer>

#include <functional>

class ColumnKeeper;
class DeviceCopy;
class DeviceTableView;
class FilterBar;
class NoticeBar;
class QMenu;

/// What a person does with lines in the device table: copy, select, filter by a cell, read again, change. Actions that cannot be done now
/// are disabled and say why; what the page does not show is left alone.
class DeviceCommands : public QObject
{
    Q_OBJECT

public:
    /// A carrier is asked for at most so many lines by name.
    static constexpr qsizetype kMostRefreshed = 10'000;

    struct Parts
    {
        DeviceTableModel &model;
        DeviceTableView &table;
        ColumnKeeper &columns;
        FilterBar &filter;
        NoticeBar &notice;
    };

    /// All of it must outlive it; `page` is what must be on show.
    DeviceCommands(const PageContext &context, Parts parts, QWidget *page);

    /// The carrier is being read: no lines can be read again meanwhile.
    void setReading(bool reading);
    /// Enables what can be done with what is selected now. Only while the page is on show.
    void update();
    /// For whoever comes after this page.
    void release();
    /// `add` puts more at its end.
    void showMenu(QPoint globalPosition, const std::function<void(QMenu &)> &add);

Q_SIGNALS:
    void refreshRequested(const QList<DeviceId> &lines);
    void changeRequested(const QList<DeviceId> &lines);
    /// For the status line, for a moment.
    void told(const QString &sentence);

private:
    void connectSignals();
    /// Performs the action only while the page is on show.
    template<typename Perform>
    void on(const char *action, Perform perform);
    void refuse(const char *action, const QString &why);
    QString cellRefusal() const;
    void filterByCell(bool negated);
    void copy(const QStringList &columns, const QStringList &headers);
    void handleCopied(qsizetype lines, const Result<QString> &text);
    QStringList headersOf(const QStringList &columns) const;

    PageContext m_context;
    Parts m_parts;
    QWidget *m_page;
    bool m_reading = false;
    QPointer<DeviceCopy> m_copy;
};
