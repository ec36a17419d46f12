#include "models/audit/auditlisting.h"
#include "models/catalogue/profileedits.h"
#include "models/store/database.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// moc does not read raw strings inside macros.
const QString kAdded = uR"({"accounts":["0000123456-00001"],"baseUrl":"https://thingspace.verizon.com"})"_s;
const QString kSet = uR"({"accounts":["0000123456-00001"],"baseUrl":"https://thingspace.verizon.com","batch":"50","writes":"on"})"_s;

} // namespace

/// What window and command line do to profiles, with what the log says about it.
class TestProfileEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachEditIsInTheLog();
    void nothingChangedIsNothingLogged();
    void aRefusedEditIsNotLogged();
    void aProfileInUseStaysWithItsLogin();

private:
    QList<AuditEntry> log()
    {
        QList<AuditEntry> entries;
        const auto found = auditlisting::find(*m_db, {}, 0).value();
        const QList<AuditRow> rows = auditlisting::rows(*m_db, found.entries).value();
        for (const AuditRow &row : rows)
            entries << row.entry;
        return entries;
    }
    ProfileEdits edits() { return {*m_db, m_clock, {u"jane"_s, {}, u"window"_s}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_db;
    FakeClock m_clock;
};

void TestProfileEdits::init()
{
    m_db.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_db = std::move(Database::open({StoreUrl::Kind::Sqlite, m_folder->filePath(u"fleet.sqlite"_s), {}}).value());
    QVERIFY(edits().add(u"acme"_s, u"https://thingspace.verizon.com"_s, {u"0000123456-00001"_s}));
}

void TestProfileEdits::eachEditIsInTheLog()
{
    QCOMPARE(edits().set(u"acme"_s, {u"writes=on"_s, u"batch=50"_s}).value().settings.size(), 2);
    QVERIFY(edits().remove(u"acme"_s));
    const QList<AuditEntry> entries = log();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[0].action, u"profile.added"_s);
    QCOMPARE(entries[0].before, QString());
    QCOMPARE(entries[0].after, kAdded);
    QCOMPARE(entries[0].origin, (AuditOrigin {u"jane"_s, u"acme"_s, u"window"_s}));
    QCOMPARE(entries[1].action, u"profile.set"_s);
    QCOMPARE(entries[1].before, entries[0].after);
    QCOMPARE(entries[1].after, kSet);
    QCOMPARE(entries[2].action, u"profile.removed"_s);
    QCOMPARE(entries[2].before, entries[1].after);
    QCOMPARE(entries[2].after, QString());
}

void TestProfileEdits::nothingChangedIsNothingLogged()
{
    QVERIFY(edits().add(u"acme"_s, u"https://thingspace.verizon.com"_s, {u"0000123456-00001"_s}));
    QVERIFY(edits().set(u"acme"_s, {u"batch="_s}));
    QCOMPARE(log().size(), 1);
}

void TestProfileEdits::aRefusedEditIsNotLogged()
{
    QCOMPARE(edits().set(u"acme"_s, {u"writes=on"_s, u"batch=900"_s}).error().code, u"profile.value"_s);
    QCOMPARE(log().size(), 1);
    QCOMPARE(ProfileStore(*m_db, m_clock).find(u"acme"_s).value().settings.size(), 0);
}

void TestProfileEdits::aProfileInUseStaysWithItsLogin()
{
    ProfileStore store(*m_db, m_clock);
    const Profile acme = store.find(u"acme"_s).value();
    QCOMPARE(edits().mayRemove(u"acme"_s).value(), false);
    QVERIFY(store.noteSecret(acme.id, true));
    QCOMPARE(edits().mayRemove(u"acme"_s).value(), true);
    Query used = m_db->composed(u"INSERT INTO bulk_change (id, profile_id, type, state, created_at) VALUES (1, %1, 'suspend', 'draft', 0)"_s.arg(acme.id.value));
    QVERIFY(used.exec());
    QCOMPARE(edits().mayRemove(u"acme"_s).error().code, u"profile.in-use"_s);
    QCOMPARE(edits().remove(u"acme"_s).error().code, u"profile.in-use"_s);
}

QTEST_GUILESS_MAIN(TestProfileEdits)
#include "tst_profileedits.moc"
