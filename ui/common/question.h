#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace question {

/// Asks before something that takes work to bring back: a box over `parent` that goes by itself; Enter and Esc mean Cancel. Answers the button
/// that does it, named “question.yes”.
QPushButton *ask(QWidget *parent, const QString &objectName, const QString &title, const QString &text, const QString &yes);

} // namespace question
