#pragma once

#include "models/values/profile.h"

#include <QAnyStringView>
#include <QString>

#include <span>

/// The profile's keys (profile.h) as people read them: what they are called, what they do, and with which others they belong. Translated.
namespace profilewords {

enum class Group { Sending, Batches, Pace, Time, Callbacks, Safety, Others };

/// In the order to show them.
std::span<const Group> groups();
QString of(Group group);
Group groupOf(QAnyStringView key);

/// "Lines in a request" …; a key that is not one of profileKeys() is shown as it is.
QString name(QAnyStringView key);
/// One sentence: unit, default of this profile, consequence.
QString explanation(QAnyStringView key, const Profile &profile);
/// false: it can be set, and a later version acts on it.
bool isInUse(QAnyStringView key);
/// The default of a key for this profile, as people read it: "none" for an empty one.
QString defaultText(const ProfileKey &key, const Profile &profile);

} // namespace profilewords
