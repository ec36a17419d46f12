#pragma once

#include "models/values/profile.h"

#include <QWidget>

class FieldError;
class QComboBox;
class QLabel;
class QLineEdit;

/// One key of a profile: its name, what it does, its value with the default behind it, and what is wrong with what was typed.
class ProfileField : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileField(const ProfileKey &key, QWidget *parent = nullptr);

    const ProfileKey &key() const { return m_key; }
    /// The values in the store; an edit that is not saved stays. Another profile (by its id) takes edits away.
    void setProfile(const Profile &profile);
    void discard();

    bool isEdited() const { return text() != m_stored; }
    bool isValid() const;
    /// KEY=VALUE for ProfileStore::set; an empty value is the default.
    QString pair() const { return m_key.name + u'=' + text(); }
    /// Whether `text` is in its name, its key or its explanation.
    bool matches(const QString &text) const;

Q_SIGNALS:
    void edited();

private:
    void createEditor();
    void createLayout();
    QString text() const;
    void setText(const QString &text);
    void check();

    const ProfileKey &m_key;
    Profile m_profile;
    /// As set in the store; empty: the default.
    QString m_stored;
    QLabel *m_name;
    QLabel *m_edited;
    QLabel *m_explanation;
    /// One of them, by the key's kind.
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    FieldError *m_error = nullptr;
};
