#include "ui/devices/columnmenu.h"

#include "models/values/words.h"
#include "ui/devices/columnkeeper.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

QString said(const char *sentence)
{
    return QCoreApplication::translate("ColumnMenu", sentence);
}

void addOfColumn(QMenu &menu, ColumnKeeper &keeper, const QString &key)
{
    QAction *hide = menu.addAction(said(QT_TRANSLATE_NOOP("ColumnMenu", "&Hide “%1”")).arg(words::ofColumn(key)), &keeper, [&keeper, key] { keeper.setShown(key, false); });
    hide->setObjectName(u"columns.hide"_s);
    hide->setEnabled(keeper.mayHide(key));
    menu.addAction(said(QT_TRANSLATE_NOOP("ColumnMenu", "&Fit this column")), &keeper, [&keeper, key] { keeper.fit(key); });
}

} // namespace

void showColumnMenu(ColumnKeeper &keeper, const QString &key, QAction *columnsDialog, QWidget *parent, QPoint globalPosition)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"columns.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!key.isEmpty())
        addOfColumn(*menu, keeper, key);
    menu->addAction(said(QT_TRANSLATE_NOOP("ColumnMenu", "Fit &all columns")), &keeper, [&keeper] { keeper.fitAll(); });
    menu->addSeparator();
    QMenu *show = menu->addMenu(said(QT_TRANSLATE_NOOP("ColumnMenu", "&Show")));
    for (const QString &column : keeper.order()) {
        QAction *action = show->addAction(words::ofColumn(column));
        action->setCheckable(true);
        action->setChecked(keeper.isShown(column));
        action->setEnabled(keeper.mayHide(column));
        QObject::connect(action, &QAction::toggled, &keeper, [&keeper, column](bool on) { keeper.setShown(column, on); });
    }
    menu->addAction(columnsDialog);
    menu->addSeparator();
    menu->addAction(said(QT_TRANSLATE_NOOP("ColumnMenu", "&Reset the columns")), &keeper, [&keeper] { keeper.reset(); });
    menu->popup(globalPosition);
}
