#include "ui/settings/storesection.h"

#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "models/values/wording.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/storetrouble.h"
#include "ui/settings/sectiontext.h"

#include <QAction>
#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StoreSection::StoreSection(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_notice(new NoticeBar)
    , m_trouble(new StoreTrouble(context.watch, *m_notice))
    , m_check(new QPushButton(QIcon::fromTheme(u"tools-check-spelling"_s), tr("&Check the file")))
{
    setObjectName(u"settings.store"_s);
    createLayout();
    m_again.setSingleShot(true);
    m_again.setInterval(3s);
    connect(&m_again, &QTimer::timeout, this, &StoreSection::look);
    connect(&context.watch, &StoreWatch::changed, this, [this] {
        if (isVisible() && !m_again.isActive())
            m_again.start();
    });
    connect(m_check, &QPushButton::clicked, this, &StoreSection::check);
    Actions::setRefusal(context.actions.action("store.copy-path"), {});
}

QLabel *StoreSection::addFact(QFormLayout *form, const QString &id, const QString &name)
{
    auto *label = new QLabel(name);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto *value = new QLabel(u"…"_s);
    value->setObjectName(u"store."_s + id);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    form->addRow(label, value);
    return value;
}

void StoreSection::createLayout()
{
    m_notice->setObjectName(u"store.notice"_s);
    m_check->setObjectName(u"store.check"_s);
    QVBoxLayout *layout = sectiontext::column(this);
    layout->addWidget(sectiontext::title(tr("Store")));
    layout->addWidget(sectiontext::note(tr("Everything Thingdesk knows is in one store: the fleet, the changes with their evidence, the audit log. Secrets are not in it.")));
    layout->addSpacing(8);
    layout->addWidget(m_notice);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft);
    m_where = addFact(form, u"where"_s, tr("Where"));
    m_size = addFact(form, u"size"_s, tr("Size"));
    m_profiles = addFact(form, u"profiles"_s, tr("Profiles"));
    m_devices = addFact(form, u"devices"_s, tr("Lines"));
    m_changes = addFact(form, u"changes"_s, tr("Changes"));
    m_entries = addFact(form, u"entries"_s, tr("Audit entries"));
    m_version = addFact(form, u"version"_s, tr("Version"));
    layout->addLayout(form);
    layout->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *copy = new QPushButton(m_context.actions.action("store.copy-path")->icon(), tr("Copy the &path"));
    copy->setObjectName(u"store.copy"_s);
    connect(copy, &QPushButton::clicked, m_context.actions.action("store.copy-path"), &QAction::trigger);
    buttons->addWidget(copy);
    buttons->addWidget(m_check);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addSpacing(8);
    layout->addWidget(sectiontext::group(tr("What keeps it sound")));
    layout->addWidget(sectiontext::note(tr("Each step is one transaction: state of a line, history and audit entry change together or not at all, also when the computer stops in the middle. "
                                           "The store itself refuses steps that are not legal, and refuses to change or remove an audit entry. Back it up while no Thingdesk runs: "
                                           "the file, with those beside it whose names begin like it.")));
    layout->addStretch(1);
    m_check->setVisible(m_context.reading.url().kind == StoreUrl::Kind::Sqlite);
    m_where->setText(m_context.reading.url().shown());
}

QWidget *StoreSection::workWidget()
{
    return findChild<QWidget *>(u"store.copy"_s);
}

void StoreSection::copyPath()
{
    const StoreUrl &url = m_context.reading.url();
    QGuiApplication::clipboard()->setText(url.kind == StoreUrl::Kind::Sqlite ? url.path : url.shown());
}

void StoreSection::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void StoreSection::look()
{
    if (m_asking)
        return;
    m_asking = true;
    m_context.reading.ask<StoreFacts>(storefacts::read, this, [this](const Result<StoreFacts> &facts) {
        m_asking = false;
        if (facts)
            showFacts(*facts);
        else
            m_trouble->say(facts.error());
    });
}

void StoreSection::showFacts(const StoreFacts &facts)
{
    const QLocale locale;
    m_where->setText(facts.where);
    m_size->setText(locale.formattedDataSize(facts.bytes));
    m_profiles->setText(locale.toString(facts.profiles));
    m_devices->setText(locale.toString(facts.devices));
    m_changes->setText(locale.toString(facts.changes));
    m_entries->setText(locale.toString(facts.auditEntries));
    //: of the program, and of the tables in the store
    m_version->setText(tr("Thingdesk %1, schema %2").arg(QStringLiteral(THINGDESK_VERSION)).arg(facts.schemaVersion));
}

void StoreSection::check()
{
    m_check->setEnabled(false);
    m_notice->say(NoticeBar::Kind::Information, tr("Checking the file …"));
    m_context.working.ask<void>(storefacts::check, this, [this](const Result<void> &sound) {
        m_check->setEnabled(true);
        if (sound)
            m_notice->say(NoticeBar::Kind::Success, tr("The file is sound: its pages and indexes fit together."));
        else
            m_notice->say(NoticeBar::Kind::Error, wording::sentence(sound.error()));
    });
}
