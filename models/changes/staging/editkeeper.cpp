#include "models/changes/staging/editkeeper.h"

#include "models/changes/staging/editablecells.h"
#include "models/changes/staging/stagedplans.h"
#include "models/changes/staging/stagingstore.h"
#include "models/changes/usersettling.h"
#include "models/fleet/devicerows.h"
#include "models/fleet/userdrift.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "thingspace/basics/clock.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kReadPause = 200; // ms: a store that is written to all the time is looked at now and then

QString shownValue(const QString &value)
{
    return value.isEmpty() ? EditKeeper::tr("(empty)", "the value of a cell") : value;
}

} // namespace

EditKeeper::EditKeeper(StoreThread &working, StoreWatch &watch, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_working(working)
    , m_clock(clock)
    , m_owner(localOrigin({}, {}).actor)
{
    m_read.setSingleShot(true);
    m_read.setInterval(kReadPause);
    connect(&m_read, &QTimer::timeout, this, &EditKeeper::read);
    connect(&watch, &StoreWatch::changed, this, [this] {
        if (!m_edits.isEmpty() && !m_read.isActive())
            m_read.start();
    });
}

void EditKeeper::setProfile(const Profile &profile)
{
    const bool isOther = profile.id != m_profile.id;
    m_profile = profile;
    if (!isOther)
        return;
    ++m_number;
    m_edits = {};
    m_moved.clear();
    m_choices = {};
    Q_EMIT replaced();
    Q_EMIT changed({});
    read();
    reloadChoices();
}

void EditKeeper::reloadChoices()
{
    if (!m_profile.id)
        return;
    m_working.ask<EditChoices>([id = m_profile.id](Database &db) { return readEditChoices(db, id); }, this, [this, id = m_profile.id](const Result<EditChoices> &choices) {
        if (choices && id == m_profile.id)
            m_choices = *choices;
    });
}

// ---- what the store has

Result<EditKeeper::Standing> EditKeeper::readStanding(Database &db, ProfileId profile, const QString &owner)
{
    StagingStore store(db, profile, owner);
    auto edits = store.read();
    if (!edits)
        return failure(edits.error());
    const auto belongs = [&] {
        const QList<StagedStep> all = edits->withdrawal();
        return std::ranges::any_of(all, [](const StagedStep &step) { return bool(step.before->plan); });
    };
    // Written to only where there may be something to write: the look at a quiet store stays a look.
    if (belongs()) {
        edits = store.settle().and_then([&] { return store.read(); });
        if (!edits)
            return failure(edits.error());
    }
    const auto lines = readDevices(db, edits->lines());
    if (!lines)
        return failure(lines.error());
    Standing standing {*edits, {}};
    for (const Device &line : *lines) {
        for (const EditableCell &cell : editablecells::all()) {
            const auto edit = edits->find(line.id, cell.column);
            if (edit && devicelisting::text(line, cell.column) != edit->original)
                standing.moved.insert({line.id, cell.column});
        }
    }
    return standing;
}

void EditKeeper::read()
{
    if (!m_profile.id)
        return;
    m_working.ask<Standing>([id = m_profile.id, owner = m_owner](Database &db) { return readStanding(db, id, owner); }, this,
                            [this, number = m_number](const Result<Standing> &standing) { handleRead(number, standing); });
}

void EditKeeper::handleRead(quint64 number, const Result<Standing> &standing)
{
    if (!standing)
        return Q_EMIT failed(standing.error());
    if (number != m_number)
        return read();
    if (standing->edits == m_edits && standing->moved == m_moved)
        return;
    const QList<DeviceId> before = m_edits.lines();
    // A draft made of them leaves them as they were: what was done can still be undone.
    const auto contents = [](const StagedEdits &edits) {
        QList<StagedStep> steps = edits.withdrawal();
        for (StagedStep &step : steps)
            step.before->plan = {};
        return steps;
    };
    const bool isOther = contents(standing->edits) != contents(m_edits);
    m_edits = standing->edits;
    m_moved = standing->moved;
    if (isOther)
        Q_EMIT replaced();
    Q_EMIT changed(before + m_edits.lines());
}

// ---- edits

bool EditKeeper::edit(const Device &device, const ListedColumn &column, const QString &text)
{
    const EditableCell *cell = editablecells::find(column.key);
    if (cell == nullptr || !isEditable(device, column))
        return false;
    const QString value = editablecells::normalised(*cell, text);
    const QString present = devicelisting::text(device, column);
    if (value.isEmpty() && present.isEmpty() && !m_edits.find(device.id, column.key))
        return true;
    if (value != present) {
        if (const auto problem = editablecells::problem(*cell, value)) {
            Q_EMIT refused(*problem);
            return false;
        }
    }
    if (const auto step = m_edits.step(device.id, column.key, value, present))
        Q_EMIT stepsMade({*step});
    return true;
}

void EditKeeper::stage(const QList<CellWish> &wishes)
{
    QList<DeviceId> lines;
    QSet<DeviceId> named;
    for (const CellWish &wish : wishes) {
        if (!named.contains(wish.line))
            lines << wish.line;
        named.insert(wish.line);
    }
    m_working.ask<QList<Device>>([lines](Database &db) { return readDevices(db, lines); }, this, [this, wishes, id = m_profile.id](const Result<QList<Device>> &read) {
        if (!read)
            return Q_EMIT failed(read.error());
        if (id == m_profile.id)
            handleLines(wishes, *read);
    });
}

void EditKeeper::stageOwnNames(const QList<DeviceId> &lines)
{
    m_working.ask<QList<Device>>([lines](Database &db) { return readDevices(db, lines); }, this, [this, id = m_profile.id](const Result<QList<Device>> &read) {
        if (!read)
            return Q_EMIT failed(read.error());
        if (id != m_profile.id)
            return;
        QList<CellWish> wishes;
        for (const Device &line : *read) {
            if (!userdrift::has(line))
                continue;
            wishes << CellWish {line.id, u"first-name"_s, line.userName.section(u' ', 0, -2)};
            wishes << CellWish {line.id, u"last-name"_s, line.userName.section(u' ', -1)};
        }
        handleLines(wishes, *read);
    });
}

void EditKeeper::takeCarrierNames(const QList<DeviceId> &lines)
{
    const auto job = [lines, origin = localOrigin(m_profile.name, u"window"_s), now = m_clock.nowUtc()](Database &db) {
        return ::takeCarrierNames(db, lines, origin, now);
    };
    m_working.ask<qint64>(job, this, [this](const Result<qint64> &done) {
        if (done)
            Q_EMIT settled(*done);
        else
            Q_EMIT failed(done.error());
    });
}

void EditKeeper::handleLines(const QList<CellWish> &wishes, const QList<Device> &lines)
{
    QHash<DeviceId, Device> byId;
    for (const Device &line : lines)
        byId.insert(line.id, line);
    QList<StagedStep> steps;
    EditTally tally;
    for (const CellWish &wish : wishes) {
        const EditableCell *cell = editablecells::find(wish.column);
        const ListedColumn *column = devicelisting::find(wish.column);
        const Device line = byId.value(wish.line);
        if (cell == nullptr || column == nullptr || !line.id || !isEditable(line, *column)) {
            ++tally.left;
            continue;
        }
        const QString value = wish.clears ? QString() : editablecells::normalised(*cell, wish.text);
        const QString present = devicelisting::text(line, *column);
        // Nothing said leaves a cell as it is.
        if (value.isEmpty() && !wish.clears)
            continue;
        if (const auto problem = value == present ? std::nullopt : editablecells::problem(*cell, value)) {
            if (tally.refused++ == 0)
                tally.why = *problem;
            continue;
        }
        const auto step = m_edits.step(line.id, wish.column, value, present);
        if (step)
            steps << *step;
        ++(step ? tally.staged : tally.left);
    }
    if (!steps.isEmpty())
        Q_EMIT stepsMade(steps);
    Q_EMIT tallied(tally);
}

void EditKeeper::apply(const QList<StagedStep> &steps, bool forward)
{
    QList<StagedStep> done;
    QList<DeviceId> lines;
    for (const StagedStep &step : steps) {
        StagedStep one = forward ? step : StagedStep {step.line, step.column, step.after, step.before};
        // What comes back belongs to no draft: that one may be gone.
        if (one.after)
            one.after->plan = {};
        m_edits.put(one.line, one.column, one.after);
        m_moved.remove({one.line, one.column});
        lines << one.line;
        done << one;
    }
    ++m_number;
    m_working.ask<void>([done, id = m_profile.id, owner = m_owner, now = m_clock.nowUtc()](Database &db) { return StagingStore(db, id, owner).write(done, now); }, this,
                        [this](const Result<void> &written) {
                            if (!written)
                                Q_EMIT failed(written.error());
                        });
    Q_EMIT changed(lines);
    m_read.start();
}

void EditKeeper::plan()
{
    if (m_planning || m_edits.isEmpty())
        return;
    m_planning = true;
    const auto job = [profile = m_profile, origin = localOrigin(m_profile.name, u"window"_s), now = m_clock.nowUtc()](Database &db) {
        return planStaged(db, profile, origin, now);
    };
    m_working.ask<QList<ChangeId>>(job, this, [this](const Result<QList<ChangeId>> &drafts) {
        m_planning = false;
        m_read.start();
        if (drafts)
            Q_EMIT planned(*drafts);
        else
            Q_EMIT failed(drafts.error());
    });
    Q_EMIT changed({});
}

// ---- over the rows

bool EditKeeper::isEditable(const Device &device, const ListedColumn &column) const
{
    return !device.archived && editablecells::find(column.key) != nullptr;
}

bool EditKeeper::isMoved(const Device &device, const QString &column, const StagedEdit &edit) const
{
    return devicelisting::text(device, column) != edit.original;
}

QVariant EditKeeper::data(const Device &device, const ListedColumn &column, int role) const
{
    if (role == Qt::EditRole && isEditable(device, column)) {
        const auto edit = m_edits.find(device.id, column.key);
        return edit ? edit->value : devicelisting::text(device, column);
    }
    // Every cell on show is asked about, and mostly nothing is edited.
    if (m_edits.isEmpty() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole && role != cellrole::Edited))
        return {};
    const auto edit = m_edits.find(device.id, column.key);
    if (!edit)
        return {};
    const bool moved = isMoved(device, column.key, *edit);
    switch (role) {
    case Qt::DisplayRole:
        return edit->value.isEmpty() ? tr("(cleared)", "an edited cell that is to be empty") : edit->value;
    case cellrole::Edited:
        return QString(moved ? cellrole::kMoved : cellrole::kStaged);
    case Qt::AccessibleTextRole:
        return tr("edited: %1", "read aloud for an edited cell").arg(shownValue(edit->value));
    default:
        if (moved)
            return tr("Edited, not sent yet. It was %1 when it was edited, and is %2 by now.").arg(shownValue(edit->original), shownValue(devicelisting::text(device, column)));
        return tr("Edited, not sent yet. It is %1.").arg(shownValue(edit->original));
    }
}
