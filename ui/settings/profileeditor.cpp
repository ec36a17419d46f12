#include "ui/settings/profileeditor.h"

#include "models/catalogue/currentprofile.h"
#include "models/catalogue/profileedits.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/values/profilewords.h"
#include "models/values/wording.h"
#include "ui/common/noticebar.h"
#include "ui/settings/callbacksbox.h"
#include "ui/settings/credentialsbox.h"
#include "ui/settings/profilefield.h"
#include "ui/settings/sectiontext.h"
#include "ui/settings/writesbox.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ProfileEditor::ProfileEditor(const PageContext &context, CredentialKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(sectiontext::title({}))
    , m_where(sectiontext::note({}))
    , m_shownNow(new QLabel(tr("The window shows this profile.")))
    , m_show(new QPushButton(tr("&Show this profile")))
    , m_notice(new NoticeBar)
    , m_writes(new WritesBox)
    , m_credentials(new CredentialsBox(context, keeper))
    , m_callbacks(new CallbacksBox(context))
    , m_search(new QLineEdit)
    , m_nothingFound(sectiontext::note(tr("No setting has these words.")))
    , m_edits(new QLabel)
    , m_apply(new QPushButton(tr("&Apply")))
    , m_discard(new QPushButton(tr("&Discard")))
{
    setObjectName(u"profile"_s);
    createFields();
    createLayout();
    connectSignals();
    showEdits();
}

void ProfileEditor::createFields()
{
    for (const profilewords::Group group : profilewords::groups()) {
        GroupOfFields made {sectiontext::group(profilewords::of(group)), {}};
        for (const ProfileKey &key : profileKeys()) {
            // The switch has a box of its own.
            if (profilewords::groupOf(key.name) == group && key.name != "writes"_L1)
                made.fields.push_back(new ProfileField(key));
        }
        if (made.fields.empty())
            delete made.title;
        else
            m_groups.push_back(std::move(made));
    }
    m_title->setObjectName(u"profile.title"_s);
    m_where->setObjectName(u"profile.where"_s);
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_show->setObjectName(u"profile.show"_s);
    m_shownNow->setObjectName(u"profile.shown"_s);
    m_shownNow->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setObjectName(u"profile.notice"_s);
    m_search->setObjectName(u"profile.search"_s);
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_edits->setObjectName(u"profile.edits"_s);
    m_apply->setObjectName(u"profile.apply"_s);
    m_discard->setObjectName(u"profile.discard"_s);
}

void ProfileEditor::createLayout()
{
    auto *scrolling = new QWidget;
    QVBoxLayout *column = sectiontext::column(scrolling);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_shownNow);
    head->addWidget(m_show);
    column->addLayout(head);
    column->addWidget(m_where);
    column->addSpacing(4);
    column->addWidget(m_notice);
    column->addWidget(m_writes);
    column->addSpacing(8);
    column->addWidget(sectiontext::group(tr("Login")));
    column->addWidget(m_credentials);
    column->addSpacing(12);
    column->addWidget(sectiontext::group(tr("Callbacks at the carrier")));
    column->addWidget(m_callbacks);
    column->addSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_nothingFound);
    for (const GroupOfFields &group : m_groups) {
        column->addSpacing(4);
        column->addWidget(group.title);
        for (ProfileField *field : group.fields)
            column->addWidget(field);
    }
    column->addStretch(1);
    m_nothingFound->hide();

    auto *bar = new QHBoxLayout;
    // Ends where the fields above do.
    bar->setContentsMargins(0, 8, 16 + style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0);
    bar->setSpacing(8);
    bar->addWidget(m_edits, 1);
    bar->addWidget(m_discard);
    bar->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scrolling, 1);
    layout->addLayout(bar);
}

void ProfileEditor::connectSignals()
{
    connect(m_apply, &QPushButton::clicked, this, &ProfileEditor::apply);
    connect(m_discard, &QPushButton::clicked, this, &ProfileEditor::discard);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(m_profile.name); });
    connect(m_search, &QLineEdit::textChanged, this, &ProfileEditor::filter);
    connect(m_writes, &WritesBox::edited, this, &ProfileEditor::showEdits);
    for (const GroupOfFields &group : m_groups) {
        for (ProfileField *field : group.fields)
            connect(field, &ProfileField::edited, this, &ProfileEditor::showEdits);
    }
    connect(&m_context.profile, &CurrentProfile::changed, this, &ProfileEditor::showHead);
}

void ProfileEditor::setProfile(const Profile &profile)
{
    if (profile.id != m_profile.id)
        m_notice->clear();
    m_profile = profile;
    m_writes->setProfile(profile);
    m_credentials->setProfile(profile);
    m_callbacks->setProfile(profile);
    for (const GroupOfFields &group : m_groups) {
        for (ProfileField *field : group.fields)
            field->setProfile(profile);
    }
    showHead();
    showEdits();
}

void ProfileEditor::showHead()
{
    m_title->setText(m_profile.name);
    //: the carrier's address, and the accounts with commas between
    m_where->setText(tr("%1 · accounts %2").arg(m_profile.origin.toString(), m_profile.accounts.join(u", "_s)));
    const bool shown = m_context.profile.profile().id == m_profile.id;
    m_shownNow->setVisible(shown);
    m_show->setVisible(!shown);
}

QWidget *ProfileEditor::firstField() const
{
    return m_writes->findChild<QCheckBox *>();
}

int ProfileEditor::edits() const
{
    return int(pairs().size());
}

QStringList ProfileEditor::pairs() const
{
    QStringList result;
    if (m_writes->isEdited())
        result << m_writes->pair();
    for (const GroupOfFields &group : m_groups) {
        for (const ProfileField *field : group.fields) {
            if (field->isEdited())
                result << field->pair();
        }
    }
    return result;
}

bool ProfileEditor::isValid() const
{
    for (const GroupOfFields &group : m_groups) {
        for (const ProfileField *field : group.fields) {
            if (!field->isValid())
                return false;
        }
    }
    return true;
}

void ProfileEditor::showEdits()
{
    const int count = edits();
    const bool valid = isValid();
    m_edits->setText(count == 0 ? tr("Everything is saved.") : valid ? tr("%Ln unsaved edits", nullptr, count) : tr("%Ln unsaved edits; one of them cannot be saved like this.", nullptr, count));
    m_edits->setForegroundRole(count == 0 ? QPalette::PlaceholderText : QPalette::WindowText);
    m_apply->setEnabled(count > 0 && valid && !m_applying);
    m_discard->setEnabled(count > 0 && !m_applying);
    Q_EMIT editsChanged();
}

void ProfileEditor::apply()
{
    const QStringList wanted = pairs();
    if (wanted.isEmpty() || !isValid() || m_applying)
        return;
    m_applying = true;
    m_notice->clear();
    showEdits();
    const auto work = [name = m_profile.name, wanted, clock = &m_context.clock](Database &db) {
        return ProfileEdits(db, *clock, localOrigin({}, u"window"_s)).set(name, wanted);
    };
    m_context.working.ask<Profile>(work, this, [this, id = m_profile.id, wanted](const Result<Profile> &saved) {
        m_applying = false;
        if (!saved)
            m_notice->say(NoticeBar::Kind::Error, wording::sentence(saved.error()));
        else if (id == m_profile.id)
            take(*saved, wanted);
        showEdits();
        if (saved)
            Q_EMIT applied(*saved);
    });
}

// What was saved stands there as the store wrote it; what was typed meanwhile stays.
void ProfileEditor::take(const Profile &saved, const QStringList &pairs)
{
    setProfile(saved);
    for (const GroupOfFields &group : m_groups) {
        for (ProfileField *field : group.fields) {
            if (pairs.contains(field->pair()))
                field->discard();
        }
    }
}

void ProfileEditor::discard()
{
    m_writes->discard();
    for (const GroupOfFields &group : m_groups) {
        for (ProfileField *field : group.fields)
            field->discard();
    }
    m_notice->clear();
}

void ProfileEditor::filter(const QString &text)
{
    bool anyAtAll = false;
    for (const GroupOfFields &group : m_groups) {
        bool any = false;
        for (ProfileField *field : group.fields) {
            const bool fits = field->matches(text.trimmed());
            field->setVisible(fits);
            any |= fits;
        }
        group.title->setVisible(any);
        anyAtAll |= any;
    }
    m_nothingFound->setVisible(!anyAtAll);
}
