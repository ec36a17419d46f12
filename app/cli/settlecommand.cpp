#include "app/cli/changejson.h"
#include "app/cli/changelookup.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "models/catalogue/profilestore.h"
#include "models/engine/byhand/handsettling.h"
#include "models/values/wording.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

struct Verdict
{
    QList<RowRange> rows;
    HandVerdict verdict = HandVerdict::Executed;
    QString reason;
};

Result<Verdict> verdictOf(const Arguments &arguments)
{
    for (const QLatin1StringView option : {"items"_L1, "as"_L1, "reason"_L1}) {
        if (arguments.value(option).trimmed().isEmpty())
            return failure(usageError(u"usage.needs"_s, {u"change settle"_s, u"--"_s + option}));
    }
    const QString word = arguments.value("as"_L1);
    if (word != "executed"_L1 && word != "not-executed"_L1)
        return failure(usageError(u"usage.choice"_s, {u"--as"_s, word, u"executed, not-executed"_s}));
    const auto rows = handcases::rows(arguments.value("items"_L1));
    if (!rows)
        return tl::make_unexpected(rows.error());
    return Verdict {*rows, word == "executed"_L1 ? HandVerdict::Executed : HandVerdict::NotExecuted, arguments.value("reason"_L1)};
}

/// One sentence an item, and the same for scripts.
void refuse(Invocation &call, const Error &error, const QList<HandFinding> &findings, HandVerdict verdict)
{
    QJsonArray items;
    QStringList lines;
    for (const HandFinding &finding : findings) {
        const HandOffer &offer = verdict == HandVerdict::Executed ? finding.executed : finding.notExecuted;
        if (offer.offered)
            continue;
        const QString sentence = wording::reason(offer.code, offer.arguments);
        QJsonObject item {{u"row"_s, finding.item.row}, {u"iccid"_s, finding.item.identifiers.value("iccid"_L1)}, {u"reason"_s, sentence}, {u"reasonCode"_s, offer.code}};
        if (offer.from.isValid())
            item.insert(u"from"_s, offer.from.toUTC().toString(Qt::ISODate));
        items.append(item);
        lines.append(CommandLine::tr("Row %1: %2").arg(QString::number(finding.item.row), sentence));
    }
    call.fail(error, items, lines);
}

void settle(Invocation &call, HandSettling &settling, ChangeId change, const Verdict &wanted)
{
    const auto findings = settling.findings();
    if (!call.check(findings))
        return;
    if (const auto settled = settling.settle(wanted.verdict, wanted.reason); !settled)
        return settled.error().code == "hand.refused"_L1 ? refuse(call, settled.error(), *findings, wanted.verdict) : call.fail(settled.error());
    answerChange(call, change);
}

} // namespace

namespace commands {

void changeSettle(Invocation &call)
{
    const auto wanted = verdictOf(call.arguments());
    if (!call.check(wanted))
        return;
    const auto change = namedChange(call);
    if (!call.check(change))
        return;
    const auto db = call.session().database();
    const auto profile = ProfileStore(**db, call.session().clock()).find(change->profile);
    if (!call.check(profile))
        return;
    CarrierLink *link = &call.session().link(*profile);
    auto *settling = new HandSettling(**db, call.session().clock(), link->client(), *profile, call.session().origin(profile->name), &call);
    QObject::connect(settling, &HandSettling::examined, &call, [&call, link, settling, change = change->id, wanted = *wanted](const Result<void> &examined) {
        link->leave(&call, [&call, settling, change, wanted, examined] {
            if (call.check(examined))
                settle(call, *settling, change, wanted);
        });
    });
    link->enter();
    settling->examine(change->id, wanted->rows, wanted->verdict);
}

} // namespace commands
