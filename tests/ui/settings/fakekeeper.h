#pragma once

#include "ui/settings/credentialkeeper.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

/// A keyring in memory; it can be locked. What it was given stays readable for the test.
class FakeKeeper final : public CredentialKeeper
{
public:
    void store(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done) override
    {
        ++calls;
        if (!trouble)
            kept.insert(profile, login);
        answer(context, std::move(done));
    }
    void clear(const QString &profile, QObject *context, std::function<void(Result<void>)> done) override
    {
        ++calls;
        if (!trouble)
            kept.remove(profile);
        answer(context, std::move(done));
    }

    QHash<QString, Credentials> kept;
    std::optional<Error> trouble;
    int calls = 0;

private:
    void answer(QObject *context, std::function<void(Result<void>)> done)
    {
        const Result<void> result = trouble ? Result<void>(failure(*trouble)) : Result<void>();
        QTimer::singleShot(0, context, [done = std::move(done), result] { done(result); });
    }
};
