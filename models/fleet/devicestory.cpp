#include "models/fleet/devicestory.h"

#include "models/fleet/devicestore.h"
#include "models/fleet/storysql.h"
#include "models/store/database.h"

namespace {

Result<void> readHistory(Database &db, DeviceStory &story, int entries)
{
    Query query = db.query(StorySql::History);
    // One more tells whether there is more.
    if (auto read = query.bind(u":line", story.device.id.value).bind(u":rows", entries + 1).exec(); !read)
        return failure(read.error());
    while (query.next()) {
        if (story.history.size() == entries) {
            story.isCut = true;
            break;
        }
        DeviceHistoryEntry entry;
        entry.at = query.time(1);
        entry.field = query.text(2);
        entry.before = query.text(3);
        entry.after = query.text(4);
        entry.source = query.text(5);
        entry.item = ItemId {query.number(6)};
        entry.evidence = query.text(7);
        story.history.append(entry);
    }
    return {};
}

Result<void> readStateSince(Database &db, DeviceStory &story)
{
    Query query = db.query(StorySql::StateSince);
    if (auto read = query.bind(u":line", story.device.id.value).exec(); !read)
        return failure(read.error());
    if (query.next())
        story.stateSince = query.time(0);
    return {};
}

} // namespace

Result<std::optional<DeviceStory>> readStory(Database &db, DeviceId line, int entries)
{
    auto device = DeviceStore(db).find(line);
    if (!device)
        return failure(device.error());
    if (!*device)
        return std::optional<DeviceStory>();
    DeviceStory story;
    story.device = **device;
    auto read = readHistory(db, story, entries);
    if (read)
        read = readStateSince(db, story);
    return read ? Result<std::optional<DeviceStory>>(std::move(story)) : failure(read.error());
}
