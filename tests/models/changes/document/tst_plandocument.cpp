#include "models/changes/document/plancomparison.h"
#include "models/changes/document/plandocument.h"
#include "tests/models/changes/changefixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Plans in files: written, read, compared.
class TestPlanDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten();
    void whatWasAlteredIsTold_data();
    void whatWasAlteredIsTold();
    void theSamePlannedAgainIsEqual();
    void whatMovedIsNamed();
    void aLineThatIsNamedTwiceIsTwo();

private:
    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static PlanSource file(const QString &path)
    {
        return [path](const plandocument::Take &take) { return plandocument::load(path, take); };
    }
    QString saved(ChangeFixture &f, ChangeId change, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        const auto done = plandocument::save(*f.db, f.clock, change, path);
        return done ? path : QString();
    }

    QTemporaryDir m_folder;
};

void TestPlanDocument::isReadAsItWasWritten()
{
    ChangeFixture f;
    f.makeFleet(1, 3);
    const QByteArray csv = "iccid,new-cost-center\n" + ChangeFixture::iccid(1).toLatin1() + ",A1\n" + ChangeFixture::iccid(2).toLatin1() + ",B2\n89148000999999999999,C3\n";
    const auto plan = f.planText(ChangeType::CostCenter, csv);
    QVERIFY(plan);
    const QString path = saved(f, plan->change, u"plan.jsonl"_s);
    QList<QJsonObject> rows;
    const auto header = plandocument::load(path, [&](const QJsonObject &row) { rows << row; });
    QVERIFY(header);
    QCOMPARE(header->value("type"_L1), QJsonValue(u"cost-center"_s));
    QCOMPARE(header->value("items"_L1).toInteger(), 3);
    QCOMPARE(header->value("input"_L1)["name"_L1].toString(), u"targets.csv"_s);
    QCOMPARE(header->value("input"_L1)["sha256"_L1].toString(), QString::fromLatin1(QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(rows.size(), 3);
    QVERIFY2(rows[1]["verdict"_L1] == u"send"_s, qPrintable(rows[1]["reason"_L1].toString()));
    QCOMPARE(rows[1]["after"_L1]["cost-center"_L1].toString(), u"B2"_s);
    QCOMPARE(rows[2]["verdict"_L1].toString(), u"blocked"_s);
    QVERIFY(!rows[2]["reason"_L1].toString().isEmpty());
}

void TestPlanDocument::whatWasAlteredIsTold_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("line");
    QTest::addRow("a value") << QByteArray("active") << QByteArray("actiwe") << u"document.damaged"_s << qint64(4);
    QTest::addRow("a line gone") << QByteArray("\n") << QByteArray() << u"document.damaged"_s << qint64(2);
    QTest::addRow("another file") << QByteArray("thingdesk") << QByteArray("something") << u"document.other"_s << qint64(0);
}

void TestPlanDocument::whatWasAlteredIsTold()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, code);
    QFETCH(const qint64, line);
    ChangeFixture f;
    f.makeFleet(1, 2);
    const auto plan = f.planIds(ChangeType::Suspend, {ChangeFixture::iccid(1), ChangeFixture::iccid(2)});
    QVERIFY(plan);
    const QString path = saved(f, plan->change, u"altered.jsonl"_s);
    QByteArray content = bytes(path);
    const qsizetype at = from == "\n" ? content.indexOf('\n', content.indexOf('\n') + 1) : content.indexOf(from);
    QVERIFY(at >= 0);
    write(path, content.replace(at, from.size(), to));
    const auto read = plandocument::load(path, [](const QJsonObject &) { });
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(qint64(read.error().place.row), line);
}

void TestPlanDocument::theSamePlannedAgainIsEqual()
{
    ChangeFixture f;
    f.makeFleet(1, 5);
    const QStringList ids {ChangeFixture::iccid(1), ChangeFixture::iccid(2)};
    const auto first = f.planIds(ChangeType::Suspend, ids);
    QVERIFY(first);
    const QString path = saved(f, first->change, u"first.jsonl"_s);
    const auto second = f.planIds(ChangeType::Suspend, {ids[1], ids[0]});
    QVERIFY(second);
    const auto found = comparePlans(file(path), file(saved(f, second->change, u"second.jsonl"_s)), 10);
    QVERIFY(found);
    QCOMPARE(found->same, 2);
    QVERIFY(found->isEqual());
}

void TestPlanDocument::whatMovedIsNamed()
{
    ChangeFixture f;
    f.makeFleet(1, 5);
    const auto id = [](qint64 number) { return ChangeFixture::iccid(number); };
    const auto first = f.planIds(ChangeType::Suspend, {id(1), id(2), id(3)});
    QVERIFY(first);
    const QString path = saved(f, first->change, u"before.jsonl"_s);
    f.makeFleet(2, 1, "suspend");
    const auto second = f.planIds(ChangeType::Suspend, {id(1), id(2), id(4)});
    QVERIFY(second);
    const auto found = comparePlans(file(path), file(saved(f, second->change, u"after.jsonl"_s)), 10);
    QVERIFY(found);
    QCOMPARE(found->same, 1);
    QCOMPARE(found->changed, 1);
    QCOMPARE(found->onlyLeft, 1);
    QCOMPARE(found->onlyRight, 1);
    QCOMPARE(found->lines.size(), 3);
    QCOMPARE(found->lines[0].left["verdict"_L1].toString(), u"send"_s);
    QCOMPARE(found->lines[0].right["verdict"_L1].toString(), u"skip"_s);
    QVERIFY(found->lines[1].left.isEmpty());
    QVERIFY(found->lines[2].right.isEmpty());
    const auto few = comparePlans(file(path), file(m_folder.filePath(u"after.jsonl"_s)), 1);
    QVERIFY(few);
    QCOMPARE(few->lines.size(), 1);
    QCOMPARE(few->onlyLeft, 1);
}

void TestPlanDocument::aLineThatIsNamedTwiceIsTwo()
{
    const PlanSource twice = [](const plandocument::Take &take) -> Result<QJsonObject> {
        const QJsonObject row {{u"identifiers"_s, QJsonObject {{u"iccid"_s, u"1"_s}}}, {u"verdict"_s, u"send"_s}};
        take(row);
        take(row);
        return QJsonObject();
    };
    const PlanSource once = [](const plandocument::Take &take) -> Result<QJsonObject> {
        take({{u"identifiers"_s, QJsonObject {{u"iccid"_s, u"1"_s}}}, {u"verdict"_s, u"send"_s}});
        return QJsonObject();
    };
    const auto found = comparePlans(twice, once, 10);
    QVERIFY(found);
    QCOMPARE(found->same, 1);
    QCOMPARE(found->onlyLeft, 1);
}

QTEST_GUILESS_MAIN(TestPlanDocument)
#include "tst_plandocument.moc"
