#pragma once

#include "models/catalogue/currentprofile.h"
#include "models/changes/watching/itemcolumns.h"
#include "models/store/storewatch.h"
#include "models/values/cellroles.h"
#include "tests/models/changes/changefixture.h"
#include "tests/support/changesamples.h"
#include "ui/changes/changespage.h"
#include "ui/common/actions.h"
#include "ui/common/noticebar.h"
#include "ui/common/segmentedbar.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

/// The page as an operator drives it: by object names, actions and keys, on a store that others write at the same time.
class ChangesStage : public QObject
{
protected:
    void begin()
    {
        using namespace Qt::StringLiterals;
        m_f = std::make_unique<ChangeFixture>();
        m_samples = std::make_unique<ChangeSamples>(*m_f->db, m_f->profile, m_f->clock.nowUtc());
        m_settings = std::make_unique<QSettings>(m_f->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_reading = std::make_unique<StoreThread>(m_f->url());
        m_working = std::make_unique<StoreThread>(m_f->url());
        m_watch = std::make_unique<StoreWatch>(*m_reading);
        m_profile = std::make_unique<CurrentProfile>();
        m_profile->setAll({m_f->profile});
        m_actions = std::make_unique<Actions>(nullptr);
        m_page = std::make_unique<ChangesPage>(PageContext {*m_reading, *m_working, *m_watch, *m_profile, *m_actions, *m_settings, m_f->clock});
        m_page->resize(1200, 760);
        m_page->show();
        m_page->activateWindow();
        m_watch->start();
    }
    void end()
    {
        m_page.reset();
        m_actions.reset();
        m_watch.reset();
        m_working.reset();
        m_reading.reset();
        m_samples.reset();
        m_f.reset();
    }

    template<typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    QTableView &list() const { return part<QTableView>(QStringLiteral("changes.table")); }
    QTableView &items() const { return part<QTableView>(QStringLiteral("changes.items")); }
    SegmentedBar &bar() const { return part<SegmentedBar>(QStringLiteral("changes.bar")); }
    QString notice() const { return part<NoticeBar>(QStringLiteral("changes.notice")).sentence(); }
    QString label(const QString &name) const { return part<QLabel>(name).text(); }
    QAction *action(const char *id) const { return m_actions->action(id); }
    int rows() const { return items().model()->rowCount(); }
    /// Opened, its lines there.
    void open(ChangeId change, int lines)
    {
        m_page->openChange(change);
        QTRY_COMPARE(rows(), lines);
        QTRY_VERIFY(!part<QLabel>(QStringLiteral("changes.title")).text().isEmpty());
    }
    void trigger(const char *id)
    {
        QTRY_VERIFY2(action(id)->isEnabled(), id);
        action(id)->trigger();
    }
    ChangeId mixed(const QString &name = {})
    {
        m_f->makeFleet(1, 100);
        return m_samples->mixed(m_f->iccids(1, 100), name);
    }
    static void choose(SegmentedBar &bar, const QString &key)
    {
        const auto &segments = bar.segments();
        bar.setFocus();
        for (qsizetype i = 0; i < segments.size(); ++i)
            QTest::keyClick(&bar, Qt::Key_Left);
        for (qsizetype i = 0; segments.at(i).key != key; ++i)
            QTest::keyClick(&bar, Qt::Key_Right);
        QTest::keyClick(&bar, Qt::Key_Space);
    }

    std::unique_ptr<ChangeFixture> m_f;
    std::unique_ptr<ChangeSamples> m_samples;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<StoreThread> m_reading;
    std::unique_ptr<StoreThread> m_working;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<CurrentProfile> m_profile;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<ChangesPage> m_page;
};
