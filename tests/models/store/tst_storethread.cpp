#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

using namespace Qt::StringLiterals;

class tst_StoreThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnceAndNeverInsideTheCall();
    void runsElsewhereInTheOrderAsked();
    void isSilentWhenTheAskerIsGone();
    void forgetsWhatIsBehindItAtItsEnd();
    void saysWhyTheStoreCannotBeOpenedAndTriesAgain();
    void watchTellsOfOthersWrites();
    void aLongStatementIsEndedFromOutside_data();
    void aLongStatementIsEndedFromOutside();

private:
    StoreUrl store() const { return {StoreUrl::Kind::Sqlite, m_folder.filePath(u"s.sqlite"_s), {}}; }
    static Result<int> number(Database &, int value) { return value; }

    QTemporaryDir m_folder;
};

void tst_StoreThread::answersOnceAndNeverInsideTheCall()
{
    StoreThread thread(store());
    int answers = 0;
    thread.ask<int>([](Database &db) { return number(db, 7); }, this, [&](const Result<int> &value) {
        QCOMPARE(value.value(), 7);
        ++answers;
    });
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QTest::qWait(10);
    QCOMPARE(answers, 1);
}

void tst_StoreThread::runsElsewhereInTheOrderAsked()
{
    StoreThread thread(store());
    QList<int> order;
    QThread *here = QThread::currentThread();
    for (const int value : {1, 2, 3}) {
        thread.ask<bool>([here](Database &) { return Result<bool>(QThread::currentThread() != here); }, this, [&order, value, here](const Result<bool> &elsewhere) {
            QVERIFY(elsewhere.value());
            QCOMPARE(QThread::currentThread(), here);
            order.append(value);
        });
    }
    QTRY_COMPARE(order, (QList<int> {1, 2, 3}));
}

void tst_StoreThread::isSilentWhenTheAskerIsGone()
{
    StoreThread thread(store());
    bool told = false;
    {
        QObject asker;
        thread.ask<int>([](Database &db) { return number(db, 1); }, &asker, [&told](const Result<int> &) { told = true; });
    }
    bool later = false;
    thread.ask<int>([](Database &db) { return number(db, 1); }, this, [&later](const Result<int> &) { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!told);
}

void tst_StoreThread::forgetsWhatIsBehindItAtItsEnd()
{
    std::atomic<int> ran = 0;
    {
        StoreThread thread(store());
        for (int i = 0; i < 50; ++i) {
            thread.ask<int>([&ran](Database &db) {
                ++ran;
                QThread::msleep(5);
                return number(db, 1);
            }, this, [](const Result<int> &) { });
        }
    }
    QVERIFY(ran < 50);
}

void tst_StoreThread::saysWhyTheStoreCannotBeOpenedAndTriesAgain()
{
    const QString path = m_folder.filePath(u"late/s.sqlite"_s);
    QFile wall(m_folder.filePath(u"late"_s));
    QVERIFY(wall.open(QIODevice::WriteOnly));
    wall.close();
    StoreThread thread(StoreUrl {StoreUrl::Kind::Sqlite, path, {}});
    QString code;
    thread.ask<int>([](Database &db) { return number(db, 1); }, this, [&code](const Result<int> &value) { code = value ? u"none"_s : value.error().code; });
    QTRY_VERIFY(!code.isEmpty());
    QVERIFY2(code.startsWith(u"store."_s), qPrintable(code));
    QVERIFY(wall.remove());
    int value = 0;
    thread.ask<int>([](Database &db) { return number(db, 5); }, this, [&value](const Result<int> &answer) { value = answer.value_or(-1); });
    QTRY_COMPARE(value, 5);
}

void tst_StoreThread::watchTellsOfOthersWrites()
{
    StoreThread reading(store());
    StoreThread working(store());
    StoreWatch watch(reading);
    QSignalSpy changed(&watch, &StoreWatch::changed);
    bool open = false;
    working.ask<int>([](Database &db) { return number(db, 1); }, this, [&open](const Result<int> &) { open = true; });
    QTRY_VERIFY(open);
    watch.start();
    QTest::qWait(300);
    changed.clear();
    working.ask<void>([](Database &db) {
        return db.inTransaction([&db] { return db.takeNumbers(u"seq"_s).map([](qint64) {}); });
    }, this, [](const Result<void> &taken) { QVERIFY(taken.has_value()); });
    QTRY_VERIFY(!changed.isEmpty());
}

void tst_StoreThread::aLongStatementIsEndedFromOutside_data()
{
    QTest::addColumn<QString>("url");
    QTest::addRow("SQLite") << u"sqlite:"_s + store().path;
    if (qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QTest::addRow("PostgreSQL") << qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL");
}

void tst_StoreThread::aLongStatementIsEndedFromOutside()
{
    QFETCH(QString, url);
    StoreThread thread(parseStoreUrl(url).value());
    std::atomic<bool> begun = false;
    std::optional<Error> error;
    thread.ask<qint64>(
        [&begun](Database &db) -> Result<qint64> {
            Query endless = db.composed(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n"_s);
            begun = true;
            const auto done = endless.exec();
            return done ? Result<qint64>(endless.number(0)) : Result<qint64>(failure(done.error()));
        },
        this, [&error](const Result<qint64> &result) { error = result.error(); });
    QTRY_VERIFY(begun);
    // It may not have come to its statement yet: that is no harm, and is asked again.
    QTimer again;
    connect(&again, &QTimer::timeout, this, [&thread] { thread.interrupt(); });
    again.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(error.has_value(), 20'000);
    again.stop();
    QCOMPARE(error->kind, Error::Kind::Cancelled);
    QCOMPARE(error->code, u"store.interrupted"_s);
    // What comes behind it is as ever.
    int answer = 0;
    thread.ask<int>([](Database &db) { return number(db, 7); }, this, [&](const Result<int> &value) { answer = value.value(); });
    QTRY_COMPARE(answer, 7);
    // No request to end is under way when the store goes.
    QThreadPool::globalInstance()->waitForDone();
}

QTEST_GUILESS_MAIN(tst_StoreThread)
#include "tst_storethread.moc"
