#pragma once

#include "models/audit/auditrow.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QPushButton;

/// One entry of the log, whole: what was done, when, by whom, from which values to which, why, and what proved it.
class AuditDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit AuditDetails(QWidget *parent = nullptr);

    void showRow(const AuditRow &row);
    /// Nothing is chosen, or it is on its way.
    void showNothing();
    /// 0: nothing is shown.
    qint64 entryNumber() const { return m_row.id; }

Q_SIGNALS:
    void changeOpened(ChangeId change);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createLayout();
    void fill();
    void addField(const QString &name, const QString &value, const QString &objectName, bool fixedWidth = false);
    void addDifferences();
    void paintHeading();

    AuditRow m_row;
    QLabel *m_hint;
    QWidget *m_entry;
    QLabel *m_shape;
    QLabel *m_heading;
    QLabel *m_time;
    QPushButton *m_openChange;
    QFormLayout *m_fields;
};
