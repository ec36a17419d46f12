#include "app/desktop/windowlog.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcTest, "thingdesk.test")

class tst_WindowLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWarningsWithTimeAndCategory();
    void keepsOnlyTheEndOfLongNumbers();
    void takesLinesOfAllThreads();
    void makesItsFolderForItsOwner();

private:
    static QByteArray contents(const QString &path);
};

QByteArray tst_WindowLog::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_WindowLog::writesWarningsWithTimeAndCategory()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.log"_s);
    {
        const WindowLog log(path);
        qCWarning(lcTest) << "the disk is full";
        qCInfo(lcTest) << "nobody asked for this";
    }
    const QByteArray text = contents(path);
    QVERIFY2(text.contains(" thingdesk.test warning: the disk is full\n"), text.constData());
    QVERIFY(text.startsWith("20"));
    QVERIFY(!text.contains("nobody asked"));
}

void tst_WindowLog::keepsOnlyTheEndOfLongNumbers()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.log"_s);
    {
        const WindowLog log(path);
        qCWarning(lcTest) << "the line 89148000990000000017 is odd";
    }
    const QByteArray text = contents(path);
    QVERIFY(!text.contains("8914800099"));
    QVERIFY(text.contains("0017"));
}

void tst_WindowLog::takesLinesOfAllThreads()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.log"_s);
    constexpr int kThreads = 4;
    constexpr int kLines = 200;
    {
        const WindowLog log(path);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int n = 0; n < kThreads; ++n) {
            threads.emplace_back(QThread::create([] {
                for (int line = 0; line < kLines; ++line)
                    qCWarning(lcTest) << "from a thread";
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
    }
    const QList<QByteArray> lines = contents(path).trimmed().split('\n');
    QCOMPARE(lines.size(), kThreads * kLines);
    for (const QByteArray &line : lines)
        QVERIFY(line.endsWith("from a thread"));
}

void tst_WindowLog::makesItsFolderForItsOwner()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/w.log"_s);
    {
        const WindowLog log(path);
        qCWarning(lcTest) << "here";
    }
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(!(QFileInfo(folder.filePath(u"a/b"_s)).permissions() & (QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther)));
}

QTEST_GUILESS_MAIN(tst_WindowLog)
#include "tst_windowlog.moc"
