#pragma once

#include "models/changes/watching/lineactivity.h"
#include "models/fleet/devicestory.h"
#include "ui/common/pagecontext.h"

#include <QStackedWidget>
#include <QTimer>

class QLabel;
class LineCard;
class QScrollArea;
class SelectionTally;
class TallyCard;

/// What is selected: one line with its story, many as counts, none as a hint. It follows the store.
class DeviceInspector : public QStackedWidget
{
    Q_OBJECT

public:
    explicit DeviceInspector(const PageContext &context, QWidget *parent = nullptr);

    void showLines(const QList<DeviceId> &lines);

Q_SIGNALS:
    void changeOpened(ChangeId change);
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Known
    {
        DeviceStory story;
        QList<LineChange> changes;
        bool operator==(const Known &) const = default;
    };

    void refresh();
    void ask();
    void askForStory();
    void askForTally();
    void handleStory(DeviceId line, const Result<std::optional<Known>> &known);

    PageContext m_context;
    QList<DeviceId> m_lines;
    bool m_asking = false;
    bool m_isStale = false;
    /// The tally on show is of these lines.
    bool m_isCounted = false;
    /// Lines are passed quickly with an arrow key held down; a store changes many times a second.
    QTimer m_soon;
    QLabel *m_hint;
    QScrollArea *m_lineArea;
    LineCard *m_line;
    QScrollArea *m_tallyArea;
    TallyCard *m_tally;
    SelectionTally *m_counting = nullptr;
};
