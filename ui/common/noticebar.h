#pragma once

#include "ui/common/tones.h"

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QToolButton;

/// A line above a page's work that says what happened and offers what to do: an error, a sync that asks, a finished export.
/// It stays until it is closed or replaced, a plain success for some seconds; it never takes the focus.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning, Error };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// One sentence; `offer` (may be nullptr) becomes a button beside it. Shows itself.
    void say(Kind kind, const QString &sentence, QAction *offer = nullptr);
    QString sentence() const;
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showOffer(QAction *offer);

    Kind m_kind = Kind::Information;
    QLabel *m_text;
    QToolButton *m_offer;
    QToolButton *m_close;
    QTimer m_passing;
};
