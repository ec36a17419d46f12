#pragma once

#include "models/catalogue/currentprofile.h"
#include "models/store/storethread.h"
#include "models/store/storewatch.h"
#include "tests/models/changes/changefixture.h"
#include "ui/changes/wizard/changewizard.h"
#include "ui/common/actions.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QTest>

/// A store with a fleet, what a wizard is given, and one wizard on it.
class WizardFixture
{
public:
    WizardFixture()
        : settings(f.folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , reading(f.url())
        , working(f.url())
        , watch(reading)
        , actions(nullptr)
    {
        current.setAll({f.profile});
    }
    ~WizardFixture() { delete wizard; }

    PageContext context() { return {reading, working, watch, current, actions, settings, f.clock}; }

    void open(const WizardStart &start)
    {
        delete wizard;
        wizard = new ChangeWizard(context(), start);
        QObject::connect(wizard, &ChangeWizard::released, &receiver, [this](ChangeId change) { released = change; });
        QObject::connect(wizard, &ChangeWizard::kept, &receiver, [this](ChangeId change) { kept = change; });
        wizard->show();
    }

    QList<DeviceId> lines(qint64 first, qint64 count)
    {
        QList<DeviceId> result;
        for (qint64 i = 0; i < count; ++i)
            result << f.line(first + i).id;
        return result;
    }

    template<typename Widget>
    Widget &part(const char *name) const
    {
        auto *found = wizard->findChild<Widget *>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return *found;
    }
    QAbstractButton &button(const char *name) const { return part<QAbstractButton>(name); }
    QString hint() const { return part<QLabel>("wizard.hint").text(); }
    QString notice() const
    {
        const auto *text = wizard->findChild<QLabel *>(QStringLiteral("notice.text"));
        return text != nullptr && text->isVisible() ? text->text() : QString();
    }

    /// One step on, whatever that takes.
    bool next() const
    {
        const auto before = wizard->step();
        if (!QTest::qWaitFor([&] { return button("wizard.next").isEnabled(); }))
            return false;
        button("wizard.next").click();
        return QTest::qWaitFor([&] { return wizard == nullptr || wizard->step() != before; });
    }
    bool goTo(ChangeWizard::Step step) const
    {
        while (wizard->step() < step) {
            if (!next())
                return false;
        }
        return true;
    }
    /// Every write asked before is done.
    bool settle()
    {
        bool done = false;
        working.ask<void>([](Database &) -> Result<void> { return {}; }, &working, [&](const Result<void> &) { done = true; });
        return QTest::qWaitFor([&] { return done; });
    }
    int drafts() { return int(f.number(QStringLiteral("SELECT COUNT(*) FROM bulk_change WHERE state = 'draft'"))); }

    ChangeFixture f;
    QSettings settings;
    StoreThread reading;
    StoreThread working;
    StoreWatch watch;
    CurrentProfile current;
    Actions actions;
    QPointer<ChangeWizard> wizard;
    QObject receiver;
    ChangeId released;
    ChangeId kept;
};
