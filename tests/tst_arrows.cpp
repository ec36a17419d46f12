#include "tests/arrows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The arrows of the house go one way: app → ui → models → thingspace, and so inside models and thingspace.
class tst_Arrows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatPointsBack_data();
    void seesWhatPointsBack();
    void findsAPlantedViolationInATree();
    void findsRoomsThatIncludeEachOther();
    void houseHasNoArrowThatPointsBack();

private:
    static void plant(const QString &root, const QString &path, const QByteArray &source);
};

void tst_Arrows::seesWhatPointsBack_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("wrong");

    QTest::addRow("models may use thingspace") << u"models/engine/x.cpp"_s << u"\"thingspace/api/y.h\""_s << false;
    QTest::addRow("thingspace may not use models") << u"thingspace/api/x.h"_s << u"\"models/values/ids.h\""_s << true;
    QTest::addRow("models may not use ui") << u"models/fleet/x.h"_s << u"\"ui/common/y.h\""_s << true;
    QTest::addRow("ui may not use app") << u"ui/shell/x.h"_s << u"\"app/cli/y.h\""_s << true;
    QTest::addRow("app may use all") << u"app/cli/x.cpp"_s << u"\"models/reports/y.h\""_s << false;
    QTest::addRow("engine may use changes") << u"models/engine/x.cpp"_s << u"\"models/changes/y.h\""_s << false;
    QTest::addRow("changes may not use the engine") << u"models/changes/x.cpp"_s << u"\"models/engine/y.h\""_s << true;
    QTest::addRow("store may not use fleet") << u"models/store/x.cpp"_s << u"\"models/fleet/y.h\""_s << true;
    QTest::addRow("values may not use the store") << u"models/values/x.h"_s << u"\"models/store/y.h\""_s << true;
    QTest::addRow("fleet may use audit") << u"models/fleet/x.cpp"_s << u"\"models/audit/y.h\""_s << false;
    QTest::addRow("reports may use the engine") << u"models/reports/x.cpp"_s << u"\"models/engine/y.h\""_s << false;
    QTest::addRow("api may use auth") << u"thingspace/api/x.cpp"_s << u"\"thingspace/auth/y.h\""_s << false;
    QTest::addRow("auth may not use api") << u"thingspace/auth/x.cpp"_s << u"\"thingspace/api/y.h\""_s << true;
    QTest::addRow("basics may not use identifiers") << u"thingspace/basics/x.h"_s << u"\"thingspace/identifiers/y.h\""_s << true;
    QTest::addRow("simulator may use basics") << u"thingspace/simulator/x.cpp"_s << u"\"thingspace/basics/error.h\""_s << false;
    QTest::addRow("simulator may use the server") << u"thingspace/simulator/x.cpp"_s << u"\"thingspace/http/httpserver.h\""_s << false;
    QTest::addRow("simulator may not use the client's http") << u"thingspace/simulator/x.cpp"_s << u"\"thingspace/http/httpclient.h\""_s << true;
    QTest::addRow("simulator may not use identifiers") << u"thingspace/simulator/x.cpp"_s << u"\"thingspace/identifiers/y.h\""_s << true;
    QTest::addRow("simulator may not use api") << u"thingspace/simulator/x.cpp"_s << u"\"thingspace/api/y.h\""_s << true;
    QTest::addRow("the client may not use the simulator") << u"thingspace/api/x.cpp"_s << u"\"thingspace/simulator/y.h\""_s << true;
    QTest::addRow("the command line may not use the simulator") << u"app/cli/x.cpp"_s << u"\"thingspace/simulator/y.h\""_s << true;
    QTest::addRow("the simulator's program may") << u"app/simulator/main.cpp"_s << u"\"thingspace/simulator/y.h\""_s << false;
    QTest::addRow("product code may not use a test's") << u"models/engine/x.cpp"_s << u"\"tests/support/fakeclock.h\""_s << true;
    QTest::addRow("a room nobody drew") << u"app/cli/x.cpp"_s << u"\"models/misc/y.h\""_s << true;
    QTest::addRow("an include beside the file") << u"models/fleet/x.cpp"_s << u"\"device.h\""_s << true;
    QTest::addRow("a moc file") << u"models/fleet/x.cpp"_s << u"\"x.moc\""_s << false;
    QTest::addRow("widgets in models") << u"models/fleet/x.h"_s << u"<QWidget>"_s << true;
    QTest::addRow("widgets in models by their module") << u"models/fleet/x.h"_s << u"<QtWidgets/QDialog>"_s << true;
    QTest::addRow("widgets in ui") << u"ui/shell/x.h"_s << u"<QMainWindow>"_s << false;
    QTest::addRow("a page may use what is common") << u"ui/devices/x.cpp"_s << u"\"ui/common/y.h\""_s << false;
    QTest::addRow("what is common may not use a page") << u"ui/common/x.cpp"_s << u"\"ui/devices/y.h\""_s << true;
    QTest::addRow("pages do not know each other") << u"ui/devices/x.cpp"_s << u"\"ui/changes/y.h\""_s << true;
    QTest::addRow("the wizard is in its page's room") << u"ui/changes/x.cpp"_s << u"\"ui/changes/wizard/y.h\""_s << false;
    QTest::addRow("JSON in ui") << u"ui/devices/x.cpp"_s << u"<QJsonObject>"_s << true;
    QTest::addRow("item models in models") << u"models/fleet/x.h"_s << u"<QAbstractTableModel>"_s << false;
    QTest::addRow("SQL in ui") << u"ui/shell/x.cpp"_s << u"<QSqlQuery>"_s << true;
    QTest::addRow("SQL in thingspace") << u"thingspace/http/x.cpp"_s << u"<QtSql>"_s << true;
    QTest::addRow("SQL in a subject") << u"models/fleet/x.cpp"_s << u"<QSqlDatabase>"_s << true;
    QTest::addRow("SQL in the store") << u"models/store/x.cpp"_s << u"<QSqlQuery>"_s << false;
    QTest::addRow("SQLite's own in the store") << u"models/store/x.cpp"_s << u"<sqlite3.h>"_s << false;
    QTest::addRow("SQLite's own above it") << u"models/engine/x.cpp"_s << u"<sqlite3.h>"_s << true;
}

void tst_Arrows::seesWhatPointsBack()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, wrong);
    const QStringList found = arrows::violations(path, u"#pragma once\n\n#include %1\n"_s.arg(include));
    QCOMPARE(found.size(), wrong ? 1 : 0);
    if (wrong)
        QVERIFY2(found.first().startsWith(path + u":3: "_s), qPrintable(found.first()));
}

void tst_Arrows::plant(const QString &root, const QString &path, const QByteArray &source)
{
    QDir(root).mkpath(path.section(u'/', 0, -2));
    QFile file(root + u'/' + path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(source);
}

void tst_Arrows::findsAPlantedViolationInATree()
{
    QTemporaryDir root;
    plant(root.path(), u"models/engine/engine.cpp"_s, "#include \"models/changes/plan.h\"\n");
    plant(root.path(), u"models/changes/plan.h"_s, "#pragma once\n");
    QCOMPARE(arrows::violationsUnder(root.path()), QStringList());
    plant(root.path(), u"models/changes/plan.cpp"_s, "#include \"models/changes/plan.h\"\n#include \"models/engine/engine.h\"\n");
    QCOMPARE(arrows::violationsUnder(root.path()),
             QStringList {u"models/changes/plan.cpp:2: models/changes must not look up to models/engine: models/engine/engine.h"_s});
}

void tst_Arrows::findsRoomsThatIncludeEachOther()
{
    QTemporaryDir root;
    plant(root.path(), u"models/fleet/a.h"_s, "#include \"models/audit/b.h\"\n");
    QCOMPARE(arrows::violationsUnder(root.path()), QStringList());
    plant(root.path(), u"models/audit/c.cpp"_s, "#include \"models/fleet/a.h\"\n");
    QCOMPARE(arrows::violationsUnder(root.path()), QStringList {u"models/audit and models/fleet include each other"_s});
}

void tst_Arrows::houseHasNoArrowThatPointsBack()
{
    const QString root = QStringLiteral(THINGDESK_SOURCE_FOLDER);
    QVERIFY(QFile::exists(root + u"/thingspace/basics/result.h"_s));
    const QStringList found = arrows::violationsUnder(root);
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

QTEST_APPLESS_MAIN(tst_Arrows)
#include "tst_arrows.moc"
