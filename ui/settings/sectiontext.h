#pragma once

class QLabel;
class QString;
class QVBoxLayout;
class QWidget;

/// The three kinds of text that the settings are written in.
namespace sectiontext {

/// A section's name.
QLabel *title(const QString &text);
/// A group's name inside it.
QLabel *group(const QString &text);
/// What something is for: muted, wrapped.
QLabel *note(const QString &text);

/// A scrolling section: what is put into the layout stands in a column that stays readable on wide screens.
QVBoxLayout *column(QWidget *section);

} // namespace sectiontext
