#include "ui/changes/wizard/fieldeditor.h"

#include "models/values/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

FieldEditor::Choice choiceOf(const QString &value)
{
    return {value, value};
}

} // namespace

FieldEditor::FieldEditor(const Field &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QWidget *editor = makeEditor();
    editor->setObjectName(u"wizard.option."_s + field.name);
    editor->setAccessibleName(words::ofField(QString(field.name)));
    editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(editor);
    layout->addWidget(editor);
}

QWidget *FieldEditor::makeEditor()
{
    switch (m_field.kind) {
    case Field::Kind::Switch:
        // Three answers: where nothing is said, the carrier's own default holds, and that is not "no".
        return makeBox({{u"yes"_s, tr("Yes")}, {u"no"_s, tr("No")}}, false);
    case Field::Kind::Choice: {
        QList<Choice> choices;
        for (const QString &value : QString(m_field.choices).split(u' '))
            choices << choiceOf(value);
        return makeBox(choices, false);
    }
    case Field::Kind::Account:
        return makeBox({}, false);
    case Field::Kind::Plan:
        return makeBox({}, true);
    case Field::Kind::Names:
        return makeChecks();
    case Field::Kind::Text:
    case Field::Kind::Zip:
    case Field::Kind::Megabytes:
    case Field::Kind::Moment:
        m_line = new QLineEdit;
        m_line->setPlaceholderText(m_field.defaultValue);
        connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::valueChanged);
        connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::left);
        return m_line;
    }
    Q_UNREACHABLE();
}

QWidget *FieldEditor::makeChecks()
{
    auto *checks = new QWidget;
    auto *column = new QVBoxLayout(checks);
    column->setContentsMargins(0, 0, 0, 0);
    for (const QString &name : QString(m_field.choices).split(u' ')) {
        auto *check = new QCheckBox(words::ofField(name));
        check->setObjectName(u"wizard.option.%1.%2"_s.arg(m_field.name, name));
        check->setProperty("name", name);
        connect(check, &QCheckBox::toggled, this, [this] { Q_EMIT valueChanged(value()); });
        connect(check, &QCheckBox::clicked, this, &FieldEditor::left);
        column->addWidget(check);
        m_checks << check;
    }
    checks->setFocusProxy(m_checks.first());
    return checks;
}

QComboBox *FieldEditor::makeBox(const QList<Choice> &choices, bool editable)
{
    m_box = new QComboBox;
    m_box->setEditable(editable);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(20);
    m_box->setMaxVisibleItems(20);
    setChoices(choices);
    if (editable) {
        m_box->lineEdit()->setPlaceholderText(tr("Name or code"));
        m_box->completer()->setFilterMode(Qt::MatchContains);
        m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &FieldEditor::left);
        connect(m_box, &QComboBox::editTextChanged, this, [this] { Q_EMIT valueChanged(value()); });
    }
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT valueChanged(value()); });
    connect(m_box, &QComboBox::activated, this, &FieldEditor::left);
    return m_box;
}

void FieldEditor::setChoices(const QList<Choice> &choices)
{
    const QString kept = value();
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    if (!m_box->isEditable()) {
        const QString byDefault = m_field.defaultValue;
        //: what holds where nothing is chosen
        m_box->addItem(byDefault.isEmpty() ? tr("Not said") : tr("%1 (if nothing is said)").arg(byDefault), QString());
    }
    for (const Choice &choice : choices)
        m_box->addItem(choice.text, choice.value);
    setValue(kept);
}

QString FieldEditor::value() const
{
    if (m_line != nullptr)
        return m_line->text();
    if (!m_checks.isEmpty()) {
        QStringList names;
        for (const QCheckBox *check : m_checks) {
            if (check->isChecked())
                names << check->property("name").toString();
        }
        return names.join(u' ');
    }
    if (!m_box->isEditable())
        return m_box->currentData().toString();
    const int known = m_box->findText(m_box->currentText());
    return known < 0 ? m_box->currentText() : m_box->itemData(known).toString();
}

void FieldEditor::setValue(const QString &value)
{
    if (m_line != nullptr)
        return m_line->setText(value);
    if (!m_checks.isEmpty()) {
        const QStringList names = value.split(u' ');
        for (QCheckBox *check : std::as_const(m_checks))
            check->setChecked(names.contains(check->property("name").toString()));
        return;
    }
    const int known = m_box->findData(value);
    if (known >= 0 || !m_box->isEditable())
        m_box->setCurrentIndex(std::max(m_box->isEditable() ? -1 : 0, known));
    else
        m_box->setCurrentIndex(-1);
    if (m_box->isEditable() && known < 0)
        m_box->setEditText(value);
}
