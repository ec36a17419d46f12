#pragma once

#include "tests/ui/settings/settingsfixture.h"
#include "ui/common/theme.h"
#include "ui/settings/settingspage.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

/// The settings' page on a store of its own, made anew for every test function, and its parts by name.
class SettingsStage : public QObject
{
protected:
    /// Without profiles it is as at a first start.
    void open(bool withProfiles = true)
    {
        close();
        m_world = std::make_unique<SettingsFixture>(withProfiles);
        m_theme = std::make_unique<Theme>();
        m_page = std::make_unique<SettingsPage>(m_world->context(), m_world->keeper, *m_theme);
        connect(m_page.get(), &SettingsPage::profilesChanged, m_page.get(), [this] { m_world->readProfiles(); });
        m_page->resize(1100, 700);
        m_page->show();
    }
    void close()
    {
        m_page.reset();
        m_theme.reset();
        m_world.reset();
    }

    template<typename Widget>
    Widget &part(const QString &name) const
    {
        auto *found = m_page->findChild<Widget *>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    QLineEdit &value(const QString &key) const { return part<QLineEdit>(QStringLiteral("key.%1.value").arg(key)); }
    QPushButton &button(const QString &name) const { return part<QPushButton>(name); }
    void answer(const QString &question) const
    {
        auto &box = part<QMessageBox>(question);
        QVERIFY(box.isVisible());
        box.findChild<QPushButton *>(QStringLiteral("question.yes"))->click();
    }
    void openSection(int row) const { part<QListWidget>(QStringLiteral("settings.sections")).setCurrentRow(row); }

    std::unique_ptr<SettingsFixture> m_world;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SettingsPage> m_page;
};
