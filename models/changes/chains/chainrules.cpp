#include "models/changes/chains/chainrules.h"

#include "models/changes/planning/planrequest.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/devicestate.h"
#include "models/values/wording.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chainrules {

namespace {

/// Where a type finds its lines and where it leaves them.
struct Passage
{
    ChangeType type;
    /// Carrier states, a comma before and behind each; "archived" stands for what is archived; empty: it may follow nothing.
    QLatin1StringView from;
    /// Empty: where they were; "gone": nothing can follow.
    QLatin1StringView to;
};

constexpr auto kAnyState = ",preactive,active,suspend,deactive,"_L1;
constexpr auto kGone = "gone"_L1;
constexpr auto kArchived = "archived"_L1;

constexpr std::array kPassages {
    // A line that is added is listed under its own number only after a sync.
    Passage {ChangeType::Add, ""_L1, kGone},
    Passage {ChangeType::Activate, ",preactive,"_L1, devicestate::kActive},
    Passage {ChangeType::Suspend, ",active,"_L1, devicestate::kSuspend},
    Passage {ChangeType::Restore, ",suspend,"_L1, devicestate::kActive},
    Passage {ChangeType::CarrierPlan, ",active,"_L1, {}},
    Passage {ChangeType::Contact, ",active,suspend,"_L1, {}},
    Passage {ChangeType::CustomFields, kAnyState, {}},
    Passage {ChangeType::CostCenter, kAnyState, {}},
    // Which identifier each line gets is said line by line.
    Passage {ChangeType::Identifier, ""_L1, {}},
    Passage {ChangeType::CustomerPlan, kAnyState, {}},
    Passage {ChangeType::Assign, kAnyState, {}},
    Passage {ChangeType::Deactivate, ",active,"_L1, devicestate::kDeactive},
    Passage {ChangeType::Delete, ",deactive,"_L1, kGone},
    Passage {ChangeType::Archive, ",preactive,deactive,"_L1, kArchived},
    Passage {ChangeType::Unarchive, ",archived,"_L1, kGone},
};

const Passage &passage(ChangeType type)
{
    return *std::ranges::find(kPassages, type, &Passage::type);
}

/// The states that lines may be in behind a change; empty: none that is known.
QString left(ChangeType type, const QJsonObject &parameters, const QString &before)
{
    const Passage &row = passage(type);
    if (row.to == kGone || (type == ChangeType::Deactivate && parameters.value("delete-after"_L1).toBool()))
        return {};
    return row.to.isEmpty() ? before : u","_s + row.to + u',';
}

/// Lines of some of the states can go on; which ones is seen when they are planned.
bool meets(const QString &states, QLatin1StringView wanted)
{
    const QStringList each = states.split(u',', Qt::SkipEmptyParts);
    return std::ranges::any_of(each, [&](const QString &state) { return wanted.contains(QString(u","_s + state + u',')); });
}

QString beginning(ChangeType type)
{
    const Passage &row = passage(type);
    return row.from.isEmpty() ? QString(kAnyState) : QString(row.from);
}

QString keysOf(const QList<ChangeType> &types)
{
    QStringList keys;
    for (const ChangeType type : types)
        keys << key(type);
    return keys.join(u", "_s);
}

QList<ChangeType> followersOf(const QString &states)
{
    QList<ChangeType> result;
    std::ranges::copy_if(kChangeTypes, std::back_inserter(result), [&](ChangeType type) { return meets(states, passage(type).from); });
    return result;
}

std::optional<QString> wrongValue(const ChainStep &step)
{
    const auto fields = changeSpec(step.type).fields();
    const QList<Finding> found = fieldvalues::check(fields, fieldvalues::merged(fields, step.parameters, {}));
    const auto bad = std::ranges::find(found, Finding::Severity::Blocked, &Finding::severity);
    return bad == found.end() ? std::nullopt : std::optional(wording::reason(bad->code, bad->arguments));
}

} // namespace

bool mayFollow(ChangeType first, const QJsonObject &parameters, ChangeType next)
{
    return meets(left(first, parameters, beginning(first)), passage(next).from);
}

QList<ChangeType> followers(ChangeType first, const QJsonObject &parameters)
{
    QList<ChangeType> result = followersOf(left(first, parameters, beginning(first)));
    result.removeOne(first);
    return result;
}

Result<void> check(ChangeType first, const QJsonObject &parameters, const ChainSteps &steps)
{
    QList<ChangeType> done {first};
    QString states = left(first, parameters, beginning(first));
    for (const ChainStep &step : steps) {
        if (done.contains(step.type))
            return failure(Error::Kind::Usage, u"chain.twice"_s, {key(step.type)});
        if (!meets(states, passage(step.type).from)) {
            const QString may = keysOf(followersOf(states));
            return failure(Error::Kind::Usage, u"chain.order"_s, {key(step.type), key(done.last()), may.isEmpty() ? u"–"_s : may});
        }
        if (const auto wrong = wrongValue(step))
            return failure(Error::Kind::Usage, u"chain.value"_s, {key(step.type), *wrong});
        states = left(step.type, step.parameters, states);
        done << step.type;
    }
    return {};
}

Result<ChainSteps> stepsOf(ChangeType first, const QJsonObject &parameters, const QStringList &types, const QStringList &settings, bool whenLegal)
{
    ChainSteps steps;
    QStringList unused = settings;
    for (const QString &word : types) {
        const auto type = changeType(word);
        if (!type)
            return failure(Error::Kind::Usage, u"usage.choice"_s, {u"--then"_s, word, keysOf(followers(first, parameters))});
        QStringList own;
        for (const QString &setting : settings) {
            if (setting.startsWith(word + u'.')) {
                own << setting.sliced(word.size() + 1);
                unused.removeOne(setting);
            }
        }
        const auto said = settingsOf(*type, own);
        if (!said)
            return failure(said.error());
        steps << ChainStep {*type, *said, whenLegal};
    }
    if (!unused.isEmpty())
        return failure(Error::Kind::Usage, u"chain.set"_s, {unused.first()});
    if (auto checked = check(first, parameters, steps); !checked)
        return failure(checked.error());
    return steps;
}

QList<ChangeType> stepsBefore(ChangeType type, const QString &code, const QStringList &arguments)
{
    const bool endsService = (type == ChangeType::Archive && code == "archive.in-service"_L1) || (type == ChangeType::Delete && code == "state.not-deactive"_L1);
    const QString state = arguments.value(0);
    if (endsService && state == devicestate::kActive)
        return {ChangeType::Deactivate};
    if (endsService && state == devicestate::kSuspend)
        return {ChangeType::Restore, ChangeType::Deactivate};
    if (type == ChangeType::Deactivate && code == "deactivate.suspended"_L1)
        return {ChangeType::Restore};
    return {};
}

} // namespace chainrules
