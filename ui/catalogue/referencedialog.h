#pragma once

#include "models/catalogue/referencestore.h"

#include <QDialog>
#include <QMap>

class FieldError;

/// One row of a kind, made of its columns: a new one, or one that is changed, whose name stays. It checks each field for itself; what depends on
/// the rest of the catalogue is said to it.
class ReferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `row`: empty for a new one. `customers`: to choose from.
    ReferenceDialog(ReferenceKind kind, const ReferenceRow &row, const QStringList &customers, QWidget *parent);
    ~ReferenceDialog() override;

    /// At its field, or under the last one.
    void showProblem(const Error &problem);

Q_SIGNALS:
    /// Every field fits by itself; the dialog waits for close() or showProblem().
    void submitted(const QMap<QString, QString> &row);

private:
    QWidget *makeField(const ReferenceColumn &column, const QString &value, const QStringList &customers);
    QString value(const ReferenceColumn &column) const;
    bool check(const ReferenceColumn &column);
    void submit();

    ReferenceKind m_kind;
    bool m_isNew;
    QHash<QString, QWidget *> m_fields;
    QHash<QString, FieldError *> m_errors;
    FieldError *m_problem;
};
