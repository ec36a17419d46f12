#include "app/desktop/keychainkeeper.h"

#include "app/carrier/loginnote.h"
#include "models/catalogue/profilestore.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "thingspace/basics/clock.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

/// For an asker that may have gone meanwhile.
std::function<void(const Result<void> &)> guarded(QObject *context, std::function<void(Result<void>)> done)
{
    return [asker = QPointer<QObject>(context), done = std::move(done)](const Result<void> &result) {
        if (asker)
            done(result);
    };
}

} // namespace

KeychainKeeper::KeychainKeeper(StoreThread &reading, StoreThread &working, StoreWatch &watch, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reading(reading)
    , m_working(working)
    , m_clock(clock)
    , m_keychain([this](const QString &profile) { return isNoted(profile); })
{
    connect(&watch, &StoreWatch::changed, this, &KeychainKeeper::readNotes);
    readNotes();
}

// As long as the notes are not read, "locked or gone" is the careful answer.
bool KeychainKeeper::isNoted(const QString &profile) const
{
    return !m_isRead || m_noted.contains(profile);
}

void KeychainKeeper::readNotes()
{
    if (std::exchange(m_isReading, true)) {
        m_isStale = true;
        return;
    }
    const Clock &clock = m_clock;
    m_reading.ask<QSet<QString>>([&clock](Database &db) { return loginnote::noted(db, clock); }, this, [this](const Result<QSet<QString>> &noted) {
        m_isReading = false;
        m_isRead = noted.has_value();
        m_noted = noted.value_or(QSet<QString>());
        if (std::exchange(m_isStale, false))
            readNotes();
    });
}

// Each step belongs to the keeper: a page that is closed meanwhile leaves no login behind that the store knows nothing of.

void KeychainKeeper::store(const QString &profile, const Credentials &login, QObject *context, std::function<void(Result<void>)> done)
{
    const Done answer = guarded(context, std::move(done));
    checkProfile(profile, [this, profile, login, answer](const Result<void> &known) {
        if (!known)
            return answer(known);
        m_keychain.store(profile, login, this, [this, profile, answer](const Result<void> &stored) {
            if (!stored)
                return answer(stored);
            note(profile, true, answer);
        });
    });
}

void KeychainKeeper::clear(const QString &profile, QObject *context, std::function<void(Result<void>)> done)
{
    const Done answer = guarded(context, std::move(done));
    checkProfile(profile, [this, profile, answer](const Result<void> &known) {
        if (!known)
            return answer(known);
        m_keychain.clear(profile, this, [this, profile, answer](const Result<void> &cleared) {
            if (!cleared)
                return answer(cleared);
            note(profile, false, answer);
        });
    });
}

// So that no login is kept for a slip of the pen.
void KeychainKeeper::checkProfile(const QString &profile, Done done)
{
    const Clock &clock = m_clock;
    m_working.ask<void>([&clock, profile](Database &db) { return ProfileStore(db, clock).find(profile).map([](const Profile &) { }); }, this, std::move(done));
}

void KeychainKeeper::note(const QString &profile, bool stored, Done done)
{
    const Clock &clock = m_clock;
    const auto write = [&clock, profile, stored](Database &db) { return loginnote::note(db, clock, localOrigin(profile, u"window"_s), stored); };
    m_working.ask<void>(write, this, [this, profile, stored, done = std::move(done)](const Result<void> &noted) {
        if (stored)
            m_noted.insert(profile);
        else
            m_noted.remove(profile);
        Q_EMIT credentialsChanged(profile);
        done(noted);
    });
}
