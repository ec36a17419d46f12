#include "ui/shell/helpdialog.h"

#include "ui/common/actions.h"
#include "ui/common/page.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace {

QTableWidget *keyTable(const Actions &actions)
{
    auto *table = new QTableWidget;
    table->setObjectName(QStringLiteral("help.keys"));
    table->setAccessibleName(HelpDialog::tr("Keys"));
    table->setColumnCount(2);
    table->setHorizontalHeaderLabels({HelpDialog::tr("Key"), HelpDialog::tr("What it does")});
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(24);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    for (QAction *action : actions.all()) {
        if (action->shortcut().isEmpty())
            continue;
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(action->shortcut().toString(QKeySequence::NativeText)));
        table->setItem(row, 1, new QTableWidgetItem(actions.purpose(action)));
    }
    table->resizeColumnToContents(0);
    table->setColumnWidth(0, table->columnWidth(0) + 16);
    return table;
}

} // namespace

HelpDialog::HelpDialog(const Page &page, const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("help"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help: %1").arg(page.title()));
    auto *text = new QLabel(page.helpText());
    text->setObjectName(QStringLiteral("help.text"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(text);
    layout->addWidget(keyTable(actions), 1);
    layout->addWidget(buttons);
    resize(560, 560);
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Thingdesk"));
    auto *name = new QLabel(tr("Thingdesk %1").arg(QStringLiteral(THINGDESK_VERSION)));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    name->setFont(large);
    auto *words = new QLabel(tr("Bulk changes for Verizon ThingSpace fleets: planned before they are sent, sent once, and proven.\n\n"
                                "Free software under the GNU General Public License, version 3 or later; it comes without any warranty.\n\n"
                                "Built on Qt %1, SQLite, simdjson, Boost.Beast, QtKeychain and the Breeze icons. "
                                "ThingSpace is a trademark of Verizon, with whom this program has no connection.").arg(QString::fromLatin1(qVersion())));
    words->setWordWrap(true);
    words->setMinimumWidth(440);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(name);
    layout->addWidget(words);
    layout->addWidget(buttons);
}
