#include "ui/devices/linecard.h"

#include "models/fleet/userdrift.h"
#include "models/values/showntime.h"
#include "models/values/words.h"
#include "thingspace/basics/clock.h"
#include "ui/common/identifiertext.h"
#include "ui/common/whentext.h"
#include "ui/devices/devicelook.h"
#include "ui/devices/factlist.h"
#include "ui/devices/statelabel.h"
#include "ui/devices/timeline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

QString changeTitle(const LineChange &change)
{
    const QString type = words::of(change.type);
    return change.name.isEmpty() ? LineCard::tr("%1, change %2").arg(type).arg(change.change.value) : LineCard::tr("%1: %2", "a change's type and name").arg(type, change.name);
}

/// What people call the line: the first that it has.
IdentifierKind mainKind(const Device &device)
{
    for (const IdentifierKind kind : kTargetKinds) {
        if (!identifier(device, kind).isEmpty())
            return kind;
    }
    return IdentifierKind::Iccid;
}

QString together(const QStringList &parts)
{
    QStringList given = parts;
    given.removeAll(QString());
    return given.join(u", "_s);
}

} // namespace

LineCard::LineCard(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_kind(new QLabel)
    , m_title(new QLabel)
    , m_copyTitle(new QToolButton)
    , m_state(new StateLabel)
    , m_identifiers(new FactList)
    , m_service(new FactList)
    , m_customer(new FactList)
    , m_times(new FactList)
    , m_changes(new QVBoxLayout)
    , m_noChanges(new QLabel(tr("No change is open for this line, and none was before.")))
    , m_timeline(new Timeline)
{
    createLayout();
    connect(m_timeline, &Timeline::changeOpened, this, &LineCard::changeOpened);
}

void LineCard::createLayout()
{
    QFont large = identifiertext::face(font());
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_title->setObjectName(u"inspector.title"_s);
    m_title->setFont(large);
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_copyTitle->setObjectName(u"inspector.copy"_s);
    m_copyTitle->setIcon(QIcon::fromTheme(u"edit-copy"_s));
    m_copyTitle->setIconSize({14, 14});
    m_copyTitle->setAutoRaise(true);
    connect(m_copyTitle, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_title->accessibleName()); });
    m_state->setObjectName(u"inspector.state"_s);
    m_noChanges->setWordWrap(true);
    m_noChanges->setForegroundRole(QPalette::PlaceholderText);
    m_changes->setSpacing(8);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    layout->addSpacing(-8);
    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_copyTitle);
    layout->addLayout(titleRow);
    layout->addWidget(m_state);
    layout->addSpacing(8);
    layout->addWidget(m_identifiers);
    layout->addWidget(m_service);
    addHeading(tr("Changes"));
    layout->addWidget(m_noChanges);
    layout->addLayout(m_changes);
    addHeading(tr("History"));
    layout->addWidget(m_timeline);
    m_customerHeading = addHeading(tr("Customer"));
    layout->addWidget(m_customer);
    addHeading(tr("Times"));
    layout->addWidget(m_times);
    layout->addStretch();
}

QLabel *LineCard::addHeading(const QString &text)
{
    auto *heading = new QLabel(text);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setContentsMargins(0, 8, 0, 0);
    layout()->addWidget(heading);
    return heading;
}

void LineCard::show(const DeviceStory &story, const QList<LineChange> &changes)
{
    const QDateTime now = m_clock.nowUtc();
    if (m_line != story.device.id)
        m_timeline->fold();
    m_line = story.device.id;
    showTitle(story.device);
    m_state->show(devicelook::of(story.device.state, story.device.missing),
                  story.stateSince.isValid() ? tr("since %1").arg(whentext::when(story.stateSince, now)) : QString());
    showFacts(story.device);
    showChanges(changes);
    QHash<ItemId, Timeline::Cause> causes;
    for (const LineChange &change : changes)
        causes.insert(change.item, {change.change, changeTitle(change)});
    m_timeline->show(story.history, story.isCut, causes, now);
}

void LineCard::forget()
{
    m_shownChanges.clear();
    m_timeline->forget();
}

void LineCard::showTitle(const Device &device)
{
    const IdentifierKind kind = mainKind(device);
    const QString value = identifier(device, kind);
    m_kind->setText(words::ofColumn(key(kind)));
    m_title->setText(identifiertext::grouped(value));
    m_title->setAccessibleName(value);
    m_copyTitle->setAccessibleName(tr("Copy %1").arg(m_kind->text()));
    m_copyTitle->setToolTip(m_copyTitle->accessibleName());
}

void LineCard::showFacts(const Device &d)
{
    const QDateTime now = m_clock.nowUtc();
    QList<FactList::Fact> identifiers;
    for (const IdentifierKind kind : kTargetKinds) {
        if (kind != mainKind(d))
            identifiers.append({words::ofColumn(key(kind)), identifier(d, kind), true});
    }
    m_identifiers->setFacts(identifiers);
    const auto fact = [](const char *column, const QString &value) { return FactList::Fact {words::ofColumn(QString::fromLatin1(column)), value}; };
    const auto time = [&](const char *column, const QDateTime &at) {
        return FactList::Fact {words::ofColumn(QString::fromLatin1(column)), whentext::when(at, now), false, showntime::exact(at)};
    };
    m_service->setFacts({fact("plan", d.plan), fact("account", d.account), fact("ip-address", d.ipAddress), fact("group", d.groups), fact("sku", d.sku)});
    const QString user = userdrift::has(d) ? tr("≠ %1 (the carrier has another)").arg(d.userName) : d.userName;
    m_customer->setFacts({FactList::Fact {tr("Name"), userdrift::atCarrier(d)}, fact("user-name", user),
                          fact("address", together({d.address, d.city, u"%1 %2"_s.arg(d.addressState, d.postalCode).trimmed(), d.country})),
                          fact("cost-center", d.costCenter), fact("cf1", d.customFields[0]), fact("cf2", d.customFields[1]), fact("cf3", d.customFields[2]),
                          fact("cf4", d.customFields[3]), fact("cf5", d.customFields[4])});
    m_customerHeading->setVisible(!m_customer->isEmpty());
    m_customer->setVisible(!m_customer->isEmpty());
    m_times->setFacts({time("last-connection", d.lastConnectionAt), time("last-activation", d.lastActivationAt), time("created", d.createdAt),
                       time("billing-cycle-end", d.billingCycleEnd),
                       FactList::Fact {words::ofColumn(u"read"), d.readAt.isValid() ? whentext::age(d.readAt, now) : QString(), false, showntime::exact(d.readAt)}});
}

// Open ones first: what is under way matters more than what was.
void LineCard::showChanges(const QList<LineChange> &changes)
{
    QList<LineChange> sorted = changes;
    std::stable_partition(sorted.begin(), sorted.end(), std::mem_fn(&LineChange::isOpen));
    m_noChanges->setVisible(sorted.isEmpty());
    if (sorted == m_shownChanges)
        return;
    m_shownChanges = sorted;
    while (QLayoutItem *item = m_changes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const LineChange &change : std::as_const(sorted))
        addChange(change);
}

void LineCard::addChange(const LineChange &change)
{
    auto *title = new QLabel(u"<a href=\"%1\">%2</a>"_s.arg(change.change.value).arg(changeTitle(change).toHtmlEscaped()));
    title->setObjectName(u"inspector.change"_s);
    title->setWordWrap(true);
    title->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(title, &QLabel::linkActivated, this, [this, id = change.change] { Q_EMIT changeOpened(id); });
    auto *state = new StateLabel;
    state->show(statelook::of(change.state), whentext::when(change.at, m_clock.nowUtc()));
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(state);
    m_changes->addWidget(row);
}
