#include "thingspace/api/historyread.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include <deque>

using namespace Qt::StringLiterals;

namespace {

const QDateTime kFrom(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::utc());

QDateTime asked(const HttpRequest &request, const QString &key)
{
    return QDateTime::fromString(QJsonDocument::fromJson(request.body)[key].toString(), Qt::ISODate);
}

Result<HttpAnswer> tooSlow()
{
    return failure(Error::Kind::Network, u"network.timeout"_s);
}

} // namespace

/// A history of one row an hour and a half, behind a service that gives so many rows a page and answers only short stretches in time.
class tst_HistoryRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pages_data();
    void pages();
    void longStretchesAreHalved();
    void aDayThatTakesTooLongIsAnError();
    void otherErrorsAreNotHalved();
    void equalRowsStay();
    void endsWithItsContext();

private:
    Result<HttpAnswer> serve(const HttpRequest &request);
    Result<QList<UsageRow>> read(qint64 days);

    qsizetype m_pageRows = 500;
    qint64 m_secondsInTime = 400 * 86400;
    /// Every row comes so often.
    int m_copies = 1;
    bool m_says202 = true;
    int m_asked = 0;
    std::optional<Result<HttpAnswer>> m_trouble;
};

void tst_HistoryRead::init()
{
    m_pageRows = 500;
    m_secondsInTime = 400 * 86400;
    m_copies = 1;
    m_says202 = true;
    m_asked = 0;
    m_trouble.reset();
}

Result<HttpAnswer> tst_HistoryRead::serve(const HttpRequest &request)
{
    ++m_asked;
    if (m_trouble)
        return *m_trouble;
    const QDateTime earliest = asked(request, u"earliest"_s), latest = asked(request, u"latest"_s);
    if (earliest.secsTo(latest) > m_secondsInTime)
        return tooSlow();
    QByteArray rows;
    qsizetype count = 0;
    bool more = false;
    for (qint64 at = 0; at < 366 * 86400 && !more; at += 5400) {
        const QDateTime time = kFrom.addSecs(at);
        if (time < earliest || time > latest)
            continue;
        for (int copy = 0; copy < m_copies && !more; ++copy) {
            more = count == m_pageRows;
            if (more)
                break;
            rows += (count++ ? "," : "") + QByteArray(R"({"bytesUsed":)") + QByteArray::number(at) + R"(,"timestamp":")" + time.toString(Qt::ISODate).toLatin1() + R"("})";
        }
    }
    HttpAnswer answer;
    answer.status = more && m_says202 ? 202 : 200;
    answer.body = R"({"hasMoreData":)" + QByteArray(more ? "true" : "false") + R"(,"usageHistory":[)" + rows + "]}";
    return answer;
}

Result<QList<UsageRow>> tst_HistoryRead::read(qint64 days)
{
    std::optional<Result<QList<UsageRow>>> result;
    std::deque<std::function<void()>> waiting;
    const auto call = [&](const HttpRequest &request, QObject *, const std::function<void(Result<HttpAnswer>)> &done) {
        waiting.push_back([this, request, done] { done(serve(request)); });
    };
    const HistoryQuestion question {"usage/actions/list", IdentifierKind::Iccid, u"89148000000012345675"_s, kFrom, kFrom.addDays(days)};
    std::make_shared<HistoryRead<UsageRow>>(question, parseUsage, call, this, [&](Result<QList<UsageRow>> rows) {
        if (result)
            qFatal("answered twice");
        result = std::move(rows);
    })->next();
    for (int i = 0; !waiting.empty() && i < 5000; ++i) {
        const auto work = waiting.front();
        waiting.pop_front();
        work();
    }
    if (!result)
        qFatal("no answer");
    return *result;
}

void tst_HistoryRead::pages_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("says202");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("asked");
    QTest::newRow("a day") << 1 << true << 17 << 1;
    QTest::newRow("500 rows") << 31 << true << 497 << 1;
    QTest::newRow("two pages") << 40 << true << 641 << 2;
    QTest::newRow("a year") << 365 << true << 5841 << 12;
    QTest::newRow("a year, told by hasMoreData alone") << 365 << false << 5841 << 12;
}

void tst_HistoryRead::pages()
{
    QFETCH(int, days);
    QFETCH(bool, says202);
    m_says202 = says202;
    const auto rows = read(days);
    QVERIFY(rows);
    QTEST(int(rows->size()), "rows");
    QTEST(m_asked, "asked");
    for (qsizetype i = 0; i < rows->size(); ++i)
        QCOMPARE(rows->at(i).bytes, i * 5400);
}

void tst_HistoryRead::longStretchesAreHalved()
{
    m_secondsInTime = 30 * 86400;
    const auto rows = read(365);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 5841);
    for (qsizetype i = 0; i < rows->size(); ++i)
        QCOMPARE(rows->at(i).bytes, i * 5400);
    QVERIFY(m_asked < 60);
}

void tst_HistoryRead::aDayThatTakesTooLongIsAnError()
{
    m_secondsInTime = 3600;
    const auto rows = read(64);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, u"network.timeout"_s);
    QVERIFY(m_asked <= 8);
}

void tst_HistoryRead::otherErrorsAreNotHalved()
{
    m_trouble = Result<HttpAnswer>(failure(Error::Kind::Service, u"REQUEST_FAILED.DeviceNotFound"_s));
    const auto rows = read(365);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, u"REQUEST_FAILED.DeviceNotFound"_s);
    QCOMPARE(m_asked, 1);
}

void tst_HistoryRead::equalRowsStay()
{
    m_copies = 2;
    m_pageRows = 100; // pairs are never parted by a page's end, but each page begins with the pair that ended the last
    const auto rows = read(10);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2 * 161);
}

void tst_HistoryRead::endsWithItsContext()
{
    auto context = std::make_unique<QObject>();
    std::function<void(Result<HttpAnswer>)> answer;
    int calls = 0;
    const auto call = [&](const HttpRequest &, QObject *, std::function<void(Result<HttpAnswer>)> done) {
        ++calls;
        answer = std::move(done);
    };
    const HistoryQuestion question {"usage/actions/list", IdentifierKind::Iccid, u"1"_s, kFrom, kFrom.addDays(40)};
    std::make_shared<HistoryRead<UsageRow>>(question, parseUsage, call, context.get(), [](const Result<QList<UsageRow>> &) { qFatal("answered"); })->next();
    HttpRequest first {"POST", "/"};
    first.body = R"({"earliest":"2025-01-01T00:00:00Z","latest":"2025-02-10T00:00:00Z"})";
    context.reset();
    answer(serve(first));
    QCOMPARE(calls, 1);
}

QTEST_APPLESS_MAIN(tst_HistoryRead)
#include "tst_historyread.moc"
