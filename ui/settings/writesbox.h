#pragma once

#include "models/values/profile.h"

#include <QFrame>

class QCheckBox;
class QLabel;

/// Whether a profile may change anything at the carrier: the one setting that nobody may overlook.
class WritesBox : public QFrame
{
    Q_OBJECT

public:
    explicit WritesBox(QWidget *parent = nullptr);

    /// What the store has; an edit that is not saved stays. Another profile (by its id) takes it away.
    void setProfile(const Profile &profile);
    void discard();
    bool isEdited() const;
    QString pair() const;

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void explain();

    Profile m_profile;
    QCheckBox *m_switch;
    QLabel *m_edited;
    QLabel *m_explanation;
};
