#pragma once

#include "models/changes/staging/editchoices.h"
#include "models/changes/staging/stagededits.h"
#include "models/fleet/celloverlay.h"
#include "models/values/profile.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

class Clock;
class Database;
class StoreThread;
class StoreWatch;

/// Text for one cell of a line that need not be loaded.
struct CellWish
{
    DeviceId line;
    QString column;
    QString text;
    /// The cell is to be empty; a wish that says nothing and does not clear is none.
    bool clears = false;
};

/// What came of many wishes.
struct EditTally
{
    qsizetype staged = 0;
    /// Cells that cannot be edited, or that hold it already.
    qsizetype left = 0;
    qsizetype refused = 0;
    /// Why the first was refused, for people.
    QString why;
};

/// The edits of the person at this window, over the device table: kept in the store as they are made, so that they survive a restart, and compared
/// with the fleet whenever the store changes. It makes steps; whoever keeps the undo history performs them with apply().
class EditKeeper : public QObject, public CellOverlay
{
    Q_OBJECT

public:
    /// All must outlive it.
    EditKeeper(StoreThread &working, StoreWatch &watch, const Clock &clock, QObject *parent = nullptr);

    /// Another fleet: its own edits are read.
    void setProfile(const Profile &profile);
    void reloadChoices();

    const StagedEdits &edits() const { return m_edits; }
    /// Edits whose cell shows another value in the fleet by now than when they were made.
    qsizetype movedCount() const { return m_moved.size(); }
    bool isPlanning() const { return m_planning; }
    QStringList choices(const Device &device, QStringView column) const { return m_choices.of(device, column); }

    /// Many at once: one step each that changes something, in one stepsMade(), then tallied().
    void stage(const QList<CellWish> &wishes);
    /// Of lines whose user name has drifted: ours as first and last name, to be written to the carrier.
    void stageOwnNames(const QList<DeviceId> &lines);
    /// The carrier's into our record, at once (models/changes/usersettling.h); then settled().
    void takeCarrierNames(const QList<DeviceId> &lines);
    /// Makes the cells what they are after (or before) the steps, and keeps that.
    void apply(const QList<StagedStep> &steps, bool forward);
    /// A draft for each type.
    void plan();

    QVariant data(const Device &device, const ListedColumn &column, int role) const override;
    bool isEditable(const Device &device, const ListedColumn &column) const override;
    bool edit(const Device &device, const ListedColumn &column, const QString &text) override;

Q_SIGNALS:
    void stepsMade(const QList<StagedStep> &steps);
    void tallied(const EditTally &tally);
    /// One edit was not taken, and why.
    void refused(const QString &sentence);
    void changed(const QList<DeviceId> &lines);
    /// Edits went without a step: released, or another window's. What was to be undone may be gone.
    void replaced();
    void planned(const QList<ChangeId> &drafts);
    void settled(qint64 lines);
    void failed(const Error &error);

private:
    struct Standing
    {
        StagedEdits edits;
        QSet<std::pair<DeviceId, QString>> moved;
    };
    static Result<Standing> readStanding(Database &db, ProfileId profile, const QString &owner);

    void read();
    void handleRead(quint64 number, const Result<Standing> &standing);
    void handleLines(const QList<CellWish> &wishes, const QList<Device> &lines);
    bool isMoved(const Device &device, const QString &column, const StagedEdit &edit) const;

    StoreThread &m_working;
    const Clock &m_clock;
    Profile m_profile;
    QString m_owner;
    StagedEdits m_edits;
    QSet<std::pair<DeviceId, QString>> m_moved;
    EditChoices m_choices;
    /// Grows with each write: what was read before one is old.
    quint64 m_number = 0;
    bool m_planning = false;
    QTimer m_read;
};
