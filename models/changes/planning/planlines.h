#pragma once

#include "models/audit/auditentry.h"
#include "models/changes/inputfile.h"
#include "models/changes/planning/planclaims.h"
#include "models/changes/planning/planhash.h"
#include "models/changes/planning/planrequest.h"
#include "models/changes/types/finding.h"
#include "models/values/changestate.h"
#include "models/values/ids.h"
#include "thingspace/basics/result.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <map>
#include <vector>

class Database;

/// One line with its decision.
struct PlanLine
{
    qint64 row = 0;
    DeviceId device;
    /// planned, skipped or blocked.
    ItemState state = ItemState::Planned;
    QList<Finding> findings;
    /// Of a planned line: what its request shares.
    QString account;
    QJsonObject parameters;
    QString subject;
    QByteArray identifiers;
    QJsonObject before;
    QJsonObject after;
    QDateTime readAt;
    QByteArray inputValues;
    /// When the line itself would have the change begin; invalid: it does not say.
    QDateTime moment = {};
    /// What is found where the change begins at another moment.
    QList<Finding> ofOtherMoment = {};
    /// Identifiers that it is to get (ChangeSpec::claims).
    QList<std::pair<IdentifierKind, QString>> claims = {};
    /// Of a planned line: what it costs more or less; std::nullopt: the change is about nothing that has a price.
    std::optional<LineCharge> charge = {};
};

/// The lines of a plan on their way into the store: staged as they come, made a draft at the end.
class PlanLines
{
public:
    explicit PlanLines(Database &db);

    /// Forgets what an earlier plan left. Errors: Storage.
    [[nodiscard]] Result<void> begin();
    /// Stages some lines. Inside a transaction. Errors: Storage.
    [[nodiscard]] Result<void> add(const std::vector<PlanLine> &lines);
    /// Makes the draft: change, groups, items, their plans and events, counts, audit entry. Inside a transaction. Errors: Storage.
    [[nodiscard]] Result<PlanSummary> write(const PlanRequest &request, const QStringList &inputColumns, const InputFile &input,
                                            const QDateTime &atUtc);

private:
    struct Group
    {
        QString account;
        QByteArray parameters;
        qint64 lines = 0;
    };

    size_t groupOf(const PlanLine &line);
    Result<void> blockClashes();
    Result<void> block(const PlanClaims::Clash &clash);
    Result<void> rewriteHash();
    QByteArray json(const QJsonObject &object);
    void count(const PlanLine &line);
    Result<QDateTime> settledStart(const PlanStart &start);
    Result<QDateTime> firstCycleEnd();
    Result<qint64> writeGroups(ChangeId change);
    Result<void> writeChange(const PlanRequest &request, const QStringList &inputColumns, const InputFile &input, const QDateTime &atUtc);
    Result<void> writeItems(const QDateTime &atUtc);
    Result<void> writeCounts();
    Result<void> writeRecords(const PlanRequest &request, const InputFile &input, const QDateTime &atUtc);

    Database &m_db;
    PlanSummary m_summary;
    PlanHash m_hash;
    /// The first holds the lines that are not sent.
    std::vector<Group> m_groups;
    std::map<std::pair<QString, QByteArray>, size_t> m_groupNumbers;
    PlanClaims m_claims;
    /// Lines were decided anew after they were hashed.
    bool m_isRewritten = false;
    /// Consecutive lines mostly say the same.
    QJsonObject m_lastObject;
    QByteArray m_lastJson;
};
