#pragma once

#include "models/changes/targets/targetpreviewmodel.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class EmptyState;
class NoticeBar;
class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;

/// A target file: which one, what its columns are to the change, its first rows, and what is wrong with it.
class FileTargets : public QWidget
{
    Q_OBJECT

public:
    explicit FileTargets(const PageContext &context, QWidget *parent = nullptr);

    const QString &path() const { return m_path; }
    void setPath(const QString &path);
    /// Columns mean something to a type only; read again where it is another.
    void setType(ChangeType type);
    qint64 rows() const { return m_rows; }
    /// What is wrong with the file, as read last.
    const std::optional<Error> &error() const { return m_error; }
    bool isReading() const { return m_isReading; }
    QWidget *workWidget() const;

Q_SIGNALS:
    void pathChanged();
    /// It was read, or could not be.
    void previewed();

public Q_SLOTS:
    void choose();
    void read();
    void chooseTemplate();
    /// An empty table for the type chosen, by the suffix of its name.
    void saveTemplate(const QString &path);

private:
    void createActions();
    void createLayout();
    QWidget *chosenView();
    void show(const TargetPreview &preview);

    PageContext m_context;
    QString m_path;
    std::optional<ChangeType> m_type;
    qint64 m_rows = 0;
    std::optional<Error> m_error;
    bool m_isReading = false;
    quint64 m_asked = 0;
    TargetPreviewModel m_preview;
    QAction *m_choose;
    QAction *m_template;
    QAction *m_again;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    NoticeBar *m_saved;
    NoticeBar *m_notice;
    QLineEdit *m_shownPath;
    QLabel *m_summary;
};
