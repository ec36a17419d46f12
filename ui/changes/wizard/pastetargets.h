#pragma once

#include "models/changes/targets/pastedtargets.h"
#include "ui/common/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

/// A list of identifiers, pasted or typed, and what it seems to name.
class PasteTargets : public QWidget
{
    Q_OBJECT

public:
    explicit PasteTargets(const PageContext &context, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// As last counted.
    const PastedCounts &counts() const { return m_counts; }
    QWidget *editor() const;

Q_SIGNALS:
    void textChanged();
    void counted();

private:
    void count();
    void show(const PastedCounts &counts);

    PageContext m_context;
    QPlainTextEdit *m_text;
    QLabel *m_found;
    QTimer m_pause;
    PastedCounts m_counts;
    quint64 m_asked = 0;
};
