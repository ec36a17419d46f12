#include "ui/settings/loginfields.h"

#include "ui/common/fielderror.h"

#include <QFormLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LoginFields::LoginFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_key = addField(u"key"_s, tr("&Key"), tr("of the application at ThingSpace"), false);
    m_secret = addField(u"secret"_s, tr("&Secret"), tr("of the application at ThingSpace"), true);
    m_username = addField(u"username"_s, tr("&User name"), tr("of a ThingSpace user with access to the API"), false);
    m_password = addField(u"password"_s, tr("&Password"), QString(), true);
    m_callbackPassword = addField(u"callbackPassword"_s, tr("C&allback password"), tr("optional: what the carrier's callbacks must carry"), true);
    m_needed.removeLast();
}

LoginFields::~LoginFields()
{
    clear();
}

QLineEdit *LoginFields::addField(const QString &id, const QString &name, const QString &placeholder, bool secret)
{
    auto *field = new QLineEdit;
    field->setObjectName(u"login."_s + id);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(QString(name).remove(u'&'));
    // No dictionary, no prediction, no history learns it.
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | (secret ? Qt::ImhHiddenText : Qt::ImhNone));
    if (secret)
        field->setEchoMode(QLineEdit::Password);
    auto *error = new FieldError(field);
    m_needed.append({field, error});
    connect(field, &QLineEdit::textChanged, error, [error] { error->say({}); });
    auto *both = new QVBoxLayout;
    both->setSpacing(4);
    both->addWidget(field);
    both->addWidget(error);
    m_form->addRow(name, both);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(both)))
        label->setBuddy(field);
    return field;
}

bool LoginFields::check()
{
    QLineEdit *first = nullptr;
    for (const auto &[field, error] : m_needed) {
        const bool missing = field->text().isEmpty();
        error->say(missing ? tr("This is needed to log in.") : QString());
        if (missing && first == nullptr)
            first = field;
    }
    if (first != nullptr)
        first->setFocus();
    return first == nullptr;
}

// Blanks around a key come from copying; in a password they may be meant.
Credentials LoginFields::login() const
{
    return {m_key->text().trimmed().toUtf8(), m_secret->text().trimmed().toUtf8(), m_username->text().trimmed().toUtf8(), m_password->text().toUtf8(),
            m_callbackPassword->text().toUtf8()};
}

bool LoginFields::isEmpty() const
{
    for (const QLineEdit *field : fields()) {
        if (!field->text().isEmpty())
            return false;
    }
    return true;
}

// setText and not clear(): that one can be undone.
void LoginFields::clear()
{
    for (QLineEdit *field : fields())
        field->setText({});
}

void LoginFields::refuse(const QString &stage)
{
    QLineEdit *wrong = stage == "token"_L1 ? m_secret : stage == "login"_L1 ? m_password : nullptr;
    if (wrong == nullptr)
        return;
    wrong->setText({});
    wrong->setFocus();
}

// Who goes elsewhere leaves no secret in a hidden field.
void LoginFields::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        clear();
    QWidget::hideEvent(event);
}
