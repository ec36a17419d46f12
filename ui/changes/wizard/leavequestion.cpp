#include "ui/changes/wizard/leavequestion.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

LeaveQuestion::LeaveQuestion(bool hasPlan, QWidget *parent)
    : QMessageBox(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"wizard.leave"_s);
    setIcon(QMessageBox::Question);
    setWindowTitle(tr("Leave the change?"));
    setText(hasPlan ? tr("Keep this change as a draft?") : tr("Throw this change away?"));
    setInformativeText(hasPlan ? tr("Nothing has been sent. A draft waits on the changes page until somebody releases or cancels it.")
                               : tr("Nothing has been sent. What you entered here is not kept."));
    if (hasPlan) {
        QPushButton *keep = addButton(tr("&Keep the draft"), QMessageBox::AcceptRole);
        keep->setObjectName(u"wizard.leave.keep"_s);
        connect(keep, &QPushButton::clicked, this, &LeaveQuestion::kept);
        setDefaultButton(keep);
    }
    QPushButton *discard = addButton(hasPlan ? tr("&Discard it") : tr("&Throw it away"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"wizard.leave.discard"_s);
    connect(discard, &QPushButton::clicked, this, &LeaveQuestion::thrownAway);
    QPushButton *stay = addButton(tr("&Go on with it"), QMessageBox::RejectRole);
    stay->setObjectName(u"wizard.leave.stay"_s);
    setEscapeButton(stay);
    if (!hasPlan)
        setDefaultButton(stay);
}
