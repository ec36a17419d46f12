#include "tests/gui/gallery/gallery.h"

#include "models/catalogue/profilestore.h"
#include "models/store/database.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

GalleryStage::GalleryStage(const QString &store)
    : m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_reading(StoreUrl {StoreUrl::Kind::Sqlite, store, {}})
    , m_working(m_reading.url())
    , m_watch(m_reading)
    , m_actions(&m_settings)
{
    m_reading.ask<QList<Profile>>([](Database &db) { return ProfileStore(db, SystemClock()).list(); }, &m_profile,
                                  [this](const Result<QList<Profile>> &profiles) { m_profile.setAll(profiles.value_or(QList<Profile>())); });
    waitUntil([this] { return m_profile.isKnown(); });
    m_watch.start();
}

PageContext GalleryStage::context()
{
    return {m_reading, m_working, m_watch, m_profile, m_actions, m_settings, m_clock};
}

void GalleryStage::waitUntil(const std::function<bool()> &holds)
{
    if (!QTest::qWaitFor(holds, 20'000))
        qFatal("a scene waited in vain");
}

void GalleryStage::settle(int milliseconds)
{
    QTest::qWait(milliseconds);
}
