#include "models/fleet/devicefilter.h"
#include "models/fleet/devicelisting.h"
#include "models/values/wording.h"
#include "tests/models/fleet/fleetfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDeviceFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matches_data();
    void matches();
    void refuses_data();
    void refuses();
    void countsWithoutTheArchived();
    void stopsAtTheLimitAndWhenTold();
    void columnsByTheirKeys();
    void everyErrorHasItsSentence();

private:
    QList<qint64> matched(const QString &filter);

    std::unique_ptr<FleetFixture> m_fleet;
};

void TestDeviceFilter::initTestCase()
{
    m_fleet = std::make_unique<FleetFixture>();
    std::vector<DeviceRecord> records {FleetFixture::record(1), FleetFixture::record(2, "suspend"), FleetFixture::record(3, "deactive", FleetFixture::kEast),
                                       FleetFixture::record(4, "pre-active"), FleetFixture::record(5, "pending activation")};
    records[1].plan = "Fleet \"Plus\" 100%";
    records[2].plan = {};
    records[2].mdn = {};
    records[3].plan = "10001_A";
    QVERIFY(m_fleet->read(records));
    Query gone = m_fleet->db->composed(u"UPDATE device SET missing = 1 WHERE carrier_id = 5"_s);
    QVERIFY(gone.exec());
    // 1 has drifted, 2 has not, of 3 the carrier shows a name that may be cut, 4 has no user name of ours, of 5 the carrier has none.
    for (const QString &names : {u"user_name = 'Ada Lovelace', first_name = 'Ada', last_name = 'King' WHERE carrier_id = 1"_s,
                                 u"user_name = 'Grace Hopper', first_name = 'Grace', last_name = 'Hopper' WHERE carrier_id = 2"_s,
                                 u"user_name = 'Maximiliana-Alexandria-Josephine Doe', first_name = 'Maximiliana-Alexandria-Jo', last_name = 'Doe' WHERE carrier_id = 3"_s,
                                 u"first_name = 'Mary', last_name = 'Poe' WHERE carrier_id = 4"_s, u"user_name = 'Joan Clarke' WHERE carrier_id = 5"_s}) {
        Query named = m_fleet->db->composed(u"UPDATE device SET "_s + names);
        QVERIFY(named.exec());
    }
}

QList<qint64> TestDeviceFilter::matched(const QString &text)
{
    const auto filter = devicefilter::parse(text);
    if (!filter)
        return {-1};
    QList<qint64> result;
    const auto read = DeviceListing(*m_fleet->db, m_fleet->profile.id, *filter).each(-1, [&](const Device &device) {
        result << device.carrierId;
        return true;
    });
    return read ? result : QList<qint64> {-2};
}

void TestDeviceFilter::matches_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<qint64>>("lines");
    using L = QList<qint64>;
    QTest::addRow("nothing: everything") << u"  "_s << L {1, 2, 3, 4, 5};
    QTest::addRow("state") << u"state:active"_s << L {1};
    QTest::addRow("any of several") << u"state:active,suspend"_s << L {1, 2};
    QTest::addRow("not") << u"-state:active,suspend"_s << L {3, 4, 5};
    QTest::addRow("begins with") << u"state:pending*"_s << L {5};
    QTest::addRow("ends with") << u"state:*active"_s << L {1, 3, 4};
    QTest::addRow("contains") << u"state:*activ*"_s << L {1, 3, 4, 5};
    QTest::addRow("two terms") << u"state:*active account:0000123456-00002"_s << L {3};
    QTest::addRow("any of several, and another") << u"state:active,suspend,deactive account:0000123456-00001"_s << L {1, 2};
    QTest::addRow("quoted with blanks") << u"plan:\"M2M 4G 5MB\""_s << L {1, 5};
    QTest::addRow("quoted and open") << u"plan:\"M2M 4G\"*"_s << L {1, 5};
    QTest::addRow("percent is a percent") << u"plan:*%"_s << L {2};
    QTest::addRow("underscore is an underscore") << u"plan:*_A"_s << L {4};
    QTest::addRow("exclamation mark") << u"plan:*!*"_s << L {};
    QTest::addRow("any value at all") << u"plan:*"_s << L {1, 2, 3, 4, 5};
    QTest::addRow("absent is not that value") << u"-plan:10001_A"_s << L {1, 2, 3, 5};
    QTest::addRow("iccid") << (u"iccid:"_s + FleetFixture::iccid(2)) << L {2};
    QTest::addRow("bare word in some identifier") << u"10000003"_s << L {3};
    QTest::addRow("bare word, negated") << u"-10000003"_s << L {1, 2, 4, 5};
    QTest::addRow("missing") << u"missing:yes"_s << L {5};
    QTest::addRow("not missing") << u"missing:no state:active,pending-activation"_s << L {1};
    QTest::addRow("drift of the user name") << u"drift:yes"_s << L {1, 5};
    QTest::addRow("no drift") << u"drift:no"_s << L {2, 3, 4};
    QTest::addRow("key in capitals") << u"STATE:active"_s << L {1};
    QTest::addRow("no value") << u"plan:\"\""_s << L {3};
    QTest::addRow("some value") << u"-mdn:\"\""_s << L {1, 2, 4, 5};
    QTest::addRow("quotation marks inside, written twice") << u"plan:\"Fleet \"\"Plus\"\" 100%\""_s << L {2};
    QTest::addRow("quotation of SQL") << u"plan:\"x' OR '1'='1\""_s << L {};
}

void TestDeviceFilter::matches()
{
    QFETCH(QString, filter);
    QFETCH(QList<qint64>, lines);
    QCOMPARE(matched(filter), lines);
}

void TestDeviceFilter::refuses_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("position");
    QTest::addRow("unknown key") << u"state:active colour:red"_s << u"filter.key"_s << u"14"_s;
    QTest::addRow("open quote") << u"plan:\"M2M"_s << u"filter.quote"_s << u"6"_s;
    QTest::addRow("no value") << u"state:"_s << u"filter.value"_s << u"7"_s;
    QTest::addRow("nothing after the comma") << u"state:active,"_s << u"filter.value"_s << u"14"_s;
    QTest::addRow("star inside") << u"plan:a*b"_s << u"filter.value"_s << u"6"_s;
    QTest::addRow("text after a quote") << u"plan:\"a\"b"_s << u"filter.value"_s << u"6"_s;
    QTest::addRow("missing takes yes or no") << u"missing:perhaps"_s << u"filter.value"_s << u"1"_s;
    QTest::addRow("a lone minus") << u"-"_s << u"filter.value"_s << u"2"_s;
}

void TestDeviceFilter::refuses()
{
    QFETCH(QString, filter);
    QFETCH(QString, code);
    QFETCH(QString, position);
    const auto parsed = devicefilter::parse(filter);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Usage);
    QCOMPARE(parsed.error().code, code);
    QCOMPARE(parsed.error().arguments.last(), position);
}

void TestDeviceFilter::countsWithoutTheArchived()
{
    Query put = m_fleet->db->composed(u"UPDATE device SET archived = 1 WHERE carrier_id = 1"_s);
    QVERIFY(put.exec());
    const auto counts = DeviceListing(*m_fleet->db, m_fleet->profile.id, *devicefilter::parse(u"state:*active"_s)).count();
    QVERIFY(counts);
    QCOMPARE(counts->total, 4);
    QCOMPARE(counts->matched, 2);
    const auto ids = DeviceListing(*m_fleet->db, m_fleet->profile.id, *devicefilter::parse(u"state:*active"_s)).ids();
    QCOMPARE(ids->size(), 2);
    Query back = m_fleet->db->composed(u"UPDATE device SET archived = 0"_s);
    QVERIFY(back.exec());
}

void TestDeviceFilter::stopsAtTheLimitAndWhenTold()
{
    DeviceListing listing(*m_fleet->db, m_fleet->profile.id, {});
    int rows = 0;
    QVERIFY(listing.each(3, [&](const Device &) { return ++rows > 0; }));
    QCOMPARE(rows, 3);
    rows = 0;
    QVERIFY(listing.each(-1, [&](const Device &) { return ++rows < 2; }));
    QCOMPARE(rows, 2);
}

void TestDeviceFilter::columnsByTheirKeys()
{
    Device device;
    device.customFields[4] = u"five"_s;
    device.createdAt = QDateTime(QDate(2024, 8, 7), QTime(14, 42, 15), Qt::UTC);
    device.missing = true;
    QCOMPARE(devicelisting::value(device, u"cf5"_s), QJsonValue(u"five"_s));
    QCOMPARE(devicelisting::value(device, u"created"_s), QJsonValue(u"2024-08-07T14:42:15Z"_s));
    QCOMPARE(devicelisting::value(device, u"missing"_s), QJsonValue(true));
    QCOMPARE(devicelisting::text(device, u"missing"_s), u"yes"_s);
    QCOMPARE(devicelisting::value(device, u"read"_s), QJsonValue(QString()));
    QVERIFY(devicelisting::checkedColumns(devicelisting::allColumns()));
    QVERIFY(devicelisting::checkedColumns(devicelisting::defaultColumns()));
    QCOMPARE(devicelisting::checkedColumns({u"colour"_s}).error().code, u"devices.column"_s);
}

void TestDeviceFilter::everyErrorHasItsSentence()
{
    for (const QString &code : {u"filter.key"_s, u"filter.value"_s, u"filter.quote"_s, u"devices.column"_s, u"device.column"_s})
        QVERIFY2(wording::knows(code), qPrintable(code));
}

QTEST_GUILESS_MAIN(TestDeviceFilter)
#include "tst_devicefilter.moc"
