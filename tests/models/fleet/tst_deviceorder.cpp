#include "models/fleet/deviceorder.h"
#include "tests/support/slowness.h"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>

class TestDeviceOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLinesInAnyOrder_data();
    void findsLinesInAnyOrder();
    void tellsWhatOnlyGrew();
    void carriesRowsToWhereTheirLinesWent();
    void carriesAMillionRowsQuickly();

private:
    static QList<DeviceId> ids(const QList<qint64> &numbers)
    {
        QList<DeviceId> result;
        for (const qint64 number : numbers)
            result.append(DeviceId {number});
        return result;
    }
    static QList<qsizetype> set(const QBitArray &bits)
    {
        QList<qsizetype> result;
        for (qsizetype i = 0; i < bits.size(); ++i) {
            if (bits.testBit(i))
                result.append(i);
        }
        return result;
    }
};

void TestDeviceOrder::findsLinesInAnyOrder_data()
{
    QTest::addColumn<QList<qint64>>("numbers");
    QTest::addRow("none") << QList<qint64>();
    QTest::addRow("ascending") << QList<qint64> {2, 5, 9};
    QTest::addRow("mixed") << QList<qint64> {9, 2, 14, 5};
}

void TestDeviceOrder::findsLinesInAnyOrder()
{
    QFETCH(QList<qint64>, numbers);
    const DeviceOrder order(ids(numbers));
    for (qsizetype row = 0; row < numbers.size(); ++row)
        QCOMPARE(order.rowOf(DeviceId {numbers[row]}), std::optional(row));
    for (const qint64 absent : {1, 3, 20})
        QVERIFY(!order.rowOf(DeviceId {absent}));
}

void TestDeviceOrder::tellsWhatOnlyGrew()
{
    QVERIFY(DeviceOrder(ids({1, 2, 3})).continues(DeviceOrder(ids({1, 2}))));
    QVERIFY(DeviceOrder(ids({1})).continues(DeviceOrder()));
    QVERIFY(!DeviceOrder(ids({1, 3, 2})).continues(DeviceOrder(ids({1, 2}))));
    QVERIFY(!DeviceOrder(ids({1})).continues(DeviceOrder(ids({1, 2}))));
}

void TestDeviceOrder::carriesRowsToWhereTheirLinesWent()
{
    const DeviceOrder before(ids({10, 7, 30, 2}));
    const DeviceOrder after(ids({2, 30, 50, 10}));
    QBitArray rows(4);
    rows.setBit(0); // 10
    rows.setBit(1); // 7, gone
    rows.setBit(3); // 2
    QCOMPARE(set(after.carried(before, rows)), (QList<qsizetype> {0, 3}));
}

void TestDeviceOrder::carriesAMillionRowsQuickly()
{
    constexpr qsizetype kLines = 1'000'000;
    QList<DeviceId> numbers(kLines);
    for (qsizetype i = 0; i < kLines; ++i)
        numbers[i] = DeviceId {(i * 7919) % kLines + 1}; // every number once
    const DeviceOrder before(numbers);
    std::reverse(numbers.begin(), numbers.end());
    const DeviceOrder after(numbers);
    QElapsedTimer timer;
    timer.start();
    const QBitArray rows = after.carried(before, QBitArray(kLines, true));
    QVERIFY2(timer.elapsed() < 500 * kSlowness, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(rows.count(true), kLines);
    QCOMPARE(after.rowOf(before.at(0)), std::optional(kLines - 1));
}

QTEST_GUILESS_MAIN(TestDeviceOrder)
#include "tst_deviceorder.moc"
