#pragma once

#include "models/changes/watching/openchange.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class CausesPanel;
class ChangeHeader;
class FigureStrip;
class ItemsPanel;
class QSplitter;
class SegmentedBar;
class StoryPanel;

/// One change: how it stands, how fast it goes, why lines did not come through, each line, and each line's own story.
class ChangeView : public QWidget
{
    Q_OBJECT

public:
    ChangeView(const PageContext &context, QWidget *parent = nullptr);

    /// 0: none.
    void open(ChangeId change);
    const OpenChange &change() const { return *m_open; }
    /// Reads again what is shown.
    void refresh();
    ItemsPanel *items() const { return m_items; }
    ChangeHeader *header() const { return m_header; }
    CausesPanel *causes() const { return m_causes; }
    /// Whether and why causes cannot be retried now.
    void setRetryRefusal(const std::optional<QString> &refusal);
    void toggleStory();
    /// Takes one filter away: the state's, the cause's, the text's. False: there was none.
    bool dropFilter();
    QString statusText() const;

Q_SIGNALS:
    void changed();
    void statusChanged();
    void failed(const Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createLayout();
    void connectSignals();
    void showChange();
    void showSegments();
    void applyFilter();

    PageContext m_context;
    OpenChange *m_open;
    std::optional<QString> m_retryRefusal;
    ChangeHeader *m_header;
    SegmentedBar *m_bar;
    FigureStrip *m_figures;
    CausesPanel *m_causes;
    QSplitter *m_splitter;
    ItemsPanel *m_items;
    StoryPanel *m_story;
    /// Time goes on while nothing is written.
    QTimer m_seconds;
};
