#include "ui/common/question.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace question {

QPushButton *ask(QWidget *parent, const QString &objectName, const QString &title, const QString &text, const QString &yes)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *button = box->addButton(yes, QMessageBox::DestructiveRole);
    button->setObjectName(u"question.yes"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    box->open();
    return button;
}

} // namespace question
