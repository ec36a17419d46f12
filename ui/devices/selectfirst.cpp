#include "ui/devices/selectfirst.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace {

constexpr std::array kUsualCounts {10, 100, 250, 1'000, 10'000};
constexpr int kFirstGuess = 250;

} // namespace

SelectFirstDialog::SelectFirstDialog(int rows, QWidget *parent)
    : QDialog(parent)
    , m_count(new QSpinBox)
{
    setObjectName(QStringLiteral("selectFirst"));
    setWindowTitle(tr("Select the first lines"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_count->setObjectName(QStringLiteral("selectFirst.count"));
    m_count->setRange(1, std::max(1, rows));
    m_count->setValue(std::min(kFirstGuess, rows));
    m_count->setGroupSeparatorShown(true);
    m_count->selectAll();
    auto *label = new QLabel(tr("Lines from the &top:"));
    label->setBuddy(m_count);
    m_count->setAccessibleName(tr("Lines from the top"));

    auto *usual = new QHBoxLayout;
    for (const int count : kUsualCounts) {
        auto *button = new QPushButton(QLocale().toString(count));
        button->setObjectName(QStringLiteral("selectFirst.%1").arg(count));
        button->setEnabled(count <= rows);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, count] { choose(count); });
        usual->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Select"));
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { choose(m_count->value()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *number = new QHBoxLayout;
    number->addWidget(label);
    number->addWidget(m_count, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(number);
    layout->addLayout(usual);
    layout->addWidget(buttons);
}

void SelectFirstDialog::choose(int count)
{
    Q_EMIT chosen(count);
    accept();
}
