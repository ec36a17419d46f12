#pragma once

#include "models/values/changestate.h"
#include "models/values/ids.h"

#include <QString>

#include <optional>

/// A request that carried the item, as far as its story tells of it.
struct StoryRequest
{
    DispatchId id;
    QString method;
    QString path;
    qint64 devices = 0;
    /// 0: never answered.
    int httpStatus = 0;
    QString code;
    QString receipt;
};

struct StoryCallback
{
    QString service;
    bool failed = false;
    QString faultCode;
    QString faultText;
    QString receipt;
    /// How often it came.
    qint64 seen = 1;
};

/// The steps of an item's story in words, translated.
namespace storywords {

/// `what` is an event's key (item_event.what); `request` the one that the event belongs to, or nullptr.
QString sentence(const QString &what, std::optional<ItemState> state, const StoryRequest *request);
QString detail(const QString &what, const StoryRequest *request);

QString sentence(const StoryCallback &callback);
QString detail(const StoryCallback &callback);

} // namespace storywords
