#include "models/changes/planning/planrequest.h"

#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/values/timetext.h"
#include "models/values/waves.h"

using namespace Qt::StringLiterals;

namespace {

QString names(std::span<const Field> fields)
{
    QStringList result;
    for (const Field &field : fields)
        result << field.name;
    return result.isEmpty() ? u"none"_s : result.join(u", "_s);
}

} // namespace

Result<PlanStart> startOf(const QString &text, const QDateTime &nowUtc)
{
    if (text == "cycle-end"_L1)
        return PlanStart {PlanStart::Kind::CycleEnd};
    if (text == "legal"_L1)
        return PlanStart {PlanStart::Kind::Legal};
    const auto moment = parseTime(text);
    if (!moment)
        return failure(Error::Kind::Usage, u"plan.at"_s, {text});
    if (*moment <= nowUtc)
        return failure(Error::Kind::Usage, u"plan.at-past"_s, {moment->toString(Qt::ISODate)});
    return PlanStart {PlanStart::Kind::Moment, *moment};
}

Result<ChangeBrake> brakeOf(const QString &waves, const QString &failures)
{
    const auto sizes = waves.isEmpty() ? std::optional<QString>(u""_s) : waves::normalised(waves);
    if (!sizes)
        return failure(Error::Kind::Usage, u"plan.waves"_s, {waves});
    const auto share = failures.isEmpty() ? std::optional<QString>(u""_s) : waves::normalisedShare(failures);
    if (!share)
        return failure(Error::Kind::Usage, u"plan.brake"_s, {failures});
    return ChangeBrake {*sizes, *share};
}

Result<QJsonObject> settingsOf(ChangeType type, const QStringList &pairs)
{
    const auto fields = changeSpec(type).fields();
    QJsonObject settings;
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return failure(Error::Kind::Usage, u"set.pair"_s, {pair});
        const QString name = pair.first(equals).trimmed();
        const Field *field = fieldvalues::find(fields, name);
        if (field == nullptr)
            return failure(Error::Kind::Usage, u"set.key"_s, {name, key(type), names(fields)});
        const QJsonValue value = fieldvalues::normalised(*field, QStringView(pair).sliced(equals + 1));
        if (value.isUndefined())
            settings.remove(field->name);
        else
            settings.insert(field->name, value);
    }
    return settings;
}
