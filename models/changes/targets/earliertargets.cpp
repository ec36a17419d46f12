#include "models/changes/targets/earliertargets.h"

#include "models/changes/chains/chainrules.h"
#include "models/changes/jsontext.h"
#include "models/changes/planning/plansql.h"
#include "models/changes/types/changespec.h"
#include "models/changes/types/fieldvalues.h"
#include "models/store/database.h"
#include "models/values/evidence.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPage = 10'000;

// The columns of PlanSql::EarlierItems.
struct Earlier
{
    enum Column { Line, State, Attribution, ErrorCode, Reason, Row, Identifiers, Before, After, InputValues, Account, Parameters, ReasonArguments };
};

QJsonObject withOwn(QJsonObject parameters, const QJsonObject &own)
{
    for (auto value = own.begin(); value != own.end(); ++value)
        parameters.insert(value.key(), value.value());
    return parameters;
}

} // namespace

EarlierTargets::EarlierTargets(Database &db, const Change &change, Take take, const QString &cause, QList<ChangeType> before)
    : m_db(db)
    , m_change(change)
    , m_take(take)
    , m_cause(cause)
    , m_before(std::move(before))
{
}

Result<bool> EarlierTargets::next(Target &target)
{
    while (m_page.empty() && !m_atEnd) {
        if (auto read = readPage(); !read)
            return failure(read.error());
    }
    if (m_page.empty())
        return false;
    target = std::move(m_page.front());
    m_page.pop_front();
    return true;
}

Result<void> EarlierTargets::readPage()
{
    Query items = m_db.query(PlanSql::EarlierItems);
    items.bind(u":change", m_change.id.value).bind(u":after", m_after).bind(u":rows", kPage);
    if (auto read = items.exec(); !read)
        return failure(read.error());
    qint64 rows = 0;
    for (; items.next(); ++rows) {
        m_after = items.number(Earlier::Row);
        if (isWanted(items))
            m_page.push_back(target(items));
    }
    m_atEnd = rows < kPage;
    return {};
}

bool EarlierTargets::isWanted(const Query &item) const
{
    const bool succeeded = item.text(Earlier::State) == key(ItemState::Succeeded);
    if (m_take == Take::Succeeded)
        return succeeded && item.text(Earlier::Attribution) != attribution::kOther;
    if (m_take == Take::Chained)
        return succeeded;
    const bool isBlocked = item.text(Earlier::State) == key(ItemState::Blocked);
    if (m_take == Take::BlockedSo)
        return isBlocked && chainrules::stepsBefore(m_change.type, item.text(Earlier::Reason), jsontext::texts(item.text(Earlier::ReasonArguments))) == m_before;
    return !succeeded && !isBlocked && (m_cause.isEmpty() || item.text(Earlier::ErrorCode) == m_cause || item.text(Earlier::Reason) == m_cause);
}

Target EarlierTargets::target(const Query &item) const
{
    Target target;
    target.row = item.number(Earlier::Row);
    target.inputValues = item.text(Earlier::InputValues).toUtf8();
    const QJsonObject identifiers = jsontext::object(item.text(Earlier::Identifiers));
    // A line that was new then may be in the fleet now: it is looked up by its names like any other.
    if (const DeviceId device {item.number(Earlier::Line)}; device.value > 0) {
        target.device = device;
    } else {
        for (const IdentifierKind kind : kTargetKinds) {
            if (const QString value = identifiers.value(key(kind)).toString(); !value.isEmpty())
                target.names.emplace_back(kind, value);
        }
    }
    if (m_take == Take::Succeeded) {
        target.stillAt = jsontext::object(item.text(Earlier::After));
        const ChangeSpec &spec = changeSpec(m_change.type);
        if (const auto inverse = spec.inverse(jsontext::object(item.text(Earlier::Parameters))))
            target.own = withOwn(inverse->parameters, spec.inverseValues(jsontext::object(item.text(Earlier::Before)), target.stillAt));
        if (item.text(Earlier::Attribution) == attribution::kUnattributed)
            target.faults << Finding {Finding::Severity::Warning, u"undo.unattributed"_s, {}, {}};
        return target;
    }
    if (m_take != Take::NotDone)
        return target;
    target.own = jsontext::object(item.text(Earlier::Parameters));
    if (fieldvalues::find(changeSpec(m_change.type).fields(), u"account") != nullptr)
        target.own.insert(u"account"_s, item.text(Earlier::Account));
    return target;
}
