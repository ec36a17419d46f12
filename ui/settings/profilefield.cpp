#include "ui/settings/profilefield.h"

#include "models/values/profilewords.h"
#include "models/values/wording.h"
#include "ui/common/fielderror.h"
#include "ui/settings/sectiontext.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr int kEditorWidth = 200;

} // namespace

ProfileField::ProfileField(const ProfileKey &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_name(new QLabel(profilewords::name(key.name)))
    , m_edited(new QLabel(tr("edited")))
    , m_explanation(sectiontext::note({}))
{
    setObjectName(u"key."_s + key.name);
    createEditor();
    createLayout();
}

void ProfileField::createEditor()
{
    QWidget *editor = nullptr;
    if (m_key.kind == ProfileKeyKind::Switch) {
        editor = m_choice = new QComboBox;
        m_choice->addItem(QString(), QString());
        m_choice->addItem(tr("on"), u"on"_s);
        m_choice->addItem(tr("off"), u"off"_s);
        connect(m_choice, &QComboBox::currentIndexChanged, this, &ProfileField::check);
    } else {
        editor = m_line = new QLineEdit;
        m_line->setClearButtonEnabled(true);
        connect(m_line, &QLineEdit::textChanged, this, &ProfileField::check);
    }
    editor->setObjectName(u"key."_s + m_key.name + u".value"_s);
    editor->setAccessibleName(m_name->text());
    editor->setFixedWidth(kEditorWidth);
    m_name->setBuddy(editor);
    m_error = new FieldError(editor);
}

void ProfileField::createLayout()
{
    m_name->setToolTip(m_key.name);
    m_edited->setObjectName(u"key."_s + m_key.name + u".edited"_s);
    m_edited->setForegroundRole(QPalette::Link);
    m_edited->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(m_edited);
    head->addStretch(1);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 8);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addLayout(head, 0, 0);
    layout->addWidget(m_explanation, 1, 0);
    layout->addWidget(m_error, 2, 0, 1, 2);
    layout->addWidget(m_line != nullptr ? static_cast<QWidget *>(m_line) : m_choice, 0, 1, 2, 1, Qt::AlignTop | Qt::AlignRight);
}

void ProfileField::setProfile(const Profile &profile)
{
    const bool keepsEdit = profile.id == m_profile.id && isEdited();
    m_profile = profile;
    m_stored = profile.settings.value(m_key.name);
    const QString byDefault = profilewords::defaultText(m_key, profile);
    //: the value that holds where none is set
    const QString shown = tr("default: %1").arg(byDefault);
    if (m_choice != nullptr)
        m_choice->setItemText(0, shown);
    else
        m_line->setPlaceholderText(shown);
    QString explanation = profilewords::explanation(m_key.name, profile);
    if (!profilewords::isInUse(m_key.name))
        //: added to the explanation of a setting
        explanation = tr("%1 Not in use yet: a later version acts on it.").arg(explanation);
    m_explanation->setText(explanation);
    if (!keepsEdit)
        setText(m_stored);
    check();
}

void ProfileField::discard()
{
    setText(m_stored);
}

QString ProfileField::text() const
{
    return m_choice != nullptr ? m_choice->currentData().toString() : m_line->text().trimmed();
}

void ProfileField::setText(const QString &text)
{
    if (m_choice != nullptr)
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(text)));
    else
        m_line->setText(text);
}

bool ProfileField::isValid() const
{
    return text().isEmpty() || checkedSetting(m_profile, m_key.name, text());
}

void ProfileField::check()
{
    const auto checked = text().isEmpty() ? Result<QString>(QString()) : checkedSetting(m_profile, m_key.name, text());
    m_error->say(checked ? QString() : wording::sentence(checked.error()));
    m_edited->setVisible(isEdited());
    Q_EMIT edited();
}

bool ProfileField::matches(const QString &text) const
{
    const auto has = [&text](const QString &where) { return where.contains(text, Qt::CaseInsensitive); };
    return has(m_name->text()) || has(m_key.name) || has(m_explanation->text());
}
