#include "app/cli/commands.h"
#include "app/cli/devicewriter.h"
#include "app/cli/invocation.h"
#include "models/fleet/devicelisting.h"

using namespace Qt::StringLiterals;

namespace {

struct Request
{
    devicefilter::Filter filter;
    QString format;
    QStringList columns;
    qint64 limit = -1;
};

Result<QString> format(const Arguments &arguments)
{
    const QString wanted = arguments.has("format"_L1) ? arguments.value("format"_L1) : arguments.json ? u"json"_s : u"table"_s;
    if (wanted != "table"_L1 && wanted != "csv"_L1 && wanted != "json"_L1)
        return failure(Error::Kind::Usage, u"usage.choice"_s, {u"--format"_s, wanted, u"table, csv, json"_s});
    if (arguments.json && wanted != "json"_L1)
        return failure(Error::Kind::Usage, u"usage.together"_s, {u"--json"_s, u"--format "_s + wanted});
    return wanted;
}

Result<Request> request(const Arguments &arguments)
{
    Request request;
    auto filter = devicefilter::parse(arguments.value("filter"_L1));
    if (!filter)
        return tl::make_unexpected(filter.error());
    request.filter = *filter;
    auto form = format(arguments);
    if (!form)
        return tl::make_unexpected(form.error());
    request.format = *form;
    // A table is for the eyes, the others for programs: those get everything.
    const QStringList standard = request.format == "table"_L1 ? devicelisting::defaultColumns() : devicelisting::allColumns();
    auto columns = devicelisting::checkedColumns(arguments.has("columns"_L1) ? arguments.list("columns"_L1) : standard);
    if (!columns)
        return tl::make_unexpected(columns.error());
    request.columns = *columns;
    const auto limit = arguments.number("limit"_L1);
    if (!limit)
        return tl::make_unexpected(limit.error());
    request.limit = limit->value_or(-1);
    return request;
}

Result<void> list(Invocation &call, const Request &wanted)
{
    const auto db = call.session().database();
    const auto profile = call.session().profile();
    if (!profile)
        return tl::make_unexpected(profile.error());
    DeviceListing listing(**db, profile->id, wanted.filter);
    const auto counts = listing.count();
    if (!counts)
        return tl::make_unexpected(counts.error());
    const auto writer = deviceWriter(wanted.format, call.console().out(), wanted.columns);
    writer->begin(*counts);
    auto done = listing.each(wanted.limit, [&](const Device &device) { return writer->add(device); });
    if (done)
        writer->end();
    return done;
}

} // namespace

namespace commands {

void devices(Invocation &call)
{
    const auto wanted = request(call.arguments());
    if (call.check(wanted) && call.check(list(call, *wanted)))
        call.succeedSilently();
}

} // namespace commands
