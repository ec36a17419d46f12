#pragma once

#include "models/changes/planning/changedraft.h"
#include "models/values/profile.h"

#include <QObject>

class QComboBox;
class QGridLayout;
class QLabel;

/// Two rows of the options' form: whether the change is sent in waves, and when it pauses by itself. What is not said, the profile decides.
class SendingRows : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SendingRows(const Profile &profile, ChangeDraft &draft, QObject *parent = nullptr);

    /// Adds them at the end of the form, anew for each form.
    void addTo(QGridLayout &form);

Q_SIGNALS:
    void changed();

private:
    QComboBox *addRow(QGridLayout &form, const QString &objectName, const QString &name, const QString &help);
    void offerWaves(QComboBox &box);
    void offerBrakes(QComboBox &box);

    const Profile &m_profile;
    ChangeDraft &m_draft;
};
