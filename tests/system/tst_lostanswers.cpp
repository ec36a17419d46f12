#include "models/catalogue/cataloguestore.h"
#include "models/store/database.h"
#include "tests/system/carrierworld.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Executed, and the answer lost, cut, or unreadable.
constexpr std::array kAfter {
    R"("fault":"reset-after")", R"("fault":"timeout-after","ms":3000)", R"("fault":"http-after","status":500)",
    R"("fault":"http-after","status":503)", R"("fault":"truncate")", R"("fault":"malformed")",
};

/// Six of sixty requests: the third, the eleventh …, each in its own way.
QByteArray tenPercent(const QString &operation, int requests)
{
    QByteArray plan = "[";
    for (size_t i = 0; i < kAfter.size(); ++i) {
        const int nth = 3 + int(i) * (requests / int(kAfter.size()) - 1);
        plan += (i == 0 ? "" : ",") + QByteArray("{\"match\":{\"operation\":\"") + operation.toLatin1() + "\",\"nth\":" + QByteArray::number(nth) + "}," + kAfter[i] + '}';
    }
    return plan + ']';
}

QStringList madeUpLines(int count)
{
    QStringList lines;
    for (int i = 1; i <= count; ++i)
        lines << u"89148000009%1,3511111%2"_s.arg(u"%1"_s.arg(i, 9, 10, QLatin1Char('0')), u"%1"_s.arg(i, 7, 10, QLatin1Char('0')) + u'0');
    return lines;
}

} // namespace

/// The carrier did it and its answer was lost, on a tenth of the requests: nothing is done twice, and evidence settles every line.
class tst_LostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDoneTwice_data();
    void nothingIsDoneTwice();

private:
    static CarrierPlan planOf(CarrierWorld &world, const QString &account);
    static QString planCode(CarrierWorld &world, const QString &account) { return planOf(world, account).code; }
    static QString planName(CarrierWorld &world, const QString &account) { return planOf(world, account).name; }
    static qint64 planSwaps(CarrierWorld &world, const QStringList &lines);
};

CarrierPlan tst_LostAnswers::planOf(CarrierWorld &world, const QString &account)
{
    const auto url = parseStoreUrl(u"sqlite:"_s + world.ctl().storeFile());
    const auto db = Database::open(*url);
    const auto plans = CatalogueStore(**db).plans(ProfileId {1});
    const auto found = std::ranges::find(*plans, account, &CataloguePlan::account);
    return found == plans->end() ? CarrierPlan() : found->plan;
}

/// A SIM, a device, or both for each line.
qint64 tst_LostAnswers::planSwaps(CarrierWorld &world, const QStringList &lines)
{
    const QStringList fresh = madeUpLines(int(lines.size()));
    QString csv = u"iccid,new-iccid,new-imei\n"_s;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringList pair = fresh[i].split(u',');
        csv += lines[i] + u',' + (i % 3 == 1 ? QString() : pair[0]) + u',' + (i % 3 == 0 ? QString() : pair[1]) + u'\n';
    }
    world.ctl().write(u"swaps.csv"_s, csv.toUtf8());
    return world.ctl().json({u"change"_s, u"plan"_s, u"identifier"_s, u"--input"_s, world.ctl().file(u"swaps.csv"_s)}).json[u"change"].toInteger();
}

void tst_LostAnswers::nothingIsDoneTwice_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("batch");
    QTest::addColumn<QString>("callbacks");
    QTest::addRow("suspend") << u"suspend"_s << u"active"_s << QStringList() << 300 << 5 << QString();
    QTest::addRow("suspend, one by one") << u"suspend"_s << u"active"_s << QStringList() << 60 << 1 << QString();
    QTest::addRow("suspend, by the record alone") << u"suspend"_s << u"active"_s << QStringList() << 300 << 5 << u"off"_s;
    QTest::addRow("delete, by the record alone") << u"deactivate"_s << u"active"_s << QStringList {u"delete-after=yes"_s} << 180 << 3 << u"off"_s;
    QTest::addRow("restore") << u"restore"_s << u"suspend"_s << QStringList() << 180 << 3 << QString();
    QTest::addRow("deactivate") << u"deactivate"_s << u"active"_s << QStringList() << 180 << 3 << QString();
    QTest::addRow("deactivate and delete") << u"deactivate"_s << u"active"_s << QStringList {u"delete-after=yes"_s} << 180 << 3 << QString();
    QTest::addRow("delete") << u"delete"_s << u"deactive"_s << QStringList() << 120 << 2 << QString();
    QTest::addRow("identifier") << u"identifier"_s << u"active"_s << QStringList() << 60 << 1 << QString();
    QTest::addRow("identifier, by the record alone") << u"identifier"_s << u"active"_s << QStringList() << 60 << 1 << u"off"_s;
    QTest::addRow("delete, one by one") << u"delete"_s << u"deactive"_s << QStringList() << 60 << 1 << u"off"_s;
    QTest::addRow("activate") << u"activate"_s << u"preactive"_s << QStringList {u"new-plan=@"_s, u"zip=33109"_s} << 180 << 3 << QString();
    QTest::addRow("activate, one by one") << u"activate"_s << u"preactive"_s << QStringList {u"new-plan=@"_s, u"zip=33109"_s} << 60 << 1 << QString();
    QTest::addRow("carrier-plan") << u"carrier-plan"_s << u"active"_s << QStringList {u"new-plan=@"_s} << 180 << 3 << QString();
    QTest::addRow("carrier-plan, by the record alone") << u"carrier-plan"_s << u"active"_s << QStringList {u"new-plan=@"_s} << 60 << 1 << u"off"_s;
    const QStringList place {u"first-name=Jane"_s, u"last-name=Doe"_s, u"address=1 Main St"_s, u"city=Austin"_s, u"address-state=TX"_s, u"postal-code=78701"_s,
                             u"country=USA"_s, u"email=ops@example.com"_s, u"phone=5125550100"_s};
    QTest::addRow("contact") << u"contact"_s << u"active"_s << place << 180 << 3 << QString();
    QTest::addRow("contact, by the record alone") << u"contact"_s << u"active"_s << QStringList {u"email=ops@example.com"_s} << 60 << 1 << u"off"_s;
    QTest::addRow("custom-fields") << u"custom-fields"_s << u"active"_s << QStringList {u"new-cf4=x"_s, u"new-cf5=y"_s} << 180 << 3 << QString();
    QTest::addRow("custom-fields, by the record alone") << u"custom-fields"_s << u"active"_s << QStringList {u"new-cf4=x"_s, u"clear=new-cf3"_s} << 60 << 1 << u"off"_s;
    QTest::addRow("cost-center") << u"cost-center"_s << u"active"_s << QStringList {u"new-cost-center=X-1"_s} << 180 << 3 << QString();
    QTest::addRow("cost-center, by the record alone") << u"cost-center"_s << u"active"_s << QStringList {u"new-cost-center=X-1"_s} << 60 << 1 << u"off"_s;
    QTest::addRow("add") << u"add"_s << QString() << QStringList {u"account=@"_s} << 180 << 3 << QString();
    QTest::addRow("add, one by one") << u"add"_s << QString() << QStringList {u"account=@"_s} << 60 << 1 << QString();
}

void tst_LostAnswers::nothingIsDoneTwice()
{
    QFETCH(QString, type);
    QFETCH(QString, state);
    QFETCH(QStringList, settings);
    QFETCH(int, lines);
    QFETCH(int, batch);
    QFETCH(QString, callbacks);
    CarrierWorld world({u"--devices"_s, u"4000"_s, u"--seed"_s, u"5"_s, u"--delay"_s, u"20..200"_s});
    const QByteArray problem = world.begin();
    QVERIFY2(problem.isEmpty(), problem);
    const QString account = world.accounts().first();
    const CtlRun set = world.ctl().json({u"profile"_s, u"set"_s, u"default"_s, u"batch=%1"_s.arg(batch), u"batch.activate=%1"_s.arg(batch), u"batch.delete=%1"_s.arg(batch), u"timeout=1s"_s,
                                         u"look.first=300ms"_s, u"look.max=2s"_s,
                                         callbacks.isEmpty() ? u"callbacks.listen=127.0.0.1:0"_s : u"callbacks.listen=off"_s});
    QVERIFY2(set.exitCode == 0, set.told());
    QStringList options;
    for (QString setting : settings) {
        const QString code = setting.startsWith(u"new-plan"_s) ? planCode(world, account) : account;
        options << u"--set"_s << setting.replace(u"@"_s, code);
    }
    qint64 change = 0;
    if (state.isEmpty()) {
        world.ctl().write(u"new.csv"_s, "iccid,imei\n" + madeUpLines(lines).join(u'\n').toUtf8() + '\n');
        change = world.ctl().json(QStringList {u"change"_s, u"plan"_s, type, u"--input"_s, world.ctl().file(u"new.csv"_s)} + options).json[u"change"].toInteger();
    } else {
        // Lines that have it already would be no part of it.
        const QString others = type == u"carrier-plan"_s ? u" -plan:\"%1\""_s.arg(planName(world, account)) : QString();
        const QStringList targets = world.iccids(u"state:%1 account:%2"_s.arg(state, account) + others, lines);
        QCOMPARE(targets.size(), lines);
        change = type == u"identifier"_s ? planSwaps(world, targets) : world.plan(type, targets, options);
    }
    QVERIFY(change > 0);
    const CtlRun planned = world.ctl().json({u"change"_s, u"show"_s, QString::number(change)});
    QVERIFY2(planned.json[u"send"].toInt() == lines, planned.told());

    QVERIFY(world.simulator().setFaults(tenPercent(type, lines / batch)));
    QStringList apply {u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--wait"_s};
    if (type == u"deactivate"_s || type == u"delete"_s)
        apply << u"--confirm"_s << QString::number(lines);
    const CtlRun applied = world.ctl().json(apply);
    QVERIFY2(applied.exitCode == 0, applied.told());
    QCOMPARE(applied.json[u"counts"][u"succeeded"].toInt(), lines);

    QHash<QString, int> executions;
    const QJsonArray ledger = world.simulator().ledger();
    for (const QJsonValueConstRef row : ledger) {
        if (row[u"origin"] == u"api"_s && row[u"operation"] == type)
            ++executions[row[u"iccid"].toString()];
    }
    QCOMPARE(executions.size(), lines);
    QVERIFY(std::ranges::all_of(executions, [](int times) { return times == 1; }));
    QHash<QString, int> processed;
    int requests = 0;
    int faults = 0;
    const QJsonArray heard = world.simulator().requests();
    for (const QJsonValueConstRef row : heard) {
        const QJsonArray iccids = row[u"iccids"].toArray();
        if (iccids.isEmpty())
            continue;
        ++requests;
        faults += row[u"fault"].toString().isEmpty() ? 0 : 1;
        for (const QJsonValueConstRef iccid : iccids)
            processed[iccid.toString()] += row[u"processed"].toBool() ? 1 : 0;
    }
    QCOMPARE(requests, lines / batch);
    QCOMPARE(faults, requests / 10);
    QVERIFY(std::ranges::all_of(processed, [](int times) { return times == 1; }));
    const auto items = world.items(change);
    for (const QJsonObject &item : items)
        QVERIFY2(!item[u"evidence"].toString().isEmpty() && !item[u"attribution"].toString().isEmpty(), QJsonDocument(item).toJson().constData());
}

QTEST_GUILESS_MAIN(tst_LostAnswers)
#include "tst_lostanswers.moc"
