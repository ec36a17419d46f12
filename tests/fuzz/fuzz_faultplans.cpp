// The simulator's fault plans.

#include "tests/fuzz/fuzzing.h"
#include "thingspace/simulator/faults.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using simulator::FaultPlan;

namespace {

QJsonArray withoutCounts(const QJsonArray &plan)
{
    QJsonArray bare;
    for (const QJsonValueConstRef rule : plan) {
        QJsonObject object = rule.toObject();
        object.remove(u"matched"_s);
        bare.append(object);
    }
    return bare;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QJsonDocument document = QJsonDocument::fromJson(FuzzInput(data, size).rest());
    if (!document.isArray())
        return 0;
    auto rules = FaultPlan::parse(document.array());
    if (!rules) {
        require(!rules.error().isEmpty(), "a refusal says why");
        return 0;
    }
    FaultPlan plan(1);
    plan.replace(*rules);
    const QList<QByteArray> iccids {"89148000000000000000"};
    (void)plan.forRequest({"/m2m/v1/devices/actions/suspend", "suspend", &iccids});
    (void)plan.forDevice({"/m2m/v1/devices/actions/suspend", "suspend", &iccids});
    (void)plan.standingSkew();
    const QJsonArray written = withoutCounts(plan.toJson());
    auto again = FaultPlan::parse(written);
    require(again.has_value(), "a plan that was shown may be given again");
    FaultPlan same(1);
    same.replace(*again);
    require(withoutCounts(same.toJson()) == written, "a plan written out is the same plan");
    return 0;
}
