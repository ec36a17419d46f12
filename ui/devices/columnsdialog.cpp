#include "ui/devices/columnsdialog.h"

#include "models/values/words.h"
#include "ui/devices/columnkeeper.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

ColumnsDialog::ColumnsDialog(ColumnKeeper &keeper, QWidget *parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_list(new QListWidget)
    , m_up(new QPushButton(QIcon::fromTheme(u"go-up"_s), tr("Move &up")))
    , m_down(new QPushButton(QIcon::fromTheme(u"go-down"_s), tr("Move &down")))
    , m_reset(new QPushButton(tr("&Reset")))
{
    setObjectName(u"columns"_s);
    setWindowTitle(tr("Columns"));
    createLayout();
    connectSignals();
    fill();
    m_list->setCurrentRow(0);
}

void ColumnsDialog::createLayout()
{
    m_list->setObjectName(u"columns.list"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_up->setObjectName(u"columns.up"_s);
    m_down->setObjectName(u"columns.down"_s);
    m_reset->setObjectName(u"columns.reset"_s);
    m_reset->setToolTip(tr("Shows the columns, order and widths that everybody begins with."));
    auto *what = new QLabel(tr("Ticked columns are shown, from left to right as they stand here. At least one stays."));
    what->setWordWrap(true);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    for (QPushButton *button : {m_up, m_down})
        side->addWidget(button);
    side->addSpacing(8);
    side->addWidget(m_reset);
    side->addStretch();
    auto *middle = new QHBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addLayout(middle, 1);
    layout->addSpacing(8);
    layout->addWidget(close);
    resize(420, 480);
}

void ColumnsDialog::connectSignals()
{
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsDialog::handleTicked);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsDialog::takeOrder);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_keeper.reset();
        fill();
    });
}

void ColumnsDialog::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const int current = m_list->currentRow();
    m_list->clear();
    for (const QString &key : m_keeper.order()) {
        auto *item = new QListWidgetItem(words::ofColumn(key), m_list);
        item->setData(Qt::UserRole, key);
        item->setCheckState(m_keeper.isShown(key) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(current);
}

QString ColumnsDialog::keyOf(int row) const
{
    return m_list->item(row)->data(Qt::UserRole).toString();
}

void ColumnsDialog::handleTicked(QListWidgetItem *item)
{
    if (m_filling)
        return;
    const QString key = item->data(Qt::UserRole).toString();
    m_keeper.setShown(key, item->checkState() == Qt::Checked);
    // The last one stays: its tick comes back.
    const QScopedValueRollback filling(m_filling, true);
    item->setCheckState(m_keeper.isShown(key) ? Qt::Checked : Qt::Unchecked);
}

void ColumnsDialog::move(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        m_list->insertItem(to, m_list->takeItem(row));
        m_list->setCurrentRow(to);
    }
    takeOrder();
}

void ColumnsDialog::takeOrder()
{
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row)
        keys << keyOf(row);
    m_keeper.setOrder(keys);
    updateButtons();
}

void ColumnsDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
}
