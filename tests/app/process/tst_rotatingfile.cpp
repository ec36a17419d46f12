#include "app/process/rotatingfile.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_RotatingFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isForItsOwnerAlone();
    void goesOnWhereItWas();
    void neverTakesMoreThanTwiceTheLimit();
    void leavesAFileThatAnotherProcessTurned();
    void survivesAFolderThatIsNotThere();

private:
    QString path() const { return m_folder.filePath(u"a.log"_s); }
    QByteArray contents(const QString &name) const;

    QTemporaryDir m_folder;
};

QByteArray tst_RotatingFile::contents(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_RotatingFile::isForItsOwnerAlone()
{
    RotatingFile(path(), 1000).write("a line\n");
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
    QCOMPARE(contents(u"a.log"_s), "a line\n");
}

void tst_RotatingFile::goesOnWhereItWas()
{
    RotatingFile(path(), 1000).write("another\n");
    QCOMPARE(contents(u"a.log"_s), "a line\nanother\n");
}

void tst_RotatingFile::neverTakesMoreThanTwiceTheLimit()
{
    RotatingFile file(path(), 100);
    for (int n = 0; n < 100; ++n)
        file.write("line " + QByteArray::number(n).rightJustified(4, '0') + '\n');
    QVERIFY(contents(u"a.log"_s).size() <= 100);
    QVERIFY(contents(u"a.log.1"_s).size() <= 100);
    // Nothing is lost between the two.
    const QByteArray both = contents(u"a.log.1"_s) + contents(u"a.log"_s);
    QVERIFY(both.endsWith("line 0098\nline 0099\n"));
    QVERIFY(both.size() > 100);
}

void tst_RotatingFile::leavesAFileThatAnotherProcessTurned()
{
    RotatingFile one(path(), 100);
    RotatingFile other(path(), 100);
    one.write(QByteArray(60, 'a') + '\n');
    other.write(QByteArray(30, 'b') + '\n');
    one.write(QByteArray(60, 'c') + '\n'); // turns
    other.write(QByteArray(60, 'd') + '\n'); // finds that it was turned
    QVERIFY(contents(u"a.log.1"_s).contains('b'));
    QVERIFY(contents(u"a.log"_s).contains('c') || contents(u"a.log.1"_s).contains('c'));
}

void tst_RotatingFile::survivesAFolderThatIsNotThere()
{
    RotatingFile file(m_folder.filePath(u"no/such/folder/a.log"_s), 100);
    file.write("nobody hears this\n");
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"no"_s)));
}

QTEST_GUILESS_MAIN(tst_RotatingFile)
#include "tst_rotatingfile.moc"
