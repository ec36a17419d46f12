#include "models/changes/planning/planestimate.h"
#include "models/changes/review/planreview.h"
#include "models/changes/review/planreviewmodel.h"
#include "models/changes/review/releasewords.h"
#include "models/values/cellroles.h"
#include "tests/models/changes/changefixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Settings = QMap<QString, QString>;
using Milliseconds = std::optional<std::chrono::milliseconds>;

Profile profileWith(const Settings &settings)
{
    return {ProfileId {1}, u"p"_s, QUrl(u"https://thingspace.verizon.com"_s), {}, settings};
}

/// Active, suspended and deactivated lines, one that nobody knows, one named twice.
PlanSummary mixedPlan(ChangeFixture &f)
{
    f.makeFleet(1, 300);
    f.makeFleet(301, 20, "suspend");
    f.makeFleet(321, 10, "deactive");
    return f.planIds(ChangeType::Suspend, f.iccids(1, 331) + f.iccids(1, 1)).value();
}

class ShownPlan
{
public:
    explicit ShownPlan(ChangeFixture &f) : m_reading(f.url()), model(m_reading), m_tester(&model) { }

    bool open(ChangeId change)
    {
        QSignalSpy listed(&model, &PlanReviewModel::listed);
        model.open(change);
        return listed.wait() && model.isKnown();
    }
    bool filter(const ReviewFilter &filter)
    {
        QSignalSpy listed(&model, &PlanReviewModel::listed);
        model.setFilter(filter);
        return listed.wait();
    }
    QString text(int row, int column) const { return model.index(row, column).data().toString(); }

private:
    StoreThread m_reading;

public:
    PlanReviewModel model;

private:
    QAbstractItemModelTester m_tester;
};

} // namespace

class TestPlanReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimates_data();
    void estimates();
    void wavesAreRequestsOfTheirOwn();
    void durationsAreRounded_data();
    void durationsAreRounded();
    void readsAPlanAsAWhole();
    void everyRowCanBeReached();
    void countsAreFilters();
    void findsLines();
    void sorts();
    void anotherPlanIsAnotherQuery();
    void savesAsSeparatedValues();
    void listsAlikeOnPostgresql();
};

void TestPlanReview::estimates_data()
{
    QTest::addColumn<ChangeType>("type");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QList<qint64>>("groups");
    QTest::addColumn<qint64>("requests");
    QTest::addColumn<Milliseconds>("sending");
    QTest::addRow("nothing to send") << ChangeType::Suspend << Settings {} << QList<qint64> {} << qint64(0) << Milliseconds(0ms);
    QTest::addRow("one request") << ChangeType::Suspend << Settings {} << QList<qint64> {1} << qint64(1) << Milliseconds(0ms);
    QTest::addRow("a full one") << ChangeType::Suspend << Settings {} << QList<qint64> {200} << qint64(1) << Milliseconds(0ms);
    QTest::addRow("one more") << ChangeType::Suspend << Settings {} << QList<qint64> {201} << qint64(2) << Milliseconds(1s);
    QTest::addRow("groups do not share") << ChangeType::Suspend << Settings {} << QList<qint64> {1, 1, 250} << qint64(4) << Milliseconds(3s);
    QTest::addRow("a smaller batch") << ChangeType::Suspend << Settings {{u"batch"_s, u"10"_s}} << QList<qint64> {95} << qint64(10) << Milliseconds(9s);
    QTest::addRow("a slower pace") << ChangeType::Suspend << Settings {{u"pace.writes"_s, u"6"_s}} << QList<qint64> {400} << qint64(2) << Milliseconds(10s);
    QTest::addRow("no pace") << ChangeType::Suspend << Settings {{u"pace.writes"_s, u"unlimited"_s}} << QList<qint64> {4000} << qint64(20) << Milliseconds();
    QTest::addRow("activations have a batch of their own") << ChangeType::Activate << Settings {} << QList<qint64> {2500} << qint64(3) << Milliseconds(2s);
    QTest::addRow("and a pace, the narrower of both") << ChangeType::Activate << Settings {{u"pace.activations"_s, u"30"_s}} << QList<qint64> {2500} << qint64(3)
                                                      << Milliseconds(4s);
    QTest::addRow("which counts alone") << ChangeType::Activate << Settings {{u"pace.writes"_s, u"unlimited"_s}} << QList<qint64> {2500} << qint64(3) << Milliseconds(1200ms);
}

void TestPlanReview::estimates()
{
    QFETCH(ChangeType, type);
    QFETCH(Settings, settings);
    QFETCH(QList<qint64>, groups);
    QFETCH(qint64, requests);
    QFETCH(Milliseconds, sending);
    QCOMPARE(planEstimate(changeSpec(type), profileWith(settings), groups), (PlanEstimate {requests, sending}));
}

// 10 and 100 lines are less than a request carries, and requests of their own all the same.
void TestPlanReview::wavesAreRequestsOfTheirOwn()
{
    const PlanPace waves {{10, 100}, {}, 0};
    const auto estimate = [&](const QList<qint64> &groups) { return planEstimate(changeSpec(ChangeType::Suspend), profileWith({}), groups, waves); };
    QCOMPARE(estimate({250}).requests, 3);
    QVERIFY(estimate({250}).inWaves);
    QVERIFY(releasewords::cost(estimate({250})).contains("wave by wave"_L1));
    QVERIFY2(!estimate({4, 6}).inWaves, "all of them are in the first");
}

void TestPlanReview::durationsAreRounded_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("begins");
    QTest::addRow("seconds") << qint64(24) << u"24 second"_s;
    QTest::addRow("still seconds") << qint64(89) << u"89 second"_s;
    QTest::addRow("minutes") << qint64(100) << u"2 minute"_s;
    QTest::addRow("many minutes") << qint64(7000) << u"117 minute"_s;
    QTest::addRow("hours") << qint64(7200) << u"2 hour"_s;
    QTest::addRow("a day") << qint64(86400) << u"24 hour"_s;
}

void TestPlanReview::durationsAreRounded()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, begins);
    const QString text = releasewords::about(std::chrono::seconds(seconds));
    QVERIFY2(text.startsWith(begins), qPrintable(text));
}

void TestPlanReview::readsAPlanAsAWhole()
{
    ChangeFixture f;
    const PlanSummary plan = mixedPlan(f);
    f.profile.settings.insert(u"pace.writes"_s, u"60"_s);
    const auto review = readPlanReview(*f.db, plan.change, f.profile);
    QVERIFY(review);
    QCOMPARE(review->change.send, 300);
    QCOMPARE(review->estimate, (PlanEstimate {2, 1s}));
    QStringList causes;
    for (const PlanCause &cause : review->causes)
        causes << u"%1 %2 %3"_s.arg(key(cause.state), cause.code).arg(cause.lines);
    QCOMPARE(causes, (QStringList {u"blocked state.not-active 10"_s, u"blocked line.not-in-fleet 1"_s, u"blocked line.repeated 1"_s, u"skipped nochange.suspended 20"_s}));
    QCOMPARE(review->causes.first().sentence, u"The line is deactivated; it must be active."_s);

    // What differs from line to line is left open.
    f.makeFleet(1001, 1, "preactive");
    const auto other = f.planIds(ChangeType::Suspend, f.iccids(321, 2) + f.iccids(1001, 1)).value();
    QCOMPARE(readPlanReview(*f.db, other.change, f.profile)->causes.first().sentence, u"The line is …; it must be active."_s);
    QCOMPARE(readPlanReview(*f.db, ChangeId {99}, f.profile).error().code, u"change.unknown"_s);
}

void TestPlanReview::everyRowCanBeReached()
{
    ChangeFixture f;
    const PlanSummary plan = mixedPlan(f);
    ShownPlan shown(f);
    QVERIFY(shown.open(plan.change));
    QCOMPARE(shown.model.rowCount(), 332);
    QTRY_COMPARE(shown.text(0, PlanReviewModel::Line), f.iccid(1));
    QCOMPARE(shown.text(0, PlanReviewModel::Difference), u"active → suspended"_s);
    QCOMPARE(shown.model.index(0, PlanReviewModel::Verdict).data(cellrole::State).toString(), u"send"_s);
    QVERIFY(shown.model.index(0, PlanReviewModel::Line).data(cellrole::Identifier).toBool());
    QTRY_COMPARE(shown.text(331, PlanReviewModel::Row), u"332"_s);
    QCOMPARE(shown.text(331, PlanReviewModel::Reason), u"The same device is in row 1 already."_s);
    QTRY_COMPARE(shown.text(300, PlanReviewModel::Difference), u"suspended"_s);
    QCOMPARE(shown.model.index(300, PlanReviewModel::Verdict).data(cellrole::State).toString(), u"skip"_s);
}

void TestPlanReview::countsAreFilters()
{
    ChangeFixture f;
    const PlanSummary plan = mixedPlan(f);
    ShownPlan shown(f);
    QVERIFY(shown.open(plan.change));
    for (const auto &[state, lines] : {std::pair {ItemState::Planned, 300}, std::pair {ItemState::Skipped, 20}, std::pair {ItemState::Blocked, 12}}) {
        QVERIFY(shown.filter({state, {}, {}}));
        QCOMPARE(shown.model.rowCount(), lines);
    }
    QVERIFY(shown.filter({ItemState::Blocked, u"line.repeated"_s, {}}));
    QCOMPARE(shown.model.rowCount(), 1);
    QVERIFY(shown.filter({}));
    QCOMPARE(shown.model.rowCount(), 332);
}

void TestPlanReview::findsLines()
{
    ChangeFixture f;
    f.makeFleet(1, 20);
    const auto plan = f.planText(ChangeType::Suspend, "iccid,customer name\n"_ba.replace("customer name", "city") + f.iccid(3).toLatin1() + ",Blue 100% Moon\n" + f.iccid(4).toLatin1() + ",Red\n");
    ShownPlan shown(f);
    QVERIFY(shown.open(plan->change));
    for (const auto &[text, lines] : {std::pair {f.iccid(3), 1}, std::pair {u" 8914 8000 "_s, 2}, std::pair {u"blue"_s, 1}, std::pair {u"100%"_s, 1}, std::pair {u"1__"_s, 0},
                                      std::pair {u"moon river"_s, 0}, std::pair {f.line(4).mdn, 1}}) {
        QVERIFY(shown.filter({{}, {}, text}));
        QCOMPARE(shown.model.rowCount(), lines);
    }
}

void TestPlanReview::sorts()
{
    ChangeFixture f;
    const PlanSummary plan = mixedPlan(f);
    ShownPlan shown(f);
    QVERIFY(shown.open(plan.change));
    QSignalSpy listed(&shown.model, &PlanReviewModel::listed);
    shown.model.sort(PlanReviewModel::Verdict);
    QVERIFY(listed.wait());
    QTRY_COMPARE(shown.text(0, PlanReviewModel::Row), u"321"_s);
    shown.model.sort(PlanReviewModel::Row, Qt::DescendingOrder);
    QVERIFY(listed.wait());
    QTRY_COMPARE(shown.text(0, PlanReviewModel::Row), u"332"_s);
    shown.model.sort(PlanReviewModel::Line);
    QVERIFY(listed.wait());
    // The same line twice: in the operator's order.
    QTRY_COMPARE(shown.text(1, PlanReviewModel::Row), u"332"_s);
}

void TestPlanReview::anotherPlanIsAnotherQuery()
{
    ChangeFixture f;
    const PlanSummary plan = mixedPlan(f);
    const PlanSummary other = f.planIds(ChangeType::Restore, f.iccids(301, 3)).value();
    ShownPlan shown(f);
    QSignalSpy listed(&shown.model, &PlanReviewModel::listed);
    shown.model.open(plan.change);
    shown.model.open(other.change);
    QVERIFY(!shown.model.isKnown());
    QVERIFY(listed.wait());
    QCOMPARE(shown.model.rowCount(), 3);
    QCOMPARE(listed.size(), 1);
}

void TestPlanReview::savesAsSeparatedValues()
{
    ChangeFixture f;
    f.makeFleet(1, 2);
    f.makeFleet(3, 1, "deactive");
    const auto plan = f.planText(ChangeType::Suspend, "iccid,city\n" + f.iccid(1).toLatin1() + ",=cmd\n" + f.iccid(3).toLatin1() + ",\n");
    const QString path = f.folder.filePath(u"review.csv"_s);
    QVERIFY(reviewlisting::save(*f.db, plan->change, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.value(0), "iccid,city,row,iccid,imei,mdn,before,after,verdict,reason,legal_from"_ba);
    QVERIFY2(lines.value(1).startsWith(f.iccid(1).toLatin1() + ",'=cmd,1,"), lines.value(1).constData());
    QVERIFY2(lines.value(1).contains("state=active,state=suspend,planned,,"), lines.value(1).constData());
    QVERIFY2(lines.value(2).contains(",state=deactive,,blocked,The line is deactivated; it must be active.,"), lines.value(2).constData());
    QCOMPARE(reviewlisting::save(*f.db, plan->change, u"/nowhere/review.csv"_s).error().code, u"export.unwritable"_s);
}

void TestPlanReview::listsAlikeOnPostgresql()
{
    if (!qEnvironmentVariableIsSet("THINGDESK_TEST_POSTGRESQL"))
        QSKIP("no PostgreSQL server was given");
    ChangeFixture f;
    f.db = std::move(Database::open(*parseStoreUrl(qEnvironmentVariable("THINGDESK_TEST_POSTGRESQL"))).value());
    f.profile = ProfileStore(*f.db, f.clock).add(u"review"_s, u"http://127.0.0.1:84"_s, f.profile.accounts).value();
    const PlanSummary plan = mixedPlan(f);
    using By = ReviewOrder::By;
    for (const By by : {By::Row, By::Line, By::Difference, By::Verdict, By::Reason}) {
        const auto ids = reviewlisting::ids(*f.db, plan.change, {ItemState::Blocked, u"state.not-active"_s, u"8914"_s}, {by, true});
        QVERIFY2(ids, qPrintable(ids ? QString() : logLine(ids.error())));
        QCOMPARE(ids->size(), 10);
        QCOMPARE(reviewlisting::rows(*f.db, *ids)->first().verdict, u"block"_s);
    }
    QCOMPARE(readPlanReview(*f.db, plan.change, f.profile)->causes.size(), 4);
}

QTEST_GUILESS_MAIN(TestPlanReview)
#include "tst_planreview.moc"
