#pragma once

#include "models/fleet/syncsummary.h"
#include "thingspace/basics/result.h"

#include <QString>

/// What a sync or a refresh did, in a sentence or two.
namespace syncwords {

QString ofSync(const SyncSummary &summary);
QString ofRefresh(const SyncSummary &summary);
/// Of Refused "sync.would-lose", for whoever can answer it with a click.
QString ofLoss(const Error &error);

} // namespace syncwords
