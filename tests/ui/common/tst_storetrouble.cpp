#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "ui/common/noticebar.h"
#include "ui/common/storetrouble.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestStoreTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatCouldNotBeReadGoesWithTheTrouble();
    void whatIsSaidOtherwiseStays();

private:
    /// Where the store's folder should be stands a file: nobody can open it.
    void heal() const { QVERIFY(QFile::remove(m_folder->filePath(u"in-the-way"_s))); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<NoticeBar> m_notice;
    StoreTrouble *m_trouble = nullptr;
    QSignalSpy *m_changed = nullptr;
};

void TestStoreTrouble::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile wall(m_folder->filePath(u"in-the-way"_s));
    QVERIFY(wall.open(QIODevice::WriteOnly));
    m_store = std::make_unique<StoreThread>(StoreUrl {StoreUrl::Kind::Sqlite, m_folder->filePath(u"in-the-way/fleet.sqlite"_s), {}});
    m_watch = std::make_unique<StoreWatch>(*m_store);
    m_notice = std::make_unique<NoticeBar>();
    m_trouble = new StoreTrouble(*m_watch, *m_notice);
    // What the page behind it asks for fails as the watch does.
    connect(m_watch.get(), &StoreWatch::failed, m_trouble, &StoreTrouble::say);
    m_changed = new QSignalSpy(m_watch.get(), &StoreWatch::changed);
    m_changed->setParent(m_notice.get());
    m_watch->start();
    QTRY_VERIFY(!m_notice->sentence().isEmpty());
    QVERIFY(!m_notice->isHidden());
}

void TestStoreTrouble::cleanup()
{
    m_notice.reset();
    m_watch.reset();
    m_store.reset();
    m_folder.reset();
}

void TestStoreTrouble::whatCouldNotBeReadGoesWithTheTrouble()
{
    QVERIFY(m_changed->isEmpty());
    heal();
    QTRY_VERIFY(m_notice->isHidden());
    // And whatever was asked for in vain is asked for again.
    QTRY_VERIFY(!m_changed->isEmpty());
}

void TestStoreTrouble::whatIsSaidOtherwiseStays()
{
    m_notice->say(NoticeBar::Kind::Information, u"Something else."_s);
    QSignalSpy recovered(m_watch.get(), &StoreWatch::recovered);
    heal();
    QTRY_COMPARE(recovered.size(), 1);
    QVERIFY(!m_notice->isHidden());
    QCOMPARE(m_notice->sentence(), u"Something else."_s);
}

QTEST_MAIN(TestStoreTrouble)
#include "tst_storetrouble.moc"
