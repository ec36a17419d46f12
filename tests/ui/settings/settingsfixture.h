#pragma once

#include "models/audit/auditlisting.h"
#include "models/catalogue/currentprofile.h"
#include "models/catalogue/profilestore.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/settings/fakekeeper.h"
#include "ui/common/actions.h"
#include "ui/common/pagecontext.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

/// A store with a live profile “acme” and a simulator's “lab”, which the window shows, and everything that a page asks for.
class SettingsFixture
{
public:
    explicit SettingsFixture(bool withProfiles = true)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        // Migrating is most of a small test's time: done once, then copied.
        static const QTemporaryDir once;
        const QString made = once.filePath(QStringLiteral("migrated.sqlite"));
        if (!QFile::exists(made))
            (void)Database::open({StoreUrl::Kind::Sqlite, made, {}});
        const StoreUrl url {StoreUrl::Kind::Sqlite, folder.filePath(QStringLiteral("fleet.sqlite")), {}};
        QFile::copy(made, url.path);
        db = std::move(Database::open(url).value());
        if (withProfiles) {
            const QStringList accounts {QStringLiteral("0000123456-00001")};
            (void)profiles().add(QStringLiteral("acme"), QStringLiteral("https://thingspace.verizon.com"), accounts).value();
            (void)profiles().add(QStringLiteral("lab"), QStringLiteral("http://127.0.0.1:80"), accounts).value();
        }
        readProfiles();
        current.choose(QStringLiteral("lab"));
        reading = std::make_unique<StoreThread>(url);
        working = std::make_unique<StoreThread>(url);
        watch = std::make_unique<StoreWatch>(*reading);
    }

    PageContext context() { return {*reading, *working, *watch, current, actions, settings, clock}; }
    ProfileStore profiles() { return {*db, clock}; }
    /// What the program does when it hears profilesChanged().
    void readProfiles() { current.setAll(profiles().list().value()); }
    Profile profile(const QString &name) { return profiles().find(name).value(); }
    QStringList audited()
    {
        QStringList actions;
        const QList<AuditRow> rows = auditlisting::rows(*db, auditlisting::find(*db, {}, 0).value().entries).value();
        for (const AuditRow &row : rows)
            actions << row.entry.action + u' ' + row.entry.subject + u' ' + row.entry.origin.source;
        return actions;
    }

    QTemporaryDir folder;
    QSettings settings;
    FakeClock clock;
    std::unique_ptr<Database> db;
    CurrentProfile current;
    Actions actions {&settings};
    FakeKeeper keeper;
    std::unique_ptr<StoreThread> reading;
    std::unique_ptr<StoreThread> working;
    std::unique_ptr<StoreWatch> watch;
};
