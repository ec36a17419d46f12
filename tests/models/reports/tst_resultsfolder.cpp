#include "models/reports/resultsfolder.h"
#include "tests/models/changes/changefixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestResultsFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allSevenFilesAreWritten();
    void eachLineIsInTheFileOfItsState();
    void theOperatorsColumnsComeFirst();
    void aFolderThatCannotBeMadeIsSaid();

private:
    static QStringList lines(const QString &folder, const QString &state)
    {
        QFile file(QDir(folder).filePath(state + u".csv"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {u"no file"_s};
        return QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    }
};

void TestResultsFolder::allSevenFilesAreWritten()
{
    ChangeFixture f;
    f.makeFleet(1, 1);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 1));
    const QString folder = f.folder.filePath(u"deep/results"_s);
    QVERIFY(writeResults(*f.db, plan->change, folder));
    const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList {u"blocked.csv"_s, u"cancelled.csv"_s, u"failed.csv"_s, u"held.csv"_s, u"skipped.csv"_s, u"succeeded.csv"_s, u"unconfirmed.csv"_s}));
    // Planned, and so in none.
    for (const QString &file : files)
        QCOMPARE(lines(folder, file.chopped(4)), QStringList {u"iccid,imei,mdn,row,state,reason,evidence,request_id"_s});
}

void TestResultsFolder::eachLineIsInTheFileOfItsState()
{
    ChangeFixture f;
    f.makeFleet(1, 4);
    f.makeFleet(5, 1, "suspend");
    f.makeFleet(6, 1, "deactive");
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 6));
    ChangeFixture::must(f.store().submit(plan->change, f.origin, f.clock.nowUtc()));
    const auto items = f.items(plan->change);
    QVERIFY(f.moveOne({items[3].id, plan->change, ItemState::Queued, ItemState::Cancelled, {}}));
    f.dispatch(plan->change, u"request-1"_s);
    MoveDetail detail;
    detail.evidence = evidence::kCallback;
    QVERIFY(f.moveOne({items[0].id, plan->change, ItemState::Sending, ItemState::Succeeded, detail}));
    detail.errorCode = u"REQUEST_FAILED.Unheard"_s;
    detail.errorText = u"No such thing"_s;
    QVERIFY(f.moveOne({items[1].id, plan->change, ItemState::Sending, ItemState::Failed, detail}));
    QVERIFY(f.moveOne({items[2].id, plan->change, ItemState::Sending, ItemState::Unconfirmed, {}}));
    const QString folder = f.folder.filePath(u"results"_s);
    QVERIFY(writeResults(*f.db, plan->change, folder));
    QCOMPARE(lines(folder, u"succeeded"_s).value(1),
             u"%1,%2,%3,1,succeeded,,callback,request-1"_s.arg(f.iccid(1), QString::fromLatin1(f.record(1).imei), QString::fromLatin1(f.record(1).mdn)));
    QVERIFY(lines(folder, u"failed"_s).value(1).contains(u"REQUEST_FAILED.Unheard: No such thing"_s));
    QVERIFY(lines(folder, u"unconfirmed"_s).value(1).startsWith(f.iccid(3)));
    QVERIFY(lines(folder, u"cancelled"_s).value(1).startsWith(f.iccid(4)));
    QVERIFY(lines(folder, u"skipped"_s).value(1).contains(u"No change: the line is suspended already."_s));
    QVERIFY(lines(folder, u"blocked"_s).value(1).contains(u"The line is deactive; it must be active."_s));
    for (const auto &state : {u"succeeded"_s, u"failed"_s, u"unconfirmed"_s, u"cancelled"_s, u"skipped"_s, u"blocked"_s})
        QCOMPARE(lines(folder, state).size(), 2);
}

void TestResultsFolder::theOperatorsColumnsComeFirst()
{
    ChangeFixture f;
    f.makeFleet(1, 1, "suspend");
    const QByteArray csv = "State;ICCID\n=1+1;" + f.record(1).iccid.toByteArray() + "\nx\n";
    const auto plan = f.planText(ChangeType::Suspend, csv);
    QVERIFY(plan);
    const QString folder = f.folder.filePath(u"results"_s);
    QVERIFY(writeResults(*f.db, plan->change, folder));
    QCOMPARE(lines(folder, u"skipped"_s),
             (QStringList {u"State,ICCID,row,state,reason,evidence,request_id"_s,
                           u"'=1+1,%1,1,skipped,No change: the line is suspended already.,,"_s.arg(f.iccid(1))}));
    QCOMPARE(lines(folder, u"blocked"_s).value(1), u"x,,2,blocked,The row names no device.,,"_s);
}

void TestResultsFolder::aFolderThatCannotBeMadeIsSaid()
{
    ChangeFixture f;
    f.makeFleet(1, 1);
    const auto plan = f.planIds(ChangeType::Suspend, f.iccids(1, 1));
    QFile file(f.folder.filePath(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(writeResults(*f.db, plan->change, f.folder.filePath(u"taken"_s)).error().code, u"export.folder"_s);
    QCOMPARE(writeResults(*f.db, ChangeId {77}, f.folder.filePath(u"r"_s)).error().code, u"change.unknown"_s);
}

QTEST_APPLESS_MAIN(TestResultsFolder)
#include "tst_resultsfolder.moc"
