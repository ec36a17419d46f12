#include "ui/catalogue/referencedialog.h"

#include "models/catalogue/referenceimport.h"
#include "models/catalogue/referencewords.h"
#include "models/values/wording.h"
#include "ui/common/fielderror.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 320;

} // namespace

ReferenceDialog::ReferenceDialog(ReferenceKind kind, const ReferenceRow &row, const QStringList &customers, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_isNew(row.isEmpty())
{
    setObjectName(u"reference"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1: Customers, Rate pools …
    setWindowTitle(m_isNew ? tr("Add to: %1").arg(referencewords::title(kind)) : referenceName(kind, row));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    for (const ReferenceColumn &column : referencedata::columns(kind)) {
        QWidget *field = makeField(column, referencedata::text(column, row.value(column.key)), customers);
        field->setObjectName(u"reference."_s + column.key);
        field->setAccessibleName(referencewords::label(column));
        field->setMinimumWidth(kFieldWidth);
        // By its keys a row is referred to: another name is another row.
        field->setEnabled(m_isNew || !column.isKey);
        m_fields.insert(column.key, field);
        auto *error = new FieldError(field);
        m_errors.insert(column.key, error);
        //: a field's name that must be filled in
        form->addRow(column.required ? tr("%1 *").arg(referencewords::label(column)) : referencewords::label(column), field);
        form->addRow(error);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->setObjectName(u"reference.buttons"_s);
    m_problem = new FieldError(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReferenceDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
}

// A dialog that goes while it is shown takes the focus from its field, which then would have itself checked.
ReferenceDialog::~ReferenceDialog()
{
    for (QWidget *field : std::as_const(m_fields))
        field->disconnect(this);
}

QWidget *ReferenceDialog::makeField(const ReferenceColumn &column, const QString &value, const QStringList &customers)
{
    if (column.kind == ReferenceColumn::Kind::Switch) {
        auto *box = new QCheckBox(tr("Its lines may share their allowance"));
        box->setChecked(value == "yes"_L1);
        return box;
    }
    if (column.kind == ReferenceColumn::Kind::Customer) {
        auto *box = new QComboBox;
        if (!column.required)
            box->addItem(tr("Every customer"), QString());
        for (const QString &customer : customers)
            box->addItem(customer, customer);
        box->setCurrentIndex(std::max(0, box->findData(value)));
        return box;
    }
    auto *line = new QLineEdit(value);
    if (column.kind == ReferenceColumn::Kind::Time)
        line->setPlaceholderText(u"2025-01-31T08:00:00Z"_s);
    else if (column.kind == ReferenceColumn::Kind::Money)
        line->setPlaceholderText(u"12.50"_s);
    connect(line, &QLineEdit::editingFinished, this, [this, &column] { check(column); });
    return line;
}

QString ReferenceDialog::value(const ReferenceColumn &column) const
{
    const QWidget *field = m_fields.value(column.key);
    if (const auto *box = qobject_cast<const QCheckBox *>(field))
        return box->isChecked() ? u"yes"_s : u"no"_s;
    if (const auto *box = qobject_cast<const QComboBox *>(field))
        return box->currentData().toString();
    return static_cast<const QLineEdit *>(field)->text();
}

bool ReferenceDialog::check(const ReferenceColumn &column)
{
    const QString text = value(column).trimmed();
    const bool fits = referencedata::cell(column, text).has_value();
    const Error problem {Error::Kind::Input, text.isEmpty() ? u"reference.needed"_s : u"reference.value"_s, {referencewords::label(column), text}, {}};
    m_errors.value(column.key)->say(fits ? QString() : wording::sentence(problem));
    return fits;
}

void ReferenceDialog::submit()
{
    m_problem->say({});
    QMap<QString, QString> row;
    QWidget *first = nullptr;
    for (const ReferenceColumn &column : referencedata::columns(m_kind)) {
        if (!check(column) && first == nullptr)
            first = m_fields.value(column.key);
        row.insert(column.key, value(column));
    }
    if (first != nullptr)
        first->setFocus();
    else
        Q_EMIT submitted(row);
}

void ReferenceDialog::showProblem(const Error &problem)
{
    Error sentence = problem;
    sentence.place = {};
    m_errors.value(problem.place.column, m_problem)->say(wording::sentence(sentence));
    if (QWidget *field = m_fields.value(problem.place.column))
        field->setFocus();
}
