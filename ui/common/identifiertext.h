#pragma once

#include <QFont>
#include <QString>
#include <QStyledItemDelegate>

/// How identifiers look: a fixed-width face, grouped by four on screen, and plain in copies (the model's own text is never grouped).
namespace identifiertext {

/// "8914 8000 0012 3456 7890"; blanks are thin enough to read as one number.
QString grouped(const QString &identifier);
/// The system's fixed-width face at the size of `like`.
QFont face(const QFont &like);

} // namespace identifiertext

/// Draws cells whose model answers cellrole::Identifier so.
class IdentifierDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};
