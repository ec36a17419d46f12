#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/texttable.h"
#include "models/catalogue/referencestore.h"
#include "models/tables/tablefile.h"
#include "models/values/wording.h"

using namespace Qt::StringLiterals;

namespace {

Result<ReferenceKind> kindOf(const Arguments &arguments)
{
    const QString word = arguments.words.first();
    if (const auto kind = referenceKind(word))
        return *kind;
    QStringList known;
    for (const ReferenceKind kind : kReferenceKinds)
        known << key(kind);
    return failure(usageError(u"usage.choice"_s, {arguments.command->name, word, known.join(u", "_s)}));
}

/// The store, the profile whose prices are meant, and the kind; `use` gets them.
template<typename Use>
void withStore(Invocation &call, Use use)
{
    const auto kind = kindOf(call.arguments());
    if (!call.check(kind))
        return;
    const auto db = call.session().database();
    if (!call.check(db))
        return;
    // Only prices are a profile's: without one the rest is there all the same.
    const auto profile = call.session().profile();
    if (!profile && (*kind == ReferenceKind::CarrierPrices || profile.error().kind == Error::Kind::Storage))
        return call.fail(profile.error());
    use(ReferenceStore(**db, profile ? profile->id : ProfileId {}), *kind);
}

QJsonValue shownCell(const ReferenceColumn &column, const QJsonValue &value)
{
    const bool isPlain = column.kind == ReferenceColumn::Kind::Megabytes || column.kind == ReferenceColumn::Kind::Switch;
    return isPlain && !value.isNull() ? value : QJsonValue(referencedata::text(column, value));
}

void answerRows(Invocation &call, ReferenceKind kind, const QList<ReferenceRow> &rows)
{
    QJsonArray documents;
    QStringList header;
    for (const ReferenceColumn &column : referencedata::columns(kind))
        header << column.key;
    TextTable table(header + QStringList {u"removed"_s});
    for (const ReferenceRow &row : rows) {
        QJsonObject document;
        QStringList cells;
        for (const ReferenceColumn &column : referencedata::columns(kind)) {
            document.insert(column.key, shownCell(column, row.value(column.key)));
            cells << referencedata::text(column, row.value(column.key));
        }
        document.insert(u"removed"_s, row.value("removed"_L1));
        documents.append(document);
        table.add(cells << (row.value("removed"_L1).toBool() ? u"yes"_s : QString()));
    }
    call.succeed({{u"kind"_s, key(kind)}, {u"rows"_s, documents}}, table.text());
}

void refuseRows(Invocation &call, const QString &file, const QList<Error> &problems)
{
    QJsonArray items;
    QStringList lines;
    for (const Error &problem : problems) {
        items.append(QJsonObject {{u"row"_s, problem.place.row}, {u"column"_s, problem.place.column}, {u"reason"_s, wording::sentence(problem)}});
        lines << wording::sentence(problem);
    }
    call.fail({Error::Kind::Input, u"reference.rows"_s, {QString::number(problems.size()), file}, {}}, items, lines);
}

/// One row of the kind, by the words and options of the call; `use` gets it besides, and who acts.
template<typename Use>
void withRow(Invocation &call, Use use)
{
    withStore(call, [&](ReferenceStore store, ReferenceKind kind) {
        const bool isPrice = kind == ReferenceKind::CarrierPrices;
        QJsonObject row {{isPrice ? u"code"_s : u"name"_s, call.arguments().words.at(1)}, {u"account"_s, call.arguments().value("account"_L1)}};
        row.insert(u"customer"_s, call.arguments().value("customer"_L1));
        if (kind == ReferenceKind::Sites && !call.arguments().has("customer"_L1))
            return call.fail(usageError(u"usage.needs"_s, {call.arguments().command->name + " sites"_L1, u"--customer"_s}));
        use(store, kind, row, call.session().origin(isPrice ? call.session().profileName() : QString()));
    });
}

} // namespace

namespace commands {

void catalogueList(Invocation &call)
{
    withStore(call, [&call](ReferenceStore store, ReferenceKind kind) {
        const auto rows = store.rows(kind, call.arguments().has("removed"_L1));
        if (call.check(rows))
            answerRows(call, kind, *rows);
    });
}

void catalogueImport(Invocation &call)
{
    const QString path = call.arguments().value("input"_L1);
    if (path.isEmpty())
        return call.fail(usageError(u"usage.needs"_s, {call.arguments().command->name, u"--input"_s}));
    const auto table = openTableFile(path).and_then([&path](std::unique_ptr<QIODevice> file) { return TableFile::open(std::move(file), path); });
    if (!call.check(table))
        return;
    withStore(call, [&](ReferenceStore store, ReferenceKind kind) {
        const auto profile = kind == ReferenceKind::CarrierPrices ? call.session().profileName() : QString();
        const auto done = store.import(kind, (*table)->reader(), call.session().origin(profile), call.session().clock().nowUtc());
        if (!call.check(done))
            return;
        if (!done->problems.isEmpty())
            return refuseRows(call, path, done->problems);
        call.succeed({{u"kind"_s, key(kind)}, {u"added"_s, done->added}, {u"updated"_s, done->updated}, {u"unchanged"_s, done->unchanged}},
                     CommandLine::tr("%1: %2 added, %3 changed, %4 as before.").arg(key(kind)).arg(done->added).arg(done->updated).arg(done->unchanged));
    });
}

void catalogueSet(Invocation &call)
{
    QMap<QString, QString> row;
    for (const QString &text : call.arguments().values("set"_L1)) {
        const qsizetype sign = text.indexOf(u'=');
        if (sign <= 0)
            return call.fail(usageError(u"usage.choice"_s, {u"--set"_s, text, u"KEY=VALUE"_s}));
        row.insert(text.left(sign), text.mid(sign + 1));
    }
    if (row.isEmpty())
        return call.fail(usageError(u"usage.needs"_s, {call.arguments().command->name, u"--set"_s}));
    withStore(call, [&](ReferenceStore store, ReferenceKind kind) {
        const auto profile = kind == ReferenceKind::CarrierPrices ? call.session().profileName() : QString();
        const auto done = store.put(kind, row, ReferenceStore::Put::Either, call.session().origin(profile), call.session().clock().nowUtc());
        if (!call.check(done))
            return;
        if (!done->problems.isEmpty())
            return call.fail(done->problems.first());
        call.succeed({{u"kind"_s, key(kind)}, {u"added"_s, done->added}, {u"updated"_s, done->updated}, {u"unchanged"_s, done->unchanged}},
                     done->added > 0 ? CommandLine::tr("Added.") : done->updated > 0 ? CommandLine::tr("Changed.") : CommandLine::tr("It is so already."));
    });
}

void catalogueRemove(Invocation &call)
{
    withRow(call, [&call](ReferenceStore &store, ReferenceKind kind, const QJsonObject &row, const AuditOrigin &origin) {
        if (call.check(store.remove(kind, row, origin, call.session().clock().nowUtc())))
            call.succeed({}, CommandLine::tr("Removed; its history stays."));
    });
}

void catalogueRestore(Invocation &call)
{
    withRow(call, [&call](ReferenceStore &store, ReferenceKind kind, const QJsonObject &row, const AuditOrigin &origin) {
        if (call.check(store.restore(kind, row, origin, call.session().clock().nowUtc())))
            call.succeed({}, CommandLine::tr("It is in use again."));
    });
}

} // namespace commands
