#pragma once

#include "models/changes/planning/changedraft.h"
#include "ui/changes/wizard/wizardpage.h"

#include <QAbstractButton>

class QButtonGroup;
class QScrollArea;
class QVBoxLayout;

/// One type of change: its name, what it does, and whether that can be taken back.
class TypeCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TypeCard(ChangeType type, QWidget *parent = nullptr);

    ChangeType type() const { return m_type; }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Enter, or a double click.
    void taken();
    /// It has the focus.
    void reached();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    ChangeType m_type;
    QString m_remark;
    bool m_isDestructive;
};

/// The first step: what is to be done.
class TypePage : public WizardPage
{
    Q_OBJECT

public:
    explicit TypePage(ChangeDraft &draft, QWidget *parent = nullptr);

    QString title() const override;
    QString explanation() const override;
    void enter() override;
    std::optional<QString> obstacle() const override { return m_draft.obstacle(ChangeDraft::Step::Type); }
    QWidget *workWidget() override;

private:
    void addFamily(QVBoxLayout &cards, const QString &heading, const QStringList &types);

    ChangeDraft &m_draft;
    QScrollArea *m_scroll;
    QButtonGroup *m_cards;
};
