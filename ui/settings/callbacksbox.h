#pragma once

#include "models/catalogue/callbackwish.h"
#include "models/catalogue/registrationverdict.h"
#include "models/engine/tracking/callbacktally.h"
#include "models/values/profile.h"
#include "thingspace/basics/result.h"
#include "ui/common/pagecontext.h"

#include <QWidget>

class NoticeBar;
class QLabel;
class QPushButton;
class QTreeWidget;

/// Who receives a profile's callbacks at the carrier, and what was received here. Asking the carrier takes a click; taking another application's
/// place takes a question.
class CallbacksBox : public QWidget
{
    Q_OBJECT

public:
    explicit CallbacksBox(const PageContext &context, QWidget *parent = nullptr);

    void setProfile(const Profile &profile);

public Q_SLOTS:
    /// The answer to wished(): what was listed, registered or taken back.
    void showAnswer(const CallbackWish &wish, const Result<QList<CallbackStanding>> &rows);

Q_SIGNALS:
    void wished(const CallbackWish &wish);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Facts
    {
        CallbackTally::Standing tally;
        std::optional<Error> problem;
    };

    void createLayout();
    void look();
    void showFacts(const Facts &facts);
    void wish(const CallbackWish &wish);
    void registerHere();
    void remove();
    void ask(const QString &title, const QString &text, const QString &yes, const CallbackWish &wish);
    const CallbackStanding *chosen() const;
    void updateButtons();
    void fitHeight();

    PageContext m_context;
    Profile m_profile;
    QList<CallbackStanding> m_rows;
    bool m_busy = false;
    NoticeBar *m_notice;
    QLabel *m_problem;
    QLabel *m_counts;
    QTreeWidget *m_list;
    QPushButton *m_show;
    QPushButton *m_register;
    QPushButton *m_remove;
};
