#include "tests/system/carrierworld.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// THINGDESK_HAPPY_LINES says how many lines of each type; ten thousand take their time.
int lineCount()
{
    bool ok = false;
    const int lines = qEnvironmentVariableIntValue("THINGDESK_HAPPY_LINES", &ok);
    return ok ? lines : 250;
}

} // namespace

/// A plain carrier and many lines: each type of change ends succeeded, line by line on evidence, with the fewest requests that its cap allows.
class TestHappyPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allSucceedWithTheFewestRequests_data();
    void allSucceedWithTheFewestRequests();

private:
    int changing(const QString &path);

    std::unique_ptr<CarrierWorld> m_world;
};

void TestHappyPaths::initTestCase()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, QString::number(3 * lineCount()), u"--seed"_s, u"19"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
    const auto import = [this](const QString &kind, const QByteArray &csv) {
        m_world->ctl().write(kind + u".csv"_s, csv);
        const CtlRun run = m_world->ctl().json({u"catalogue"_s, u"import"_s, kind, u"--input"_s, m_world->ctl().file(kind + u".csv"_s)});
        QVERIFY2(run.exitCode == 0, run.told());
    };
    import(u"customers"_s, "name\nHarbour Freight\n");
    import(u"customer-plans"_s, "name,allocation-mb,price\nFleet 50,50,4.90\n");
}

/// Requests so far whose path ends so.
int TestHappyPaths::changing(const QString &path)
{
    int requests = 0;
    const QJsonArray all = m_world->simulator().requests();
    for (const QJsonValueConstRef row : all)
        requests += !path.isEmpty() && !row[u"iccids"].toArray().isEmpty() && row[u"path"].toString().endsWith(path) ? 1 : 0;
    return requests;
}

void TestHappyPaths::allSucceedWithTheFewestRequests_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("cap");
    const auto row = [](const char *type, const QString &filter, const QStringList &settings, const QString &path, int cap) {
        QTest::addRow("%s", type) << filter << settings << path << cap;
    };
    // One after another on one fleet; the last ones end the lines that they get.
    const QString active = u"state:active"_s;
    row("contact", active, {u"last-name=Example"_s, u"first-name=Ada"_s, u"address=1 Sample St"_s, u"city=Austin"_s, u"address-state=TX"_s, u"postal-code=78701"_s, u"country=USA"_s,
         u"clear=email phone"_s},
        u"/actions/contactInfo"_s, 200);
    row("custom-fields", active, {u"new-cf3=North"_s}, u"/actions/customFields"_s, 200);
    row("cost-center", active, {u"new-cost-center=CC-1"_s}, u"/devices/costCenter"_s, 200);
    row("carrier-plan", active, {}, u"/actions/plan"_s, 200);
    row("assign", active, {u"new-customer=Harbour Freight"_s}, {}, 0);
    row("customer-plan", u"state:active customer:\"Harbour Freight\""_s, {u"new-customer-plan=Fleet 50"_s}, {}, 0);
    row("suspend", active, {}, u"/actions/suspend"_s, 200);
    row("restore", u"state:suspend"_s, {}, u"/actions/restore"_s, 200);
    row("deactivate", active, {u"reason=FF"_s}, u"/actions/deactivate"_s, 200);
    row("archive", u"state:deactive"_s, {u"reason=sold"_s, u"override=yes"_s}, {}, 0);
    row("unarchive", u"archived:yes"_s, {}, {}, 0);
    row("delete", u"state:deactive"_s, {}, u"/actions/delete"_s, 100);
}

void TestHappyPaths::allSucceedWithTheFewestRequests()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, settings);
    QFETCH(QString, path);
    QFETCH(int, cap);
    const QString type = QString::fromLatin1(QTest::currentDataTag());
    const QStringList lines = m_world->iccids(filter, type == "delete"_L1 ? qMin(lineCount(), 1000) : lineCount());
    QVERIFY(lines.size() > 200);
    if (type == "carrier-plan"_L1) {
        const QJsonArray first = m_world->ctl().json({u"devices"_s, u"--filter"_s, filter, u"--columns"_s, u"plan"_s, u"--limit"_s, u"1"_s}).json[u"rows"].toArray();
        settings << u"new-plan="_s + first[0][u"plan"].toString();
    }
    QStringList set;
    for (const QString &setting : std::as_const(settings))
        set << u"--set"_s << setting;
    const qint64 change = m_world->plan(type, lines, set);
    const CtlRun planned = m_world->ctl().json({u"change"_s, u"show"_s, QString::number(change)});
    const int send = planned.json[u"send"].toInt();
    QVERIFY2(send > 0, planned.told());
    // Lines that have the plan already get no request.
    QVERIFY2(send == lines.size() || type == "carrier-plan"_L1, planned.told());

    const int before = changing(path);
    const CtlRun applied = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--confirm"_s, QString::number(send), u"--wait"_s, u"--wait-for"_s, u"1800s"_s});
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), send);
    const auto items = m_world->items(change);
    int proven = 0;
    for (const QJsonObject &item : items)
        proven += item[u"state"] == u"succeeded"_s && !item[u"evidence"].toString().isEmpty() ? 1 : 0;
    QCOMPARE(proven, send);
    const int requests = changing(path) - before;
    qInfo("%s: %d lines, %d changing requests", qPrintable(type), send, requests);
    if (cap == 0) {
        QCOMPARE(applied.json[u"dispatches"].toInt(), 0);
        return;
    }
    // A request is for one account's lines, so each further account may make one more.
    const int fewest = (send + cap - 1) / cap;
    QVERIFY2(requests >= fewest && requests < fewest + m_world->accounts().size(), qPrintable(u"%1 requests for %2 lines"_s.arg(requests).arg(send)));
    QCOMPARE(applied.json[u"dispatches"].toInt(), requests);
}

QTEST_GUILESS_MAIN(TestHappyPaths)
#include "tst_happypaths.moc"
