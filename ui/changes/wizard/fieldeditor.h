#pragma once

#include "models/changes/types/field.h"

#include <QList>
#include <QString>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

/// The editor of one field of a change type, made of what the field says it is. It knows texts, not what they are worth.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// A value that may be chosen, and how people know it.
    struct Choice
    {
        QString value;
        QString text;
        bool operator==(const Choice &) const = default;
    };

    /// `field` lives as long as the program.
    explicit FieldEditor(const Field &field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }
    /// Empty: not said.
    QString value() const;
    void setValue(const QString &value);
    /// What there is to choose from, for Kind::Account and Kind::Plan; the value stays.
    void setChoices(const QList<Choice> &choices);

Q_SIGNALS:
    void valueChanged(const QString &value);
    /// The person went on to something else.
    void left();

private:
    QWidget *makeEditor();
    /// A box to tick for each of the fields that can be named.
    QWidget *makeChecks();
    QComboBox *makeBox(const QList<Choice> &choices, bool editable);

    const Field &m_field;
    QLineEdit *m_line = nullptr;
    QComboBox *m_box = nullptr;
    QList<QCheckBox *> m_checks;
};
