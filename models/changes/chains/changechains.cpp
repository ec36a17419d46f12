#include "models/changes/chains/changechains.h"

#include "models/audit/auditlog.h"
#include "models/changes/chains/chainsql.h"
#include "models/changes/changestore.h"
#include "models/changes/jsontext.h"
#include "models/store/database.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace changechains {

namespace {

const QString kWhenLegal = u"legal"_s;

constexpr std::array kStates {"waiting"_L1, "made"_L1, "passed-on"_L1, "ended"_L1};

// The columns of ChainSql::Steps, from the second on.
ChainStep stepRow(const Query &row)
{
    ChainStep step;
    step.type = changeType(row.text(1)).value_or(ChangeType::Archive);
    step.parameters = jsontext::object(row.text(2));
    step.whenLegal = row.text(3) == kWhenLegal;
    const auto state = std::ranges::find(kStates, row.text(4));
    step.state = state == kStates.end() ? ChainStep::State::Ended : ChainStep::State(state - kStates.begin());
    step.successor = ChangeId {row.number(5)};
    step.reason = row.text(6);
    step.reasonArguments = jsontext::texts(row.text(7));
    return step;
}

} // namespace

Result<void> write(Database &db, ChangeId change, const ChainSteps &steps)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        Query insert = db.query(ChainSql::Insert);
        insert.bind(u":change", change.value).bind(u":step", qint64(i + 1)).bind(u":type", ::key(steps[i].type));
        insert.bind(u":parameters", QString::fromUtf8(QJsonDocument(steps[i].parameters).toJson(QJsonDocument::Compact)));
        insert.bind(u":wish", steps[i].whenLegal ? kWhenLegal : QString(u""_s));
        if (auto inserted = insert.exec(); !inserted)
            return failure(inserted.error());
    }
    return {};
}

Result<QHash<ChangeId, ChainSteps>> read(Database &db, ProfileId profile, ChangeId change)
{
    constexpr qint64 kLast = std::numeric_limits<qint64>::max();
    QHash<ChangeId, ChainSteps> result;
    Query rows = db.query(ChainSql::Steps);
    rows.bind(u":first", change.value).bind(u":last", change ? change.value : kLast);
    rows.bind(u":first_profile", profile.value).bind(u":last_profile", profile ? profile.value : kLast);
    if (auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next())
        result[ChangeId {rows.number(0)}] << stepRow(rows);
    return result;
}

Result<bool> end(Database &db, ChangeId change, const QString &because, const QStringList &arguments, const AuditOrigin &origin, const QDateTime &atUtc)
{
    Query set = db.query(ChainSql::End);
    set.bind(u":change", change.value).bind(u":reason", because).bind(u":arguments", QString::fromUtf8(jsontext::array(arguments)));
    const auto ended = set.exec();
    if (!ended || *ended == 0)
        return ended ? Result<bool>(false) : failure(ended.error());
    AuditEntry entry;
    entry.at = atUtc;
    entry.origin = origin;
    entry.action = u"change.chain-ended"_s;
    entry.subject = QString::number(change.value);
    entry.change = change;
    entry.reason = arguments.isEmpty() ? because : u"%1: %2"_s.arg(because, arguments.join(u", "_s));
    const auto written = AuditLog(db).append(entry);
    return written ? Result<bool>(true) : failure(written.error());
}

Result<void> drop(Database &db, ChangeId id, const AuditOrigin &origin, const QDateTime &atUtc)
{
    return db.inTransaction([&]() -> Result<void> {
        if (const auto change = ChangeStore(db).find(id); !change)
            return failure(change.error());
        const auto ended = end(db, id, u"chain.dropped"_s, {}, origin, atUtc);
        if (!ended)
            return failure(ended.error());
        return *ended ? Result<void>() : failure(Error::Kind::Refused, u"chain.none"_s, {QString::number(id.value)});
    });
}

QJsonArray decided(const ChainSteps &steps)
{
    QJsonArray result;
    for (const ChainStep &step : steps) {
        QJsonObject object {{u"type"_s, ::key(step.type)}, {u"parameters"_s, step.parameters}};
        if (step.whenLegal)
            object.insert(u"at"_s, kWhenLegal);
        result.append(object);
    }
    return result;
}

bool waits(const ChainSteps &steps)
{
    return !steps.isEmpty() && steps.first().state == ChainStep::State::Waiting;
}

ChangeId successor(const ChainSteps &steps)
{
    return !steps.isEmpty() && steps.first().state == ChainStep::State::Made ? steps.first().successor : ChangeId {};
}

QString key(ChainStep::State state)
{
    return QString(kStates[size_t(state)]);
}

} // namespace changechains
