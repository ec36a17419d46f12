#include "app/carrier/callbackdesk.h"
#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/texttable.h"
#include "models/catalogue/callbacksettings.h"
#include "models/engine/tracking/callbacktally.h"
#include "models/values/wording.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString ownerKey(Registration whose)
{
    switch (whose) {
    case Registration::Absent:
        return u"none"_s;
    case Registration::Own:
        return u"own"_s;
    case Registration::Shared:
        return u"process"_s;
    case Registration::Foreign:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

QString ownerText(Registration whose)
{
    switch (whose) {
    case Registration::Absent:
        return CommandLine::tr("nobody");
    case Registration::Own:
        return CommandLine::tr("this profile");
    case Registration::Shared:
        return CommandLine::tr("a running process of this store");
    case Registration::Foreign:
        return CommandLine::tr("another application");
    }
    Q_UNREACHABLE();
}

QJsonArray rowsJson(const QList<CallbackStanding> &rows)
{
    QJsonArray array;
    for (const CallbackStanding &row : rows) {
        array.append(QJsonObject {{u"account"_s, row.account}, {u"service"_s, row.service}, {u"url"_s, row.url}, {u"username"_s, row.username},
                                  {u"owner"_s, ownerKey(row.whose)}});
    }
    return array;
}

QString rowsText(const QList<CallbackStanding> &rows)
{
    TextTable table({CommandLine::tr("account"), CommandLine::tr("service"), CommandLine::tr("goes to"), CommandLine::tr("url")});
    for (const CallbackStanding &row : rows)
        table.add({row.account, row.service, ownerText(row.whose), row.url});
    return table.text();
}

QJsonObject countsJson(const CallbackTally::Standing &standing)
{
    const CallbackCounts &counts = standing.counts;
    QJsonObject object {{u"accepted"_s, qint64(counts.accepted)}, {u"unauthorised"_s, qint64(counts.unauthorised)}, {u"forbidden"_s, qint64(counts.forbidden)},
                        {u"malformed"_s, qint64(counts.malformed)}, {u"elsewhere"_s, qint64(counts.elsewhere)}, {u"unstored"_s, qint64(counts.unstored)}};
    if (standing.lastAccepted.isValid())
        object.insert(u"lastAcceptedAt"_s, standing.lastAccepted.toString(Qt::ISODateWithMs));
    return object;
}

CallbackDesk *makeDesk(Invocation &call)
{
    const auto profile = call.session().profile();
    if (!call.check(profile))
        return nullptr;
    Session &session = call.session();
    return new CallbackDesk(session.link(*profile), **session.database(), session.clock(), session.secrets(), session.origin(profile->name), &call);
}

CallbackDesk::Choice choiceOf(const Arguments &arguments, QLatin1StringView force)
{
    return {arguments.list("account"_L1), arguments.list("service"_L1), arguments.has(force)};
}

void answerList(Invocation &call, const QList<CallbackStanding> &rows)
{
    const auto profile = call.session().profile();
    const auto db = call.session().database();
    if (!call.check(profile) || !call.check(db))
        return;
    const auto tally = CallbackTally::read(**db, profile->id);
    if (!call.check(tally))
        return;
    QJsonObject document {{u"callbacks"_s, rowsJson(rows)}, {u"received"_s, countsJson(*tally)}};
    QString text = rowsText(rows);
    text += CommandLine::tr("Received so far: %1; refused: %2.").arg(tally->counts.accepted).arg(tally->counts.refused()) + u'\n';
    if (const auto problem = callbackProblem(*profile, call.session().clock().nowUtc())) {
        document.insert(u"problem"_s, errorDocument(*problem)[u"error"]);
        text += wording::sentence(*problem) + u'\n';
    }
    call.succeed(document, text);
}

} // namespace

namespace commands {

void callbacksList(Invocation &call)
{
    CallbackDesk *desk = makeDesk(call);
    if (desk == nullptr)
        return;
    QObject::connect(desk, &CallbackDesk::finished, &call, [&call](const Result<QList<CallbackStanding>> &rows) {
        if (call.check(rows))
            answerList(call, *rows);
    });
    desk->list();
}

void callbacksRegister(Invocation &call)
{
    CallbackDesk *desk = makeDesk(call);
    if (desk == nullptr)
        return;
    QObject::connect(desk, &CallbackDesk::finished, &call, [&call](const Result<QList<CallbackStanding>> &rows) {
        if (call.check(rows))
            call.succeed({{u"registered"_s, rowsJson(*rows)}}, rows->isEmpty() ? CommandLine::tr("A running process of this store listens already.") : rowsText(*rows));
    });
    desk->registerAll(choiceOf(call.arguments(), "replace"_L1));
}

void callbacksRemove(Invocation &call)
{
    CallbackDesk *desk = makeDesk(call);
    if (desk == nullptr)
        return;
    QObject::connect(desk, &CallbackDesk::finished, &call, [&call](const Result<QList<CallbackStanding>> &rows) {
        if (call.check(rows))
            call.succeed({{u"removed"_s, rowsJson(*rows)}}, rows->isEmpty() ? CommandLine::tr("Nothing of this profile was registered.") : rowsText(*rows));
    });
    desk->remove(choiceOf(call.arguments(), "others"_L1));
}

} // namespace commands
