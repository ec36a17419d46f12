#pragma once

#include "models/catalogue/cataloguestore.h"
#include "models/changes/planning/changedraft.h"
#include "models/changes/types/field.h"
#include "models/values/profile.h"
#include "ui/changes/wizard/wizardpage.h"
#include "ui/common/pagecontext.h"

#include <QHash>
#include <QSet>

class FieldEditor;
class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class SendingRows;
class StartRows;

/// The second step: the change's name, and a form made of what the type's fields say about themselves.
class OptionsPage : public WizardPage
{
    Q_OBJECT

public:
    OptionsPage(const PageContext &context, const Profile &profile, ChangeDraft &draft, QWidget *parent = nullptr);

    QString title() const override;
    QString explanation() const override;
    void enter() override;
    std::optional<QString> obstacle() const override { return m_draft.obstacle(ChangeDraft::Step::Options); }
    QWidget *workWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        FieldEditor *editor = nullptr;
        /// What it means; what is wrong with it, while something is.
        QLabel *remark = nullptr;
    };

    void makeForm();
    QWidget *makeName();
    Row makeRow(QGridLayout &form, const Field &field);
    void readCatalogue();
    void offerChoices();
    void showRemarks();
    void note(const Field &field, const QString &value);

    PageContext m_context;
    const Profile &m_profile;
    ChangeDraft &m_draft;
    /// What the form on show was made for.
    std::optional<ChangeType> m_type;
    QHash<QString, Row> m_rows;
    /// Fields that were left once: before that, nothing is found wrong with what is being typed.
    QSet<QString> m_left;
    QList<CataloguePlan> m_plans;
    QLineEdit *m_name = nullptr;
    QScrollArea *m_scroll;
    SendingRows *m_sending;
    StartRows *m_start;
};
