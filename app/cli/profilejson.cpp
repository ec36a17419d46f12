#include "app/cli/profilejson.h"

#include "app/cli/commandline.h"
#include "app/cli/texttable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueJson(const ProfileKey &key, const QString &value)
{
    const bool whole = key.kind == ProfileKeyKind::Count || (key.kind == ProfileKeyKind::Rate && value != "unlimited"_L1)
        || (key.kind == ProfileKeyKind::Limit && value != "off"_L1);
    return whole ? QJsonValue(value.toLongLong()) : QJsonValue(value);
}

} // namespace

QJsonObject profileJson(const Profile &profile)
{
    QJsonObject object {{u"name"_s, profile.name},
                        {u"baseUrl"_s, profile.origin.toString()},
                        {u"accounts"_s, QJsonArray::fromStringList(profile.accounts)}};
    for (const ProfileKey &key : profileKeys())
        object.insert(key.name, valueJson(key, setting(profile, key.name)));
    return object;
}

QString profileText(const Profile &profile)
{
    TextTable table({CommandLine::tr("key"), CommandLine::tr("value"), QString()});
    table.add({CommandLine::tr("name"), profile.name});
    table.add({CommandLine::tr("origin"), profile.origin.toString()});
    table.add({CommandLine::tr("accounts"), profile.accounts.join(u", "_s)});
    for (const ProfileKey &key : profileKeys())
        table.add({key.name, setting(profile, key.name), profile.settings.contains(key.name) ? CommandLine::tr("set") : QString()});
    return table.text();
}
