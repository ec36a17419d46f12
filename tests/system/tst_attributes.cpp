#include "tests/system/carrierworld.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 300;

} // namespace

/// Plans, contacts, custom fields and cost centers through the programs: changed as asked and in as few requests as can be, and taken back.
class tst_Attributes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }
    void plansAreChangedAndTakenBack();
    void oneContactFieldLeavesTheOthers();
    void customFieldsAreFilledAndCleared();
    void costCentersAreSetAndRemoved();
    void aRemovalIsProvenByReadsAlone();
    void whoChangedItMeanwhileIsNotOverwritten();

private:
    QJsonObject seen(const QString &iccid);
    QHash<QString, QJsonObject> seenAll();
    QJsonObject applied(qint64 change);
    qint64 undone(qint64 change);
    int changing();

    std::unique_ptr<CarrierWorld> m_world;
    QStringList m_lines;
};

void tst_Attributes::init()
{
    m_world = std::make_unique<CarrierWorld>(QStringList {u"--devices"_s, u"1500"_s, u"--seed"_s, u"21"_s, u"--delay"_s, u"20..100"_s});
    const QByteArray problem = m_world->begin();
    QVERIFY2(problem.isEmpty(), problem);
    const CtlRun set = m_world->ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"callbacks.listen=127.0.0.1:0"_s, u"look.first=300ms"_s});
    QVERIFY2(set.exitCode == 0, set.told());
    m_lines = m_world->iccids(u"state:active account:"_s + m_world->accounts().first(), kLines);
    QCOMPARE(m_lines.size(), kLines);
}

/// A line as the carrier has it, without what says the same once more.
QJsonObject tst_Attributes::seen(const QString &iccid)
{
    QJsonObject line = m_world->simulator().get(u"/simulator/devices/"_s + iccid).object();
    line.remove(u"record"_s);
    return line;
}

QHash<QString, QJsonObject> tst_Attributes::seenAll()
{
    QHash<QString, QJsonObject> all;
    for (const QString &line : std::as_const(m_lines))
        all.insert(line, seen(line));
    return all;
}

QJsonObject tst_Attributes::applied(qint64 change)
{
    const CtlRun run = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s});
    if (run.exitCode != 0)
        qWarning() << run.told().constData();
    return run.json;
}

qint64 tst_Attributes::undone(qint64 change)
{
    const CtlRun run = m_world->ctl().json({u"change"_s, u"undo"_s, QString::number(change)});
    if (run.exitCode != 0 || run.json[u"blocked"].toInt() != 0)
        qWarning() << run.told().constData();
    return run.json[u"change"].toInteger();
}

/// Requests so far that changed devices.
int tst_Attributes::changing()
{
    int requests = 0;
    for (const QJsonValueConstRef row : m_world->simulator().requests())
        requests += row[u"iccids"].toArray().isEmpty() ? 0 : 1;
    return requests;
}

void tst_Attributes::plansAreChangedAndTakenBack()
{
    const auto before = seenAll();
    const QString wanted = before.value(m_lines.first())[u"plan"].toString();
    const qint64 change = m_world->plan(u"carrier-plan"_s, m_lines, {u"--set"_s, u"new-plan="_s + wanted});
    const CtlRun planned = m_world->ctl().json({u"change"_s, u"show"_s, QString::number(change)});
    const int others = planned.json[u"send"].toInt();
    QVERIFY2(others > kLines / 4 && others < kLines, planned.told());
    QVERIFY2(planned.json[u"counts"][u"skipped"].toInt() == kLines - others, planned.told());
    QCOMPARE(applied(change)[u"counts"][u"succeeded"].toInt(), others);
    QCOMPARE(changing(), (others + 199) / 200);
    for (const QString &line : std::as_const(m_lines))
        QCOMPARE(seen(line)[u"plan"].toString(), wanted);
    const CtlRun known = m_world->ctl().json({u"devices"_s, u"--filter"_s, u"iccid:"_s + m_lines.last(), u"--columns"_s, u"plan"_s});
    QCOMPARE(known.json[u"rows"][0][u"plan"].toString(), wanted);

    const qint64 undo = undone(change);
    QCOMPARE(applied(undo)[u"counts"][u"succeeded"].toInt(), others);
    QCOMPARE(seenAll(), before);
}

void tst_Attributes::oneContactFieldLeavesTheOthers()
{
    // What the fleet was made with, and what somebody typed elsewhere.
    const auto wide = m_lines.first(40);
    const QByteArray city = R"({"iccid":"%1","operation":"contact","first-name":"Jane","last-name":"Doe","address":"1 Main St","city":"Austin",)"
                            R"("address-state":"TX","postal-code":"78701","country":"USA","phone":"5125550100","email":"jane@example.com"})";
    for (const QString &line : wide)
        (void)m_world->simulator().post(u"/simulator/external"_s, QByteArray(city).replace("%1", line.toLatin1()));
    QVERIFY(m_world->ctl().json({u"sync"_s}).exitCode == 0);
    m_lines = wide;
    const auto before = seenAll();
    QCOMPARE(before.value(wide.first())[u"city"].toString(), u"Austin"_s);

    const qint64 change = m_world->plan(u"contact"_s, wide, {u"--set"_s, u"email=ops@example.com"_s, u"--set"_s, u"clear=phone"_s});
    QCOMPARE(applied(change)[u"counts"][u"succeeded"].toInt(), 40);
    QCOMPARE(changing(), 1);
    for (const QString &line : wide) {
        QJsonObject wanted = before.value(line);
        wanted.insert(u"email"_s, u"ops@example.com"_s);
        wanted.insert(u"phone"_s, u""_s);
        QCOMPARE(seen(line), wanted);
    }
    QCOMPARE(applied(undone(change))[u"counts"][u"succeeded"].toInt(), 40);
    QCOMPARE(seenAll(), before);
    QCOMPARE(changing(), 2);
}

void tst_Attributes::customFieldsAreFilledAndCleared()
{
    const auto before = seenAll();
    QByteArray csv = "iccid,new-cf5,clear\n";
    for (int i = 0; i < kLines; ++i)
        csv += m_lines[i].toLatin1() + (i % 2 == 0 ? ",Truck 7,\n" : ",,new-cf5\n");
    m_world->ctl().write(u"rows.csv"_s, csv);
    const CtlRun planned = m_world->ctl().json({u"change"_s, u"plan"_s, u"custom-fields"_s, u"--input"_s, m_world->ctl().file(u"rows.csv"_s), u"--set"_s, u"new-cf4=Caf\u00E9  1"_s});
    const qint64 change = planned.json[u"change"].toInteger();
    QVERIFY2(planned.json[u"send"].toInt() == kLines, planned.told());
    QCOMPARE(applied(change)[u"counts"][u"succeeded"].toInt(), kLines);
    QCOMPARE(changing(), 2);
    for (int i = 0; i < kLines; ++i) {
        QJsonObject wanted = before.value(m_lines[i]);
        wanted.insert(u"cf4"_s, u"Caf\u00E9 1"_s);
        wanted.insert(u"cf5"_s, i % 2 == 0 ? u"Truck 7"_s : u""_s);
        QCOMPARE(seen(m_lines[i]), wanted);
    }
    QCOMPARE(applied(undone(change))[u"counts"][u"succeeded"].toInt(), kLines);
    QCOMPARE(seenAll(), before);
}

void tst_Attributes::costCentersAreSetAndRemoved()
{
    const auto before = seenAll();
    const qint64 change = m_world->plan(u"cost-center"_s, m_lines, {u"--set"_s, u"new-cost-center=FLEET-1 #2"_s});
    QCOMPARE(applied(change)[u"counts"][u"succeeded"].toInt(), kLines);
    QCOMPARE(changing(), 2);
    for (const QString &line : std::as_const(m_lines))
        QCOMPARE(seen(line)[u"cost-center"].toString(), u"FLEET-1 #2"_s);
    const qint64 removal = m_world->plan(u"cost-center"_s, m_lines, {u"--set"_s, u"remove=yes"_s});
    QCOMPARE(applied(removal)[u"counts"][u"succeeded"].toInt(), kLines);
    for (const QString &line : std::as_const(m_lines))
        QCOMPARE(seen(line)[u"cost-center"].toString(), QString());
    QCOMPARE(applied(undone(removal))[u"counts"][u"succeeded"].toInt(), kLines);
    QCOMPARE(applied(undone(change))[u"counts"][u"succeeded"].toInt(), kLines);
    QCOMPARE(seenAll(), before);
}

void tst_Attributes::aRemovalIsProvenByReadsAlone()
{
    m_lines = m_lines.first(20);
    QVERIFY(m_world->ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"callbacks.listen=off"_s, u"look.max=600ms"_s}).exitCode == 0);
    const qint64 change = m_world->plan(u"cost-center"_s, m_lines, {u"--set"_s, u"new-cost-center=X"_s});
    QCOMPARE(applied(change)[u"counts"][u"succeeded"].toInt(), 20);
    const qint64 removal = m_world->plan(u"cost-center"_s, m_lines, {u"--set"_s, u"remove=yes"_s});
    QCOMPARE(applied(removal)[u"counts"][u"succeeded"].toInt(), 20);
    for (const QJsonObject &item : m_world->items(removal)) {
        QCOMPARE(item[u"evidence"].toString(), u"device-record"_s);
        QCOMPARE(item[u"attribution"].toString(), u"unattributed"_s);
    }
}

void tst_Attributes::whoChangedItMeanwhileIsNotOverwritten()
{
    m_lines = m_lines.first(10);
    const qint64 change = m_world->plan(u"custom-fields"_s, m_lines, {u"--set"_s, u"new-cf2=ours"_s});
    const QByteArray theirs = R"({"iccid":")" + m_lines[3].toLatin1() + R"(","operation":"custom-fields","new-cf2":"theirs"})";
    QVERIFY(m_world->simulator().post(u"/simulator/external"_s, theirs).isObject());
    QVERIFY(m_world->ctl().json({u"sync"_s}).exitCode == 0);
    const CtlRun run = m_world->ctl().json({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s});
    QCOMPARE(run.json[u"counts"][u"succeeded"].toInt(), 9);
    const QJsonObject held = m_world->items(change).value(m_lines[3]);
    QCOMPARE(held[u"state"].toString(), u"held"_s);
    QVERIFY2(held[u"reason"].toString().contains(u"“theirs”"_s), qPrintable(held[u"reason"].toString()));
    QCOMPARE(seen(m_lines[3])[u"cf2"].toString(), u"theirs"_s);
}

QTEST_GUILESS_MAIN(tst_Attributes)
#include "tst_attributes.moc"
