#pragma once

#include <QAbstractButton>
#include <QWidget>

/// One step in the list on the left: its number (a tick when it is done), its name, and what was decided there.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Standing { Done, Current, ToCome };

    StepButton(int number, const QString &name, QWidget *parent = nullptr);

    void setStanding(Standing standing, bool canGoBack);
    void setSummary(const QString &summary);
    QString summary() const { return m_summary; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    void paintNumber(QPainter &painter, const QRectF &disc) const;

    int m_number;
    Standing m_standing = Standing::ToCome;
    QString m_summary;
};

/// The steps of a wizard. Those that are done lead back to themselves.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(const QStringList &names, QWidget *parent = nullptr);

    /// `firstOpen`: the first step that one may go back to.
    void setCurrent(int step, int firstOpen);
    void setSummary(int step, const QString &summary);

Q_SIGNALS:
    void stepWished(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<StepButton *> m_steps;
};
