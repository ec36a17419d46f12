#pragma once

#include "thingspace/auth/secretsource.h"

#include <QWidget>

class FieldError;
class QFormLayout;
class QLineEdit;

/// The five parts of a login. Secrets are never shown, kept, or logged; clear() leaves nothing behind, not even for undo.
class LoginFields : public QWidget
{
    Q_OBJECT

public:
    explicit LoginFields(QWidget *parent = nullptr);
    ~LoginFields() override;

    /// All but the callback password are there; says at the fields what is missing.
    bool check();
    Credentials login() const;
    bool isEmpty() const;
    void clear();
    /// Takes away what the carrier refused at this stage ("token", "login"), so that it is not sent again by mistake, and goes there.
    void refuse(const QString &stage);

    /// In the order on screen.
    QList<QLineEdit *> fields() const { return {m_key, m_secret, m_username, m_password, m_callbackPassword}; }
    QFormLayout *form() const { return m_form; }

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QLineEdit *addField(const QString &id, const QString &name, const QString &placeholder, bool secret);

    QFormLayout *m_form;
    QList<std::pair<QLineEdit *, FieldError *>> m_needed;
    QLineEdit *m_key;
    QLineEdit *m_secret;
    QLineEdit *m_username;
    QLineEdit *m_password;
    QLineEdit *m_callbackPassword;
};
