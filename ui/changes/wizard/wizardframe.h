#pragma once

#include <QWidget>

#include <optional>

class NoticeBar;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class StepList;
class WorldStrip;

/// What stands around a wizard's pages: the world on top, the steps on the left, the question, a notice, and the buttons with the reason
/// why one cannot go on.
class WizardFrame : public QWidget
{
    Q_OBJECT

public:
    explicit WizardFrame(const QStringList &steps, QWidget *parent = nullptr);

    WorldStrip &world() { return *m_world; }
    StepList &steps() { return *m_steps; }
    NoticeBar &notice() { return *m_notice; }
    QStackedWidget &pages() { return *m_pages; }

    void setHeading(const QString &title, const QString &explanation);
    /// `hint`: what is being done, or what is missing, beside the buttons.
    void setNext(const QString &text, bool isEnabled, bool isDefault, const QString &hint);
    bool canGoOn() const;
    void setBack(const QString &text, bool isVisible);
    void focusBack();
    /// The keyboard comes to the buttons after all that a page holds, whenever that was made.
    void putButtonsLast();

    /// `known` 0: nobody knows how many there are.
    void showProgress(qint64 lines, qint64 known);
    void endProgress();

Q_SIGNALS:
    void nextClicked();
    void backClicked();
    void cancelClicked();

private:
    void createLayout();
    QWidget *buttonRow();

    WorldStrip *m_world;
    StepList *m_steps;
    QLabel *m_title;
    QLabel *m_explanation;
    NoticeBar *m_notice;
    QStackedWidget *m_pages;
    QProgressBar *m_progress;
    QLabel *m_hint;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};
