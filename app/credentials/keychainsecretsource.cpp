#include "app/credentials/keychainsecretsource.h"

#include "app/credentials/loginjson.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kService = "Thingdesk"_L1;

/// What a keychain error means for a profile; std::nullopt: it worked.
std::optional<Error> meaning(QKeychain::Error error, const QString &text, const QString &profile, bool noted)
{
    switch (error) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return Error {Error::Kind::Refused, noted ? u"credentials.locked"_s : u"credentials.missing"_s, {profile}, text};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error {Error::Kind::Refused, u"credentials.locked"_s, {profile}, text};
    default:
        return Error {Error::Kind::Refused, u"credentials.unavailable"_s, {text}, text};
    }
}

/// Starts `job` on the keychain's thread, and lets it delete itself. `judge` reads it there when it has ended; `done` runs in the context's
/// thread, unless the context has gone.
template<typename T>
void run(Mailbox &keychain, QKeychain::Job *job, QObject *context, std::function<Result<T>()> judge, std::function<void(Result<T>)> done)
{
    job->setInsecureFallback(false);
    job->moveToThread(keychain.thread());
    const std::shared_ptr<Mailbox> answers(new Mailbox, [](Mailbox *box) { box->deleteLater(); });
    answers->moveToThread(context->thread());
    QObject::connect(job, &QKeychain::Job::finished, job, [answers, asker = QPointer<QObject>(context), judge = std::move(judge), done = std::move(done)] {
        answers->post([answers, asker, done, answer = judge()] {
            if (asker)
                done(answer);
        });
    });
    keychain.post([job] { job->start(); });
}

} // namespace

KeychainSecretSource::KeychainSecretSource(std::function<bool(const QString &)> noted, QObject *parent)
    : QObject(parent), m_noted(std::move(noted))
{
}

void KeychainSecretSource::credentials(const QString &profile, QObject *context, std::function<void(Result<Credentials>)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(kService);
    job->setKey(profile);
    const auto judge = [this, job, profile]() -> Result<Credentials> {
        if (auto error = meaning(job->error(), job->errorString(), profile, m_noted(profile)))
            return failure(*error);
        if (auto login = parseKeptLogin(job->textData().toUtf8()))
            return login;
        return failure(Error::Kind::Refused, u"credentials.damaged"_s, {profile});
    };
    run<Credentials>(m_starts, job, context, judge, std::move(done));
}

// The carrier goes on sending the callback password that is registered until another is, so the one before stays good for a day.
void KeychainSecretSource::store(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done)
{
    credentials(profile, context, [this, profile, login, context, done = std::move(done)](const Result<Credentials> &present) {
        Credentials kept = login;
        if (present && !present->callbackPassword.isEmpty() && present->callbackPassword != login.callbackPassword) {
            kept.previousCallbackPassword = present->callbackPassword;
            kept.previousCallbackUntil = QDateTime::currentDateTimeUtc().addDays(1);
        } else if (present) {
            kept.previousCallbackPassword = present->previousCallbackPassword;
            kept.previousCallbackUntil = present->previousCallbackUntil;
        }
        write(profile, kept, context, done);
    });
}

void KeychainSecretSource::write(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setKey(profile);
    job->setTextData(QString::fromUtf8(loginJson(login)));
    const auto judge = [job, profile]() -> Result<void> {
        if (auto error = meaning(job->error(), job->errorString(), profile, true))
            return failure(*error);
        return {};
    };
    run<void>(m_starts, job, context, judge, std::move(done));
}

// Deleting from a locked keyring reports success and deletes nothing, so the entry is read first: what cannot be seen is not cleared.
void KeychainSecretSource::clear(const QString &profile, QObject *context, std::function<void(Result<void>)> done)
{
    credentials(profile, context, [this, profile, context, done = std::move(done)](const Result<Credentials> &present) {
        if (!present && present.error().code == "credentials.missing"_L1)
            done({});
        else if (!present && present.error().code != "credentials.damaged"_L1)
            done(failure(present.error()));
        else
            erase(profile, context, done);
    });
}

void KeychainSecretSource::erase(const QString &profile, QObject *context, std::function<void(Result<void>)> done)
{
    auto *job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(profile);
    const auto judge = [job, profile]() -> Result<void> {
        if (auto error = meaning(job->error(), job->errorString(), profile, true))
            return failure(*error);
        return {};
    };
    run<void>(m_starts, job, context, judge, std::move(done));
}
