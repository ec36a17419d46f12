#include "ui/changes/wizard/filetargets.h"

#include "models/changes/targets/mappingstore.h"
#include "models/changes/targets/targettemplate.h"
#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "ui/changes/wizard/mappingheader.h"
#include "ui/changes/wizard/previewtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/noticebar.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QString kLastFolder = u"wizard/folder"_s;

} // namespace

FileTargets::FileTargets(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_views(new QStackedWidget)
    , m_empty(new EmptyState(u"text-csv"_s))
    , m_saved(new NoticeBar)
    , m_notice(new NoticeBar)
    , m_shownPath(new QLineEdit)
    , m_summary(new QLabel)
{
    createActions();
    createLayout();
}

void FileTargets::createActions()
{
    m_choose = new QAction(QIcon::fromTheme(u"document-open"_s), tr("Choose a &file…"), this);
    m_choose->setObjectName(u"wizard.targets.choose"_s);
    connect(m_choose, &QAction::triggered, this, &FileTargets::choose);
    m_template = new QAction(QIcon::fromTheme(u"document-save-as"_s), tr("Save a &template…"), this);
    m_template->setObjectName(u"wizard.targets.template"_s);
    m_template->setToolTip(tr("An empty table with the columns that this change reads."));
    connect(m_template, &QAction::triggered, this, &FileTargets::chooseTemplate);
    m_again = new QAction(QIcon::fromTheme(u"view-refresh"_s), tr("&Read it again"), this);
    m_again->setObjectName(u"wizard.targets.again"_s);
    connect(m_again, &QAction::triggered, this, &FileTargets::read);
    m_leaveOut = new QAction(tr("&Leave out the others"), this);
    m_leaveOut->setObjectName(u"wizard.targets.leaveout"_s);
    m_leaveOut->setToolTip(tr("Columns of which nothing is said are not used."));
    connect(m_leaveOut, &QAction::triggered, this, &FileTargets::leaveOutUnknown);
}

void FileTargets::createLayout()
{
    m_empty->setText(tr("Drop a table here"), tr("CSV, XLSX or ODS, a header in its first row, one line of the fleet a row. At least one column must name the line: "
                                                    "iccid, imei, mdn, msisdn, imsi, eid or meid."));
    m_empty->setActions({m_choose, m_template});
    m_views->addWidget(m_empty);
    m_views->addWidget(chosenView());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_saved);
    layout->addWidget(m_views);
}

QWidget *FileTargets::chosenView()
{
    auto *view = new QWidget;
    m_shownPath->setReadOnly(true);
    m_shownPath->setObjectName(u"wizard.targets.path"_s);
    m_shownPath->setAccessibleName(tr("The file"));
    auto *choose = new QToolButton;
    choose->setDefaultAction(m_choose);
    choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_table = new PreviewTable(m_preview);
    m_table->setObjectName(u"wizard.targets.preview"_s);
    m_table->setAccessibleName(tr("The first rows of the file"));
    m_header = new MappingHeader(m_table);
    m_header->setStretchLastSection(true);
    m_table->setHorizontalHeader(m_header);
    connect(m_header, &MappingHeader::wordChosen, this, &FileTargets::sayWord);
    auto *leaveOut = new QToolButton;
    leaveOut->setDefaultAction(m_leaveOut);
    leaveOut->setObjectName(u"wizard.targets.leaveout.button"_s);
    leaveOut->setToolButtonStyle(Qt::ToolButtonTextOnly);
    leaveOut->setVisible(false);
    connect(m_leaveOut, &QAction::changed, leaveOut, [this, leaveOut] { leaveOut->setVisible(m_leaveOut->isVisible()); });
    m_leaveOut->setVisible(false);
    m_summary->setObjectName(u"wizard.targets.rows"_s);
    m_summary->setWordWrap(true);
    auto *path = new QHBoxLayout;
    path->setSpacing(8);
    path->addWidget(m_shownPath, 1);
    path->addWidget(choose);
    auto *blank = new QToolButton;
    blank->setDefaultAction(m_template);
    blank->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    path->addWidget(blank);
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(path);
    layout->addWidget(m_notice);
    auto *said = new QHBoxLayout;
    said->setSpacing(8);
    said->addWidget(m_summary, 1);
    said->addWidget(leaveOut);
    layout->addLayout(said);
    layout->addWidget(m_table, 1);
    return view;
}

void FileTargets::choose()
{
    const QString folder = m_path.isEmpty() ? m_context.settings.value(kLastFolder, QDir::homePath()).toString() : QFileInfo(m_path).absolutePath();
    auto *dialog = new QFileDialog(this, tr("A file of lines"), folder, tr("Tables (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileTargets::setPath);
    dialog->open();
}

void FileTargets::chooseTemplate()
{
    const QString folder = m_context.settings.value(kLastFolder, QDir::homePath()).toString();
    auto *dialog = new QFileDialog(this, tr("Save a template"), folder, tr("Excel workbook (*.xlsx);;Separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains("csv"_L1) ? u"csv"_s : u"xlsx"_s); });
    if (m_type)
        dialog->selectFile(key(*m_type) + u".xlsx"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &FileTargets::saveTemplate);
    dialog->open();
}

void FileTargets::saveTemplate(const QString &path)
{
    if (!m_type)
        return;
    m_context.settings.setValue(kLastFolder, QFileInfo(path).absolutePath());
    if (const auto written = writeTargetTemplate(*m_type, path); !written)
        m_saved->say(NoticeBar::Kind::Error, wording::sentence(written.error()));
    else
        m_saved->say(NoticeBar::Kind::Information, tr("The template is in %1.").arg(QDir::toNativeSeparators(path)));
}

void FileTargets::setPath(const QString &path)
{
    m_path = path;
    m_shown = {};
    m_isSaid = false;
    m_shownPath->setText(QDir::toNativeSeparators(path));
    m_context.settings.setValue(kLastFolder, QFileInfo(path).absolutePath());
    m_views->setCurrentIndex(path.isEmpty() ? 0 : 1);
    read();
    Q_EMIT pathChanged();
}

void FileTargets::setType(ChangeType type)
{
    if (m_type == type)
        return;
    m_type = type;
    read();
}

void FileTargets::read()
{
    if (m_path.isEmpty() || !m_type)
        return;
    m_isReading = true;
    const quint64 number = ++m_asked;
    m_context.reading.ask<TargetPreview>([path = m_path, type = *m_type](Database &db) -> Result<TargetPreview> {
        return previewTargetFile(path, type, [&db, type](const QStringList &names) { return MappingStore(db).find(type, names); });
    }, this,
                                         [this, number](const Result<TargetPreview> &preview) {
                                             if (number != m_asked)
                                                 return;
                                             TargetPreview answer;
                                             if (!preview)
                                                 answer.error = preview.error();
                                             show(preview.value_or(answer));
                                         });
}

void FileTargets::show(const TargetPreview &preview)
{
    m_isReading = false;
    m_isSaid = false;
    m_shown = preview;
    showColumns();
    // Once: a width that somebody gave a column stays while it is said what it is.
    m_table->fitColumns();
    Q_EMIT previewed();
}

void FileTargets::showColumns()
{
    const std::optional<Error> &error = m_shown.error;
    m_preview.show(m_shown);
    m_header->show(m_shown.columns, m_type ? columnMeanings(*m_type) : QList<ColumnMeaning>());
    m_table->updateGeometry();
    if (error && error->code == "columns.unknown"_L1)
        m_notice->say(NoticeBar::Kind::Warning, tr("What is the column “%1”? Choose it below its name, or leave it out.").arg(error->arguments.value(0)), m_again);
    else if (error)
        m_notice->say(NoticeBar::Kind::Error, wording::sentence(*error), m_again);
    else
        m_notice->clear();
    m_leaveOut->setVisible(error && error->code == "columns.unknown"_L1);
    const qint64 all = m_shown.rowsInAll;
    QStringList sentences {m_shown.rows.size() < all ? tr("%Ln row(s). These are the first %1.", nullptr, int(all)).arg(QLocale().toString(m_shown.rows.size()))
                                                     : tr("%Ln row(s).", nullptr, int(all))};
    if (m_shown.isRemembered)
        sentences << tr("The columns are taken as they were the last time.");
    m_summary->setText((sentences + m_shown.notes).join(u' '));
}

void FileTargets::sayWord(int column, const QString &word)
{
    if (!m_type || column >= m_shown.columns.size())
        return;
    ColumnMapping mapping = m_shown.mapping;
    mapping.insert(columnmapping::folded(m_shown.columns[column].name), word);
    say(mapping);
}

void FileTargets::say(const ColumnMapping &mapping)
{
    remap(m_shown, m_path, *m_type, mapping);
    m_shown.isRemembered = false;
    m_isSaid = true;
    showColumns();
    Q_EMIT previewed();
}

void FileTargets::leaveOutUnknown()
{
    if (!m_type)
        return;
    ColumnMapping mapping = m_shown.mapping;
    for (const TargetPreview::Column &column : std::as_const(m_shown.columns)) {
        if (!column.word)
            mapping.insert(columnmapping::folded(column.name), u""_s);
    }
    say(mapping);
}

std::optional<QStringList> FileTargets::fields() const
{
    if (m_shown.columns.isEmpty())
        return {};
    QStringList fields;
    for (const TargetPreview::Column &column : m_shown.columns) {
        if (column.use == TargetColumn::Use::Field)
            fields << *column.word;
    }
    return fields;
}

QWidget *FileTargets::workWidget() const
{
    return m_path.isEmpty() ? static_cast<QWidget *>(m_empty) : m_shownPath;
}
