#pragma once

#include <QLabel>

/// The sentence under a field that cannot be taken, or that warns of what taking it means: shape and words in its tone. Hidden while there is none.
class FieldError : public QWidget
{
    Q_OBJECT

public:
    explicit FieldError(QWidget *field, QWidget *parent = nullptr);

    /// Empty: nothing is wrong.
    void say(const QString &sentence);
    void warn(const QString &sentence);
    QString sentence() const { return m_text->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell(const QString &sentence, bool warning);
    void color();

    /// What the sentence is about: a screen reader says it there.
    QWidget *m_field;
    QLabel *m_text;
    bool m_isWarning = false;
};
