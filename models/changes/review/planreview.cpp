#include "models/changes/review/planreview.h"

#include "models/changes/changeitem.h"
#include "models/changes/findingtext.h"
#include "models/changes/review/reviewsql.h"
#include "models/changes/watching/changepace.h"
#include "models/store/database.h"
#include "models/values/waves.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString kDiffers = u"…"_s;

// Which findings say why a line is where it is.
Finding::Severity severityOf(ItemState state)
{
    if (state == ItemState::Blocked)
        return Finding::Severity::Blocked;
    return state == ItemState::Skipped ? Finding::Severity::Skip : Finding::Severity::Warning;
}

int rank(ItemState state)
{
    return state == ItemState::Blocked ? 0 : state == ItemState::Skipped ? 1 : 2;
}

class CauseCounter
{
public:
    void add(ItemState state, const QList<Finding> &findings, qint64 lines)
    {
        for (const Finding &finding : findings) {
            if (finding.severity != severityOf(state))
                continue;
            auto &cause = m_causes[{rank(state), finding.code}];
            if (cause.lines == 0)
                cause = {state, finding.arguments, 0};
            cause.lines += lines;
            for (qsizetype i = 0; i < std::min(cause.arguments.size(), finding.arguments.size()); ++i) {
                if (cause.arguments[i] != finding.arguments[i])
                    cause.arguments[i] = kDiffers;
            }
        }
    }

    QList<PlanCause> causes() const
    {
        QList<PlanCause> result;
        for (auto it = m_causes.cbegin(); it != m_causes.cend(); ++it)
            result << PlanCause {it->state, it.key().second, findingtext::sentence({{}, it.key().second, it->arguments, {}}), it->lines};
        std::ranges::stable_sort(result, [](const PlanCause &a, const PlanCause &b) {
            return rank(a.state) != rank(b.state) ? rank(a.state) < rank(b.state) : a.lines > b.lines;
        });
        return result;
    }

private:
    struct Cause
    {
        ItemState state = ItemState::Blocked;
        QStringList arguments;
        qint64 lines = 0;
    };
    QMap<std::pair<int, QString>, Cause> m_causes;
};

Result<QList<qint64>> readGroups(Database &db, ChangeId change)
{
    Query groups = db.query(ReviewSql::Groups);
    groups.bind(u":change", change.value);
    if (auto read = groups.exec(); !read)
        return failure(read.error());
    QList<qint64> lines;
    while (groups.next())
        lines << groups.number(0);
    return lines;
}

Result<QList<PlanCause>> readCauses(Database &db, ChangeId change)
{
    Query findings = db.query(ReviewSql::Findings);
    findings.bind(u":change", change.value);
    if (auto read = findings.exec(); !read)
        return failure(read.error());
    CauseCounter counter;
    while (findings.next())
        counter.add(itemState(findings.text(0)).value_or(ItemState::Blocked), findingsOf(findings.text(1).toUtf8()), findings.number(2));
    return counter.causes();
}

} // namespace

Result<PlanReview> readPlanReview(Database &db, ChangeId id, const Profile &profile)
{
    const auto change = ChangeStore(db).find(id);
    if (!change)
        return failure(change.error());
    const auto groups = readGroups(db, id);
    if (!groups)
        return failure(groups.error());
    const auto causes = readCauses(db, id);
    if (!causes)
        return failure(causes.error());
    const auto throttle = changepace::readThrottle(db, profile.id);
    if (!throttle)
        return failure(throttle.error());
    const auto offers = chainOffers(db, *change);
    if (!offers)
        return failure(offers.error());
    const ChangeBrake brake = change->brake.wave > 0 ? change->brake : changebrake::inForce(change->brake, profile);
    const PlanPace pace {waves::sizes(brake.waves), *throttle, QDateTime::currentMSecsSinceEpoch()};
    return PlanReview {*change, planEstimate(changeSpec(change->type), profile, *groups, pace), *causes, brake, *offers};
}
