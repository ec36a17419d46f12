#include "app/credentials/loginjson.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Member
{
    QLatin1StringView name;
    QByteArray Credentials::*place;
    bool required = true;
};

constexpr std::array kMembers {
    Member {"key"_L1, &Credentials::key},
    Member {"secret"_L1, &Credentials::secret},
    Member {"username"_L1, &Credentials::username},
    Member {"password"_L1, &Credentials::password},
    Member {"callbackPassword"_L1, &Credentials::callbackPassword, false},
};

constexpr auto kPrevious = "previousCallbackPassword"_L1;
constexpr auto kPreviousUntil = "previousCallbackUntil"_L1;

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure(Error::Kind::Input, u"credentials.input"_s, {why});
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Credentials", text);
}

Result<void> checkNames(const QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto known = std::ranges::find(kMembers, member.key(), [](const Member &row) { return QString(row.name); });
        if (known == kMembers.end())
            return unreadable(translated(QT_TRANSLATE_NOOP("Credentials", "it has a member that is none of key, secret, username, password, callbackPassword")));
    }
    return {};
}

} // namespace

Result<Credentials> parseLogin(const QByteArray &json)
{
    QJsonParseError error {};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(translated(QT_TRANSLATE_NOOP("Credentials", "it is not JSON (%1 at byte %2)")).arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return unreadable(translated(QT_TRANSLATE_NOOP("Credentials", "it is not a JSON object")));
    const QJsonObject object = document.object();
    if (auto names = checkNames(object); !names)
        return tl::make_unexpected(names.error());
    Credentials login;
    for (const Member &member : kMembers) {
        const QJsonValue value = object.value(member.name);
        if (value.isUndefined() && !member.required)
            continue;
        if (value.isUndefined())
            return unreadable(translated(QT_TRANSLATE_NOOP("Credentials", "“%1” is missing")).arg(member.name));
        if (!value.isString() || value.toString().isEmpty())
            return unreadable(translated(QT_TRANSLATE_NOOP("Credentials", "“%1” is not a text or is empty")).arg(member.name));
        login.*member.place = value.toString().toUtf8();
    }
    return login;
}

Result<Credentials> parseKeptLogin(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString previous = object.take(kPrevious).toString();
    const QDateTime until = QDateTime::fromString(object.take(kPreviousUntil).toString(), Qt::ISODate);
    // What is no object is said by the reading of the rest.
    auto login = parseLogin(object.isEmpty() ? json : QJsonDocument(object).toJson(QJsonDocument::Compact));
    if (login && until.isValid()) {
        login->previousCallbackPassword = previous.toUtf8();
        login->previousCallbackUntil = until;
    }
    return login;
}

QByteArray loginJson(const Credentials &login)
{
    QJsonObject object;
    for (const Member &member : kMembers) {
        if (!(login.*member.place).isEmpty())
            object.insert(member.name, QString::fromUtf8(login.*member.place));
    }
    if (!login.previousCallbackPassword.isEmpty() && login.previousCallbackUntil.isValid()) {
        object.insert(kPrevious, QString::fromUtf8(login.previousCallbackPassword));
        object.insert(kPreviousUntil, login.previousCallbackUntil.toUTC().toString(Qt::ISODate));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
