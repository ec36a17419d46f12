#pragma once

#include "thingspace/api/sendoutcome.h"
#include "thingspace/http/httprequest.h"

/// What became of a changing request, from what the network brought. `secrets` are kept out of the excerpt.
/// Codes of Fate::Unknown after a 2xx: "ack.empty", "ack.malformed", "answer.html", "answer.xml".
SendOutcome outcomeOf(const HttpResult &result, const QList<QByteArray> &secrets);
