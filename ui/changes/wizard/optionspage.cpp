#include "ui/changes/wizard/optionspage.h"

#include "models/changes/types/changespec.h"
#include "models/store/storethread.h"
#include "models/values/words.h"
#include "ui/changes/wizard/fieldeditor.h"
#include "ui/changes/wizard/sendingrows.h"
#include "ui/changes/wizard/startrows.h"
#include "ui/common/tones.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kEditorWidth = 240;

/// Muted where nothing is wrong: that follows the theme by itself.
void inTone(QLabel *label, std::optional<Tone> tone)
{
    QPalette palette;
    if (tone)
        palette.setColor(QPalette::WindowText, tones::color(*tone, QApplication::palette()));
    label->setPalette(palette);
    label->setForegroundRole(tone ? QPalette::WindowText : QPalette::PlaceholderText);
}

QString explanationOf(const Field &field)
{
    return field.explanation != nullptr ? QCoreApplication::translate("Fields", field.explanation) : QString();
}

} // namespace

OptionsPage::OptionsPage(const PageContext &context, const Profile &profile, ChangeDraft &draft, QWidget *parent)
    : WizardPage(parent)
    , m_context(context)
    , m_profile(profile)
    , m_draft(draft)
    , m_scroll(new QScrollArea)
    , m_sending(new SendingRows(profile, draft, this))
    , m_start(new StartRows(context.clock, draft, this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    connect(m_sending, &SendingRows::changed, this, &OptionsPage::changed);
    connect(m_start, &StartRows::changed, this, &OptionsPage::changed);
}

QString OptionsPage::title() const
{
    return m_draft.type ? tr("%1: how?").arg(words::of(*m_draft.type)) : tr("How?");
}

QString OptionsPage::explanation() const
{
    if (m_draft.type && changeSpec(*m_draft.type).fields().empty())
        return tr("This type has no options of its own. A name helps to find the change again.");
    return tr("These hold for all lines. Columns of a target file with the same keys win for their row.");
}

void OptionsPage::enter()
{
    if (m_type != m_draft.type)
        makeForm();
    readCatalogue();
}

void OptionsPage::makeForm()
{
    m_type = m_draft.type;
    m_rows.clear();
    m_left.clear();
    auto *sheet = new QWidget;
    auto *form = new QGridLayout(sheet);
    form->setContentsMargins(0, 0, 8, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setColumnStretch(2, 1);
    auto *label = new QLabel(tr("Name of the change"));
    form->addWidget(label, 0, 0);
    form->addWidget(makeName(), 0, 1);
    label->setBuddy(m_name);
    auto *remark = new QLabel(tr("For you and your colleagues; the carrier never sees it."));
    remark->setWordWrap(true);
    form->addWidget(remark, 0, 2);
    m_scroll->setWidget(sheet);
    inTone(remark, {});
    for (const Field &field : changeSpec(*m_type).fields())
        m_rows.insert(field.name, makeRow(*form, field));
    m_start->addTo(*form);
    m_sending->addTo(*form);
    form->setRowStretch(form->rowCount(), 1);
    offerChoices();
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        row->editor->setValue(m_draft.options.value(row.key()));
    showRemarks();
}

QWidget *OptionsPage::makeName()
{
    m_name = new QLineEdit(m_draft.name);
    m_name->setObjectName(u"wizard.name"_s);
    m_name->setAccessibleName(tr("Name of the change"));
    m_name->setMaxLength(200);
    m_name->setFixedWidth(kEditorWidth);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_draft.name = name;
        Q_EMIT changed();
    });
    return m_name;
}

OptionsPage::Row OptionsPage::makeRow(QGridLayout &form, const Field &field)
{
    const QString name = words::ofField(QString(field.name));
    const int row = form.rowCount();
    auto *label = new QLabel(field.required ? tr("%1 (required)").arg(name) : name);
    label->setToolTip(tr("As a column of a target file: %1").arg(field.name));
    Row made {new FieldEditor(field), new QLabel};
    made.editor->setFixedWidth(kEditorWidth);
    made.editor->setToolTip(explanationOf(field));
    made.remark->setWordWrap(true);
    made.remark->setObjectName(u"wizard.remark."_s + field.name);
    label->setBuddy(made.editor->focusProxy());
    form.addWidget(label, row, 0);
    form.addWidget(made.editor, row, 1);
    form.addWidget(made.remark, row, 2);
    connect(made.editor, &FieldEditor::valueChanged, this, [this, &field](const QString &value) { note(field, value); });
    connect(made.editor, &FieldEditor::left, this, [this, &field] {
        m_left.insert(field.name);
        showRemarks();
    });
    return made;
}

void OptionsPage::note(const Field &field, const QString &value)
{
    if (value.isEmpty())
        m_draft.options.remove(field.name);
    else
        m_draft.options.insert(field.name, value);
    if (field.kind == Field::Kind::Account)
        offerChoices();
    showRemarks();
    Q_EMIT changed();
}

// The explanation gives its place to what is wrong, so that nothing moves.
void OptionsPage::showRemarks()
{
    QHash<QString, ChangeDraft::Problem> found;
    for (const ChangeDraft::Problem &problem : m_draft.problems()) {
        if (problem.step == ChangeDraft::Step::Options && !found.contains(problem.field))
            found.insert(problem.field, problem);
    }
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const auto problem = found.constFind(row.key());
        const bool isWrong = problem != found.cend() && m_left.contains(row.key());
        const bool mayFollow = isWrong && problem->fileMayMend;
        row->remark->setText(!isWrong    ? explanationOf(row->editor->field())
                                 : mayFollow ? tr("%1 It may also be a column of a target file.").arg(problem->sentence)
                                             : problem->sentence);
        inTone(row->remark, !isWrong ? std::nullopt : std::optional(mayFollow ? Tone::Warn : Tone::Bad));
        row->editor->focusProxy()->setAccessibleDescription(row->remark->text());
    }
}

void OptionsPage::readCatalogue()
{
    m_context.reading.ask<QList<CataloguePlan>>([profile = m_profile.id](Database &db) { return CatalogueStore(db).plans(profile); }, this,
                                                [this](const Result<QList<CataloguePlan>> &plans) {
                                                    m_plans = plans.value_or(QList<CataloguePlan>());
                                                    offerChoices();
                                                });
}

void OptionsPage::offerChoices()
{
    QList<FieldEditor::Choice> accounts;
    for (const QString &account : m_profile.accounts)
        accounts << FieldEditor::Choice {account, account};
    QList<FieldEditor::Choice> plans;
    const QString account = m_draft.options.value(u"account"_s);
    for (const CataloguePlan &offered : std::as_const(m_plans)) {
        //: a carrier plan's name and its code
        const FieldEditor::Choice choice {offered.plan.code, tr("%1 (%2)").arg(offered.plan.name, offered.plan.code)};
        const bool fits = account.isEmpty() || account == offered.account;
        if (!offered.removed && fits && !plans.contains(choice))
            plans << choice;
    }
    for (const Row &row : std::as_const(m_rows)) {
        if (row.editor->field().kind == Field::Kind::Account)
            row.editor->setChoices(accounts);
        else if (row.editor->field().kind == Field::Kind::Plan)
            row.editor->setChoices(plans);
    }
}

void OptionsPage::changeEvent(QEvent *event)
{
    WizardPage::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_type)
        showRemarks();
}

QWidget *OptionsPage::workWidget()
{
    if (m_type) {
        for (const Field &field : changeSpec(*m_type).fields()) {
            if (field.required)
                return m_rows.value(field.name).editor->focusProxy();
        }
    }
    return m_name;
}
