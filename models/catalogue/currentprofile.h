#pragma once

#include "models/values/profile.h"

#include <QObject>

/// Which profile the window shows, and which there are: one small shared truth for all pages. Filled by whoever reads the store.
class CurrentProfile : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// id 0: there is none yet.
    const Profile &profile() const { return m_profile; }
    const QList<Profile> &all() const { return m_all; }
    bool isKnown() const { return bool(m_profile.id); }
    /// On loopback: a simulator, not the carrier.
    bool isSimulator() const;

    /// What the store holds now, by name. The profile shown stays if it is still among them, else it is the first.
    void setAll(const QList<Profile> &profiles);
    /// Shows another; a name that is not among them changes nothing.
    void choose(const QString &name);

Q_SIGNALS:
    /// Another profile is shown, or the one shown has other settings.
    void changed();
    void allChanged();

private:
    void show(const Profile &profile);

    Profile m_profile;
    QList<Profile> m_all;
};
