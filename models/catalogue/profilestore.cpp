#include "models/catalogue/profilestore.h"

#include "models/catalogue/profilesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString settingsText(const Profile &profile)
{
    QJsonObject object;
    for (auto setting = profile.settings.cbegin(); setting != profile.settings.cend(); ++setting)
        object.insert(setting.key(), setting.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> settingsOf(const QByteArray &json)
{
    QMap<QString, QString> result;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        result.insert(member.key(), member.value().toString());
    return result;
}

bool isProfileName(const QString &name)
{
    static const QRegularExpression form(u"\\A[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    return form.match(name).hasMatch();
}

Result<QStringList> checkedAccounts(const QStringList &accounts)
{
    QStringList result;
    for (const QString &account : accounts) {
        if (!isAccountName(account))
            return failure(Error::Kind::Usage, u"profile.account"_s, {account});
        if (!result.contains(account))
            result << account;
    }
    if (result.isEmpty())
        return failure(Error::Kind::Usage, u"profile.accounts"_s);
    return result;
}

bool sameAccounts(QStringList a, QStringList b)
{
    std::ranges::sort(a);
    std::ranges::sort(b);
    return a == b;
}

/// One KEY=VALUE into the profile's settings.
Result<void> setOne(Profile &profile, const QString &pair)
{
    const qsizetype equals = pair.indexOf(u'=');
    if (equals <= 0)
        return failure(Error::Kind::Usage, u"profile.pair"_s, {pair});
    const QString key = pair.left(equals);
    const QString value = pair.sliced(equals + 1);
    if (value.isEmpty() && std::ranges::any_of(profileKeys(), [&](const ProfileKey &known) { return known.name == key; })) {
        profile.settings.remove(key);
        return {};
    }
    auto checked = checkedSetting(profile, key, value);
    if (!checked)
        return failure(checked.error());
    profile.settings.insert(key, *checked);
    return {};
}

Result<void> done(const Result<qint64> &result)
{
    return result ? Result<void>() : Result<void>(failure(result.error()));
}

} // namespace

bool isAccountName(const QString &name)
{
    static const QRegularExpression form(u"\\A([0-9]{1,20}(-[0-9]{1,10})?|TestAccount-[0-9]{1,10})\\z"_s);
    return form.match(name).hasMatch();
}

ProfileStore::ProfileStore(Database &db, const Clock &clock)
    : m_db(db)
    , m_clock(clock)
{
}

Result<Profile> ProfileStore::add(const QString &name, const QString &originText, const QStringList &accountNames)
{
    if (!isProfileName(name))
        return failure(Error::Kind::Usage, u"profile.name"_s, {name});
    auto origin = parseOrigin(originText);
    if (!origin)
        return failure(origin.error());
    auto accounts = checkedAccounts(accountNames);
    if (!accounts)
        return failure(accounts.error());

    Profile result;
    auto added = m_db.inTransaction([&]() -> Result<void> {
        auto present = list();
        if (!present)
            return failure(present.error());
        const auto same = std::ranges::find(*present, name, &Profile::name);
        if (same == present->end())
            return insert(name, *origin, *accounts).map([&](Profile made) { result = std::move(made); });
        if (same->origin != *origin || !sameAccounts(same->accounts, *accounts))
            return failure(Error::Kind::Usage, u"profile.exists"_s, {name});
        result = *same;
        return {};
    });
    return added ? Result<Profile>(result) : Result<Profile>(failure(added.error()));
}

Result<Profile> ProfileStore::insert(const QString &name, const QUrl &origin, const QStringList &accounts)
{
    auto id = m_db.takeNumbers(u"profile"_s);
    auto firstAccount = m_db.takeNumbers(u"account"_s, accounts.size());
    if (!id || !firstAccount)
        return failure(id ? firstAccount.error() : id.error());
    Query profile = m_db.query(ProfileSql::InsertProfile);
    profile.bind(u":id", *id).bind(u":name", name).bind(u":origin", origin.toString()).bind(u":now", m_clock.nowUtc());
    if (auto inserted = profile.exec(); !inserted)
        return failure(inserted.error());
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        Query account = m_db.query(ProfileSql::InsertAccount);
        account.bind(u":id", *firstAccount + i).bind(u":profile", *id).bind(u":name", accounts[i]).bind(u":position", i);
        if (auto inserted = account.exec(); !inserted)
            return failure(inserted.error());
    }
    return Profile {ProfileId {*id}, name, origin, accounts, {}};
}

Result<Profile> ProfileStore::set(const QString &name, const QStringList &pairs)
{
    Profile result;
    auto changed = m_db.inTransaction([&]() -> Result<void> {
        auto profile = find(name);
        if (!profile)
            return failure(profile.error());
        for (const QString &pair : pairs) {
            if (auto set = setOne(*profile, pair); !set)
                return set;
        }
        result = *profile;
        return update(*profile);
    });
    return changed ? Result<Profile>(result) : Result<Profile>(failure(changed.error()));
}

Result<void> ProfileStore::update(const Profile &profile)
{
    Query query = m_db.query(ProfileSql::UpdateSettings);
    query.bind(u":settings", settingsText(profile)).bind(u":id", profile.id.value);
    return done(query.exec());
}

Result<QList<Profile>> ProfileStore::list()
{
    QList<Profile> result;
    Query profiles = m_db.query(ProfileSql::AllProfiles);
    if (auto read = profiles.exec(); !read)
        return failure(read.error());
    while (profiles.next())
        result << Profile {ProfileId {profiles.number(0)}, profiles.text(1), QUrl(profiles.text(2)), {}, settingsOf(profiles.bytes(3))};
    Query accounts = m_db.query(ProfileSql::AllAccounts);
    if (auto read = accounts.exec(); !read)
        return failure(read.error());
    while (accounts.next()) {
        const auto owner = std::ranges::find(result, ProfileId {accounts.number(0)}, &Profile::id);
        if (owner != result.end())
            owner->accounts << accounts.text(1);
    }
    return result;
}

Result<Profile> ProfileStore::find(const QString &name)
{
    auto all = list();
    if (!all)
        return failure(all.error());
    const auto found = std::ranges::find(*all, name, &Profile::name);
    if (found == all->end())
        return failure(Error::Kind::Usage, u"profile.unknown"_s, {name});
    return *found;
}

Result<Profile> ProfileStore::find(ProfileId id)
{
    auto all = list();
    if (!all)
        return failure(all.error());
    const auto found = std::ranges::find(*all, id, &Profile::id);
    if (found == all->end())
        return failure(Error::Kind::Usage, u"profile.unknown"_s, {QString::number(id.value)});
    return *found;
}

Result<void> ProfileStore::remove(const QString &name)
{
    return m_db.inTransaction([&]() -> Result<void> {
        auto profile = find(name);
        if (!profile)
            return failure(profile.error());
        if (auto unused = checkUnused(*profile); !unused)
            return unused;
        Query query = m_db.query(ProfileSql::DeleteProfile);
        return done(query.bind(u":id", profile->id.value).exec());
    });
}

Result<void> ProfileStore::checkUnused(const Profile &profile)
{
    Query used = m_db.query(ProfileSql::ProfileInUse);
    if (auto asked = used.bind(u":id", profile.id.value).exec(); !asked)
        return failure(asked.error());
    if (used.next() && used.flag(0))
        return failure(Error::Kind::Refused, u"profile.in-use"_s, {profile.name});
    return {};
}

Result<bool> ProfileStore::isSecretNoted(ProfileId id)
{
    Query query = m_db.query(ProfileSql::SecretNoted);
    if (auto read = query.bind(u":id", id.value).exec(); !read)
        return failure(read.error());
    return query.next() && query.number(0) > 0;
}

Result<qint64> ProfileStore::secretNumber(ProfileId id)
{
    Query query = m_db.query(ProfileSql::SecretNoted);
    if (auto read = query.bind(u":id", id.value).exec(); !read)
        return failure(read.error());
    return query.next() ? query.number(0) : 0;
}

Result<void> ProfileStore::noteSecret(ProfileId id, bool noted)
{
    Query query = m_db.query(ProfileSql::NoteSecret);
    return done(query.bind(u":noted", noted).bind(u":id", id.value).exec());
}
