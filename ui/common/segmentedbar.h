#pragma once

#include "ui/common/statelook.h"

#include <QWidget>

/// One bar in segments that show how a whole is divided, with its legend under it: shape, number, word, each a filter that can be
/// clicked or ticked by keyboard (Left, Right, Space). Where it is narrow the words go and the numbers stay; the tooltip has both.
class SegmentedBar : public QWidget
{
    Q_OBJECT

public:
    struct Segment
    {
        /// What whoever listens knows it by.
        QString key;
        StateLook look;
        qint64 count = 0;
        bool operator==(const Segment &other) const { return key == other.key && count == other.count && look.word == other.look.word; }
    };

    explicit SegmentedBar(QWidget *parent = nullptr);

    /// In the order to show; zeros keep their place in the legend, so that nothing jumps.
    void setSegments(const QList<Segment> &segments);
    const QList<Segment> &segments() const { return m_segments; }
    /// Which one filters; empty: none.
    QString chosen() const { return m_chosen; }
    void choose(const QString &key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By a person; empty: the filter was taken away.
    void chosenChanged(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void toggle(int segment);
    int segmentAt(QPoint position) const;
    /// What an entry of the legend says: as many words as there is room for, the numbers always.
    enum class Detail { Words, WordsOfSome, Numbers };
    Detail detail() const;
    QString legendText(const Segment &segment, Detail detail) const;
    int legendWidth(Detail detail) const;
    /// Of the legend's entries.
    QList<QRect> legend() const;
    QRect bar() const;
    void describe();

    QList<Segment> m_segments;
    QString m_chosen;
    int m_current = 0;
};
