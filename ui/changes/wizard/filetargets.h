#pragma once

#include "models/changes/targets/targetpreviewmodel.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class EmptyState;
class MappingHeader;
class NoticeBar;
class PreviewTable;
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
    qint64 rows() const { return m_shown.rowsInAll; }
    /// What its columns were said to be, by now.
    const ColumnMapping &mapping() const { return m_shown.mapping; }
    bool isSaid() const { return m_isSaid; }
    /// The fields that its columns bring; std::nullopt: it was not read yet.
    std::optional<QStringList> fields() const;
    /// What is wrong with the file, as read last.
    const std::optional<Error> &error() const { return m_shown.error; }
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
    void showColumns();
    void say(const ColumnMapping &mapping);
    void sayWord(int column, const QString &word);
    void leaveOutUnknown();

    PageContext m_context;
    QString m_path;
    std::optional<ChangeType> m_type;
    TargetPreview m_shown;
    /// Somebody chose what a column is.
    bool m_isSaid = false;
    bool m_isReading = false;
    quint64 m_asked = 0;
    TargetPreviewModel m_preview;
    QAction *m_choose;
    QAction *m_template;
    QAction *m_again;
    QAction *m_leaveOut;
    PreviewTable *m_table;
    MappingHeader *m_header;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    NoticeBar *m_saved;
    NoticeBar *m_notice;
    QLineEdit *m_shownPath;
    QLabel *m_summary;
};
