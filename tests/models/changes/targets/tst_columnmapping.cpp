#include "models/changes/targets/columnmapping.h"
#include "models/changes/targets/mappingstore.h"
#include "models/changes/targets/targetcolumns.h"
#include "models/changes/targets/targetpreview.h"
#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

// The check digits are right, so that each value shows by itself what it is.
const QString kIccid = u"89148000000012345675"_s;
const QString kMdn = u"2125551234"_s;
const QString kImei = u"352099001761481"_s;

QString written(const QTemporaryDir &folder, const QByteArray &text)
{
    const QString path = folder.filePath(u"lines.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("cannot write");
    return path;
}

} // namespace

class TestColumnMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data();
    void guesses();
    void readsWhatIsSaid_data();
    void readsWhatIsSaid();
    void checksAMapping_data();
    void checksAMapping();
    void headersInAnyOrderAreOneSet();
    void namesAHeaderThatIsNotThere();
    void isRememberedPerTypeAndHeaders();
    void aRememberedMappingIsShownAndAnotherMayBeSaid();
    void eachValueShowsWhichIdentifierItIs();
};

void TestColumnMapping::guesses_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<ColumnMapping>("expected");
    const auto suspend = ChangeType::Suspend;
    QTest::addRow("our own names need no word") << suspend << QStringList {u"ICCID"_s, u"state"_s} << Rows {{kIccid, u"active"_s}} << ColumnMapping {};
    QTest::addRow("another name") << suspend << QStringList {u"SIM Number"_s, u"Remark"_s} << Rows {} << ColumnMapping {{u"sim number"_s, u"iccid"_s}};
    QTest::addRow("twenty digits") << suspend << QStringList {u"A"_s, u"B"_s} << Rows {{u"x"_s, kIccid}, {u"y"_s, u""_s}} << ColumnMapping {{u"b"_s, u"iccid"_s}};
    QTest::addRow("ten digits") << suspend << QStringList {u"A"_s} << Rows {{kMdn}} << ColumnMapping {{u"a"_s, u"mdn"_s}};
    QTest::addRow("fifteen digits") << suspend << QStringList {u"A"_s} << Rows {{kImei}} << ColumnMapping {{u"a"_s, u"imei"_s}};
    QTest::addRow("any of them") << suspend << QStringList {u"Thing"_s} << Rows {{kIccid}, {kMdn}} << ColumnMapping {{u"thing"_s, u"identifier"_s}};
    QTest::addRow("damaged by a spreadsheet") << suspend << QStringList {u"A"_s} << Rows {{u"8.9148E+19"_s}} << ColumnMapping {{u"a"_s, u"iccid"_s}};
    QTest::addRow("text among the numbers") << suspend << QStringList {u"A"_s} << Rows {{kIccid}, {u"spare"_s}} << ColumnMapping {};
    QTest::addRow("nothing in it") << suspend << QStringList {u"A"_s} << Rows {{u""_s}} << ColumnMapping {};
    QTest::addRow("beside a known one, digits are not guessed at") << suspend << QStringList {u"iccid"_s, u"Call"_s} << Rows {{kIccid, kMdn}} << ColumnMapping {};
    QTest::addRow("two of a kind: the first") << suspend << QStringList {u"A"_s, u"B"_s} << Rows {{kIccid, kIccid}} << ColumnMapping {{u"a"_s, u"iccid"_s}};
    QTest::addRow("a field with blanks") << ChangeType::Activate << QStringList {u"iccid"_s, u"New Plan"_s, u"Zip Code"_s} << Rows {}
                                         << ColumnMapping {{u"new plan"_s, u"new-plan"_s}, {u"zip code"_s, u"zip"_s}};
    QTest::addRow("what we export is no order") << ChangeType::CarrierPlan << QStringList {u"iccid"_s, u"Plan"_s} << Rows {} << ColumnMapping {};
    QTest::addRow("a field of another type") << suspend << QStringList {u"iccid"_s, u"Zip Code"_s} << Rows {} << ColumnMapping {};
}

void TestColumnMapping::guesses()
{
    QFETCH(ChangeType, type);
    QFETCH(QStringList, names);
    QFETCH(Rows, rows);
    QFETCH(ColumnMapping, expected);
    QCOMPARE(columnmapping::guessed(names, rows, changeSpec(type).fields()), expected);
}

void TestColumnMapping::readsWhatIsSaid_data()
{
    QTest::addColumn<QStringList>("pairs");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ColumnMapping>("expected");
    QTest::addRow("two") << QStringList {u"SIM_No = ICCID"_s, u"Post=zip"_s} << QString() << ColumnMapping {{u"sim no"_s, u"iccid"_s}, {u"post"_s, u"zip"_s}};
    QTest::addRow("not used") << QStringList {u"Remark="_s} << QString() << ColumnMapping {{u"remark"_s, u""_s}};
    QTest::addRow("a sign of equality in the header") << QStringList {u"a=b=iccid"_s} << QString() << ColumnMapping {{u"a=b"_s, u"iccid"_s}};
    QTest::addRow("no pair") << QStringList {u"SIM"_s} << u"map.pair"_s << ColumnMapping {};
    QTest::addRow("no header") << QStringList {u"=iccid"_s} << u"map.pair"_s << ColumnMapping {};
    QTest::addRow("no such field") << QStringList {u"SIM=moon"_s} << u"map.word"_s << ColumnMapping {};
}

void TestColumnMapping::readsWhatIsSaid()
{
    QFETCH(QStringList, pairs);
    QFETCH(QString, code);
    QFETCH(ColumnMapping, expected);
    const auto mapping = columnmapping::parse(pairs, changeSpec(ChangeType::Activate).fields());
    QCOMPARE(mapping ? QString() : mapping.error().code, code);
    if (mapping)
        QCOMPARE(*mapping, expected);
}

void TestColumnMapping::checksAMapping_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<ColumnMapping>("mapping");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("said") << QStringList {u"SIM"_s, u"Remark"_s} << ColumnMapping {{u"sim"_s, u"iccid"_s}, {u"remark"_s, u""_s}} << QString() << QStringList {};
    QTest::addRow("one left unsaid") << QStringList {u"SIM"_s, u"Remark"_s} << ColumnMapping {{u"sim"_s, u"iccid"_s}} << u"columns.unknown"_s << QStringList {u"Remark"_s};
    QTest::addRow("two for one identifier") << QStringList {u"iccid"_s, u"SIM"_s} << ColumnMapping {{u"sim"_s, u"iccid"_s}} << u"columns.twice"_s
                                            << QStringList {u"SIM"_s, u"iccid"_s, u"iccid"_s};
    QTest::addRow("two for one field") << QStringList {u"iccid"_s, u"A"_s, u"B"_s} << ColumnMapping {{u"a"_s, u"zip"_s}, {u"b"_s, u"zip"_s}} << u"columns.twice"_s
                                       << QStringList {u"B"_s, u"zip"_s, u"A"_s};
    QTest::addRow("a known name taken out of use") << QStringList {u"iccid"_s, u"zip"_s} << ColumnMapping {{u"zip"_s, u""_s}} << QString() << QStringList {};
    QTest::addRow("no line is named any more") << QStringList {u"iccid"_s, u"zip"_s} << ColumnMapping {{u"iccid"_s, u""_s}} << u"columns.no-identifier"_s << QStringList {};
    QTest::addRow("any identifier names a line") << QStringList {u"Thing"_s} << ColumnMapping {{u"thing"_s, u"identifier"_s}} << QString() << QStringList {};
}

void TestColumnMapping::checksAMapping()
{
    QFETCH(QStringList, names);
    QFETCH(ColumnMapping, mapping);
    QFETCH(QString, code);
    QFETCH(QStringList, arguments);
    const auto columns = targetColumns(names, changeSpec(ChangeType::Activate).fields(), mapping);
    QCOMPARE(columns ? QString() : columns.error().code, code);
    if (!columns)
        QCOMPARE(columns.error().arguments.first(arguments.size()), arguments);
}

void TestColumnMapping::headersInAnyOrderAreOneSet()
{
    QCOMPARE(columnmapping::headerSet({u"SIM No"_s, u"Post"_s}), columnmapping::headerSet({u"post"_s, u"sim_no "_s}));
    QVERIFY(columnmapping::headerSet({u"a"_s, u"b"_s}) != columnmapping::headerSet({u"a"_s}));
    QVERIFY(columnmapping::headerSet({u"ab"_s}) != columnmapping::headerSet({u"a"_s, u"b"_s}));
}

void TestColumnMapping::namesAHeaderThatIsNotThere()
{
    const auto checked = columnmapping::checkHeaders({{u"sim"_s, u"iccid"_s}, {u"moon"_s, u""_s}}, {u"SIM"_s});
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, u"map.header"_s);
    QCOMPARE(checked.error().arguments.first(), u"moon"_s);
    QVERIFY(columnmapping::checkHeaders({{u"sim"_s, u"iccid"_s}}, {u"SIM"_s, u"zip"_s}));
}

void TestColumnMapping::isRememberedPerTypeAndHeaders()
{
    ChangeFixture f;
    MappingStore store(*f.db);
    const QStringList names {u"SIM"_s, u"Remark"_s};
    QVERIFY(store.find(ChangeType::Suspend, names).value().isEmpty());
    const ColumnMapping first {{u"sim"_s, u"imei"_s}};
    const ColumnMapping second {{u"sim"_s, u"iccid"_s}, {u"remark"_s, u""_s}};
    QVERIFY(store.remember(ChangeType::Suspend, names, first));
    QVERIFY(store.remember(ChangeType::Suspend, names, second));
    QCOMPARE(store.find(ChangeType::Suspend, {u"remark"_s, u"sim"_s}).value(), second);
    QVERIFY(store.find(ChangeType::Restore, names).value().isEmpty());
    QVERIFY(store.find(ChangeType::Suspend, {u"SIM"_s}).value().isEmpty());
}

void TestColumnMapping::aRememberedMappingIsShownAndAnotherMayBeSaid()
{
    const QTemporaryDir folder;
    const QString path = written(folder, "Card,Remark\n" + kIccid.toLatin1() + ",x\n");
    const ColumnMapping known {{u"card"_s, u"iccid"_s}, {u"remark"_s, u""_s}};
    TargetPreview preview = previewTargetFile(path, ChangeType::Suspend, [&](const QStringList &names) -> Result<ColumnMapping> {
        return names == QStringList {u"Card"_s, u"Remark"_s} ? known : ColumnMapping {};
    });
    QVERIFY(!preview.error);
    QVERIFY(preview.isRemembered);
    QCOMPARE(preview.mapping, known);
    QCOMPARE(preview.columns.first().word, u"iccid"_s);
    remap(preview, path, ChangeType::Suspend, {{u"card"_s, u""_s}, {u"remark"_s, u""_s}});
    QCOMPARE(preview.error->code, u"columns.no-identifier"_s);
    QCOMPARE(preview.error->place.file, path);
    remap(preview, path, ChangeType::Suspend, known);
    QVERIFY(!preview.error);
    // By itself the first is guessed by what stands in it, and nobody knows what a remark is.
    const TargetPreview guess = previewTargetFile(path, ChangeType::Suspend);
    QCOMPARE(guess.error->code, u"columns.unknown"_s);
    QCOMPARE(guess.columns.first().word, u"iccid"_s);
    QVERIFY(!guess.columns.last().word);
}

void TestColumnMapping::eachValueShowsWhichIdentifierItIs()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData("Thing\n" + f.iccid(1).toLatin1() + '\n' + f.line(2).imei.toLatin1() + "\n8.9148E+19\nnonsense\n");
    buffer->open(QIODevice::ReadOnly);
    const auto said = [](const QStringList &) -> Result<ColumnMapping> { return ColumnMapping {{u"thing"_s, u"identifier"_s}}; };
    auto targets = TargetText::open(std::move(buffer), u"t.csv"_s, changeSpec(ChangeType::Suspend).fields(), said);
    QVERIFY(targets);
    const auto plan = Planner(*f.db).plan(f.request(ChangeType::Suspend), **targets, f.clock.nowUtc());
    QVERIFY(plan);
    QCOMPARE(plan->send, 2);
    const QList<ChangeItem> blocked = f.items(plan->change, ItemState::Blocked);
    QCOMPARE(blocked.size(), 2);
    QCOMPARE(blocked[0].reason, u"identifier.exponent"_s);
    QCOMPARE(blocked[1].reason, u"target.shape"_s);
}

QTEST_GUILESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
