#include "ui/devices/filtervocabulary.h"

#include "models/catalogue/cataloguestore.h"
#include "models/store/storethread.h"
#include "models/values/devicestate.h"
#include "ui/devices/filterbar.h"

using namespace Qt::StringLiterals;

namespace {

QStringList knownStates()
{
    return {devicestate::kActive, devicestate::kSuspend, devicestate::kDeactive, devicestate::kPreactive, u"pending-activation"_s, u"pending-suspend"_s,
            u"pending-resume"_s, u"pending-deactivation"_s, devicestate::kUnknown};
}

} // namespace

FilterVocabulary::FilterVocabulary(StoreThread &reading, FilterBar &filter, QObject *parent)
    : QObject(parent)
    , m_reading(reading)
    , m_filter(filter)
{
}

void FilterVocabulary::load(const Profile &profile)
{
    using Plans = QList<CataloguePlan>;
    offer(profile.accounts, {});
    if (!profile.id)
        return;
    m_reading.ask<Plans>([id = profile.id](Database &db) { return CatalogueStore(db).plans(id); }, this, [this, accounts = profile.accounts](const Result<Plans> &plans) {
        QStringList names;
        for (const CataloguePlan &plan : plans.value_or(Plans()))
            names << plan.plan.name << plan.plan.code;
        names.removeDuplicates();
        names.removeAll(QString());
        names.sort(Qt::CaseInsensitive);
        offer(accounts, names);
    });
}

void FilterVocabulary::offer(const QStringList &accounts, const QStringList &plans)
{
    m_filter.setVocabulary({{u"state"_s, knownStates()}, {u"account"_s, accounts}, {u"plan"_s, plans}});
}
