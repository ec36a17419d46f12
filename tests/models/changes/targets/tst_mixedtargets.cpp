#include "models/changes/planning/mixedplans.h"
#include "models/changes/targets/mixedcolumns.h"
#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<MixedTargets> mixed(const QByteArray &csv)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(csv);
    buffer->open(QIODevice::ReadOnly);
    return MixedTargets::read(std::move(buffer), u"mixed.csv"_s);
}

} // namespace

class TestMixedTargets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveTypesBecomeFivePlans();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void aValueForAnotherTypeIsSaidToBeLeftUndone();
    void aSpooledTargetIsTheSame();
};

void TestMixedTargets::fiveTypesBecomeFivePlans()
{
    ChangeFixture f;
    f.makeFleet(1, 40);
    f.makeFleet(41, 10, "suspend");
    f.makeFleet(51, 10, "preactive");
    const auto id = [&](qint64 i) { return f.iccid(i).toLatin1(); };
    QByteArray csv = "iccid,Type,new-plan,zip,new-cost-center,new-cf1\n";
    for (qint64 i = 0; i < 10; ++i) {
        csv += id(1 + i) + ",suspend,,,,\n";
        csv += id(41 + i) + ",RESTORE,,,,\n";
        csv += id(51 + i) + ",activate,84638,78701,,\n";
        csv += id(11 + i) + ",cost-center,,,North,\n";
        csv += id(21 + i) + ", custom-fields ,,,,depot\n";
    }
    const auto rows = mixed(csv);
    QVERIFY(rows);
    QCOMPARE(rows->types(), (QList<ChangeType> {ChangeType::Activate, ChangeType::Suspend, ChangeType::Restore, ChangeType::CustomFields, ChangeType::CostCenter}));
    const auto plans = planMixed(*f.db, f.request(ChangeType::Suspend), *rows, f.clock.nowUtc());
    QVERIFY(plans);
    QCOMPARE(plans->size(), 5);
    const QHash<ChangeType, qint64> firsts {{ChangeType::Suspend, 1}, {ChangeType::Restore, 41}, {ChangeType::Activate, 51}, {ChangeType::CostCenter, 11}, {ChangeType::CustomFields, 21}};
    const QHash<ChangeType, qint64> firstRows {{ChangeType::Suspend, 1}, {ChangeType::Restore, 2}, {ChangeType::Activate, 3}, {ChangeType::CostCenter, 4}, {ChangeType::CustomFields, 5}};
    for (const MixedPlan &plan : *plans) {
        const Change change = f.change(plan.summary.change);
        QCOMPARE(change.type, plan.type);
        QCOMPARE(change.state, ChangeState::Draft);
        QCOMPARE(plan.summary.items, 10);
        QCOMPARE(plan.summary.send, 10);
        const QList<ChangeItem> items = f.items(change.id);
        for (qsizetype i = 0; i < items.size(); ++i) {
            QCOMPARE(items[i].row, firstRows[plan.type] + 5 * i);
            QCOMPARE(items[i].device, f.line(firsts[plan.type] + i).id);
        }
        QCOMPARE(change.inputColumns.size(), 6);
        QCOMPARE(change.input, rows->of(ChangeType::Suspend).inputFile());
        QCOMPARE(change.input.sha256.size(), 64);
    }
}

void TestMixedTargets::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("column");
    QTest::addRow("an unknown type") << "iccid,type\n1,suspend\n2,paint\n"_ba << u"mixed.type"_s << 2 << u"type"_s;
    QTest::addRow("no type in a row") << "change,iccid\nsuspend,1\n,2\n"_ba << u"mixed.type"_s << 2 << u"change"_s;
    QTest::addRow("a row that ends before its type") << "iccid,type\n1\n"_ba << u"mixed.type"_s << 1 << u"type"_s;
    QTest::addRow("no such column") << "iccid,zip\n1,2\n"_ba << u"mixed.no-type"_s << 0 << QString();
    QTest::addRow("a column for no type") << "iccid,type,moon\n1,suspend,\n"_ba << u"columns.unknown"_s << 0 << u"moon"_s;
    QTest::addRow("no line is named") << "type,zip\nsuspend,1\n"_ba << u"columns.no-identifier"_s << 0 << QString();
    QTest::addRow("a header alone") << "iccid,type\n"_ba << u"target.header-only"_s << 0 << QString();
    QTest::addRow("empty") << ""_ba << u"target.empty"_s << 0 << QString();
}

void TestMixedTargets::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, code);
    QFETCH(int, row);
    QFETCH(QString, column);
    const auto rows = mixed(csv);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, code);
    QCOMPARE(rows.error().place.file, u"mixed.csv"_s);
    QCOMPARE(rows.error().place.row, row);
    QCOMPARE(rows.error().place.column, column);
}

void TestMixedTargets::aValueForAnotherTypeIsSaidToBeLeftUndone()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto rows = mixed("iccid,type,new-cf1\n" + f.iccid(1).toLatin1() + ",suspend,depot\n" + f.iccid(2).toLatin1() + ",suspend,\n");
    QVERIFY(rows);
    const auto plans = planMixed(*f.db, f.request(ChangeType::Suspend), *rows, f.clock.nowUtc());
    QVERIFY(plans);
    QCOMPARE(plans->first().summary.send, 2);
    QCOMPARE(plans->first().summary.warnings, 1);
}

void TestMixedTargets::aSpooledTargetIsTheSame()
{
    Target target;
    target.row = 7;
    target.guessed = true;
    target.names = {{IdentifierKind::Iccid, u"89148000000012345675"_s}, {IdentifierKind::Meid, u"A0000000002329"_s}};
    target.damagedCells = {{IdentifierKind::Iccid, u"B7"_s}};
    target.own = {{u"zip"_s, u"78701"_s}, {u"remove"_s, true}};
    target.inputValues = "[\"a\"]";
    target.faults = {Finding {Finding::Severity::Blocked, u"target.cells"_s, {u"3"_s, u"2"_s}, {}}};
    const auto spool = TargetSpool::create({u"iccid"_s});
    QVERIFY(spool);
    QVERIFY((*spool)->add(target));
    QVERIFY((*spool)->add(Target {}));
    QVERIFY((*spool)->finish({u"lines.csv"_s, u"hash"_s}));
    Target read;
    QVERIFY(*(*spool)->next(read));
    QCOMPARE(read.row, target.row);
    QCOMPARE(read.guessed, target.guessed);
    QVERIFY(read.names == target.names);
    QVERIFY(read.damagedCells == target.damagedCells);
    QCOMPARE(read.own, target.own);
    QCOMPARE(read.inputValues, target.inputValues);
    QVERIFY(read.faults == target.faults);
    QVERIFY(*(*spool)->next(read));
    QVERIFY(read.names.empty());
    QVERIFY(!*(*spool)->next(read));
    QCOMPARE((*spool)->inputFile(), (InputFile {u"lines.csv"_s, u"hash"_s}));
    QCOMPARE((*spool)->columns(), QStringList {u"iccid"_s});
}

QTEST_GUILESS_MAIN(TestMixedTargets)
#include "tst_mixedtargets.moc"
