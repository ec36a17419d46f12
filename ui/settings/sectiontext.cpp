#include "ui/settings/sectiontext.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

constexpr int kWidestColumn = 760;

QLabel *sized(const QString &text, double factor)
{
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

namespace sectiontext {

QLabel *title(const QString &text)
{
    return sized(text, 1.3);
}

QLabel *group(const QString &text)
{
    return sized(text, 1.05);
}

QLabel *note(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QVBoxLayout *column(QWidget *section)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setMaximumWidth(kWidestColumn);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 16, 0);
    layout->setSpacing(8);
    area->setWidget(content);
    auto *outer = new QVBoxLayout(section);
    outer->setContentsMargins({});
    outer->addWidget(area);
    return layout;
}

} // namespace sectiontext
