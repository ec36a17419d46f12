#pragma once

#include "models/changes/watching/itemstory.h"
#include "models/store/readturns.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QVBoxLayout;
class StoreThread;

/// What happened to one line of the change, step by step, with what proved each.
class StoryPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// `reading` must outlive it.
    explicit StoryPanel(StoreThread &reading, QWidget *parent = nullptr);

    /// 0: none.
    void open(ItemId item);
    /// Something of its change may have moved.
    void refresh();
    ItemId item() const { return m_item; }

Q_SIGNALS:
    void failed(const Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createLayout();
    void read();
    void take(ItemId item, const Result<ItemStory> &story);
    void fill();
    void fillFacts();
    void fillSteps();
    void addFact(const QString &name, const QString &value, bool isFixedWidth = false);
    void paintState();

    StoreThread &m_reading;
    ItemId m_item;
    std::optional<ItemStory> m_story;
    QLabel *m_hint;
    QWidget *m_content;
    QLabel *m_line;
    QLabel *m_shape;
    QLabel *m_state;
    QLabel *m_reason;
    QFormLayout *m_facts;
    QVBoxLayout *m_steps;
    ReadTurns m_turns;
};
