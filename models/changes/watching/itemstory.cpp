#include "models/changes/watching/itemstory.h"

#include "models/changes/jsontext.h"
#include "models/changes/watching/itemlisting.h"
#include "models/changes/watching/showsql.h"
#include "models/changes/watching/storywords.h"
#include "models/store/database.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Result<QHash<DispatchId, StoryRequest>> requestsOf(Database &db, ItemId item)
{
    QHash<DispatchId, StoryRequest> result;
    Query rows = db.query(ShowSql::Requests);
    if (auto read = rows.bind(u":item", item.value).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        const DispatchId id {rows.number(0)};
        result.insert(id, {id, rows.text(1), rows.text(2), rows.number(3), int(rows.number(6)), rows.text(7), rows.text(8)});
    }
    return result;
}

Result<void> addEvents(Database &db, ItemId item, QList<StoryStep> &steps)
{
    const auto requests = requestsOf(db, item);
    if (!requests)
        return failure(requests.error());
    Query rows = db.query(ShowSql::Events);
    if (auto read = rows.bind(u":item", item.value).exec(); !read)
        return failure(read.error());
    // What is heard of a request need not name it: until the next it is the same.
    DispatchId last;
    while (rows.next()) {
        const auto state = itemState(rows.text(0));
        const QString what = rows.text(2);
        if (!rows.isNull(3))
            last = DispatchId {rows.number(3)};
        const auto request = requests->constFind(last);
        const StoryRequest *known = request != requests->cend() ? &*request : nullptr;
        steps << StoryStep {rows.time(1), state, storywords::sentence(what, state, known), storywords::detail(what, known)};
    }
    return {};
}

/// Whether a callback of the item's request names the item's line: by any identifier that both have.
bool isAbout(const QJsonObject &named, const QJsonObject &identifiers)
{
    return std::ranges::any_of(named.keys(), [&](const QString &kind) { return identifiers.value(kind) == named.value(kind); });
}

Result<void> addCallbacks(Database &db, const ChangeItem &item, QList<StoryStep> &steps)
{
    Query rows = db.query(ShowSql::Callbacks);
    if (auto read = rows.bind(u":item", item.id.value).exec(); !read)
        return failure(read.error());
    while (rows.next()) {
        if (!isAbout(jsontext::object(rows.text(2)), item.identifiers))
            continue;
        const StoryCallback callback {rows.text(1), rows.flag(3), rows.text(4), rows.text(5), rows.text(6), rows.number(7)};
        steps << StoryStep {rows.time(0), {}, storywords::sentence(callback), storywords::detail(callback)};
    }
    return {};
}

} // namespace

Result<ItemStory> readStory(Database &db, ItemId id)
{
    ItemStory story;
    {
        Query row = db.query(ShowSql::Attempts);
        if (auto read = row.bind(u":item", id.value).exec(); !read)
            return failure(read.error());
        if (!row.next())
            return failure(Error::Kind::Storage, u"store.failed"_s, {u"item %1 is gone"_s.arg(id.value)});
        story.attempts = row.number(0);
        story.change = ChangeId {row.number(1)};
    }
    const auto items = itemlisting::items(db, {id});
    if (!items)
        return failure(items.error());
    story.item = items->first();
    if (auto added = addEvents(db, id, story.steps); !added)
        return failure(added.error());
    if (auto added = addCallbacks(db, story.item, story.steps); !added)
        return failure(added.error());
    std::ranges::stable_sort(story.steps, {}, [](const StoryStep &step) { return step.at.toMSecsSinceEpoch(); });
    return story;
}
