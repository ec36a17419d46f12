#include "ui/changes/wizard/targetspage.h"

#include "models/values/words.h"
#include "ui/changes/wizard/filetargets.h"
#include "ui/changes/wizard/pastetargets.h"
#include "ui/changes/wizard/selectiontargets.h"

#include <QButtonGroup>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// The one file that is being dropped; empty: it is something else.
QString droppedFile(const QMimeData *mime)
{
    const QList<QUrl> urls = mime->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

TargetsPage::TargetsPage(const PageContext &context, ChangeDraft &draft, const QList<DeviceId> &selected, QWidget *parent)
    : WizardPage(parent)
    , m_context(context)
    , m_draft(draft)
    , m_selected(selected)
    , m_sources(new QButtonGroup(this))
    , m_views(new QStackedWidget)
    , m_paste(new PasteTargets(context))
    , m_file(new FileTargets(context))
{
    setAcceptDrops(true);
    createLayout();
    connectSignals();
    const auto *file = std::get_if<FileLines>(&m_draft.targets);
    if (file != nullptr && !file->path.isEmpty())
        m_file->setPath(file->path);
    choose(file != nullptr ? File : m_selected.isEmpty() ? Paste : Selection);
}

void TargetsPage::createLayout()
{
    auto *sources = new QHBoxLayout;
    sources->setSpacing(24);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(sources);
    layout->addWidget(m_views, 1);
    addSource(Selection, u"wizard.targets.selection"_s, m_selected.isEmpty() ? tr("&Selected lines") : tr("&Selected lines (%1)").arg(QLocale().toString(m_selected.size())));
    addSource(Paste, u"wizard.targets.paste"_s, tr("A &pasted list"));
    addSource(File, u"wizard.targets.file"_s, tr("A &file"));
    for (QAbstractButton *button : m_sources->buttons())
        sources->addWidget(button);
    sources->addStretch();
    m_views->addWidget(new SelectionTargets(m_context, m_selected));
    m_views->addWidget(m_paste);
    m_views->addWidget(m_file);
}

void TargetsPage::addSource(Source source, const QString &name, const QString &text)
{
    auto *button = new QRadioButton(text);
    button->setObjectName(name);
    m_sources->addButton(button, source);
    if (source == Selection && m_selected.isEmpty()) {
        button->setEnabled(false);
        button->setToolTip(tr("Nothing is selected on the devices page."));
    }
}

void TargetsPage::connectSignals()
{
    connect(m_sources, &QButtonGroup::idClicked, this, [this](int source) {
        choose(source);
        workWidget()->setFocus();
    });
    connect(m_paste, &PasteTargets::textChanged, this, &TargetsPage::note);
    connect(m_paste, &PasteTargets::counted, this, &TargetsPage::changed);
    connect(m_file, &FileTargets::pathChanged, this, &TargetsPage::note);
    connect(m_file, &FileTargets::previewed, this, &TargetsPage::note);
}

TargetsPage::Source TargetsPage::source() const
{
    return Source(m_views->currentIndex());
}

void TargetsPage::choose(int source)
{
    m_sources->button(source)->setChecked(true);
    m_views->setCurrentIndex(source);
    note();
}

void TargetsPage::note()
{
    switch (source()) {
    case Selection:
        m_draft.targets = SelectedLines {m_selected};
        break;
    case Paste:
        m_draft.targets = PastedLines {m_paste->text()};
        break;
    case File:
        m_draft.targets = FileLines {m_file->path(), m_file->mapping(), m_file->fields(), m_file->isSaid()};
        break;
    }
    Q_EMIT changed();
}

QString TargetsPage::title() const
{
    return m_draft.type ? tr("%1: which lines?").arg(words::of(*m_draft.type)) : tr("Which lines?");
}

QString TargetsPage::explanation() const
{
    return tr("Next, every line is checked against the rules, and you see what would happen to it.");
}

void TargetsPage::enter()
{
    if (m_draft.type)
        m_file->setType(*m_draft.type);
}

std::optional<QString> TargetsPage::obstacle() const
{
    if (auto missing = m_draft.obstacle(ChangeDraft::Step::Targets))
        return missing;
    if (source() == File && m_file->isReading())
        return tr("The file is being read.");
    if (source() == File && m_file->error() && m_file->error()->code == "columns.unknown"_L1)
        return tr("Say what each column is, or leave it out.");
    if (source() == File && m_file->error())
        return tr("The file cannot be used as it is.");
    return {};
}

QString TargetsPage::nextText() const
{
    return tr("Chec&k the lines");
}

QWidget *TargetsPage::workWidget()
{
    if (source() == Paste)
        return m_paste->editor();
    return source() == File ? m_file->workWidget() : m_sources->button(Selection);
}

QString TargetsPage::summary() const
{
    switch (source()) {
    case Selection:
        return tr("%Ln selected", nullptr, int(m_selected.size()));
    case Paste:
        return m_paste->text().isEmpty() ? QString() : tr("%Ln pasted", nullptr, int(m_paste->counts().recognised));
    case File:
        return QFileInfo(m_file->path()).fileName();
    }
    Q_UNREACHABLE();
}

qint64 TargetsPage::knownCount() const
{
    switch (source()) {
    case Selection:
        return m_selected.size();
    case Paste:
        return m_paste->counts().recognised + m_paste->counts().unknown + m_paste->counts().repeated;
    case File:
        return m_file->rows();
    }
    Q_UNREACHABLE();
}

void TargetsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void TargetsPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (const QString file = droppedFile(event->mimeData()); !file.isEmpty()) {
        m_file->setPath(file);
        return choose(File);
    }
    const QString before = m_paste->text();
    m_paste->setText(before.isEmpty() ? event->mimeData()->text() : before + u'\n' + event->mimeData()->text());
    choose(Paste);
}
