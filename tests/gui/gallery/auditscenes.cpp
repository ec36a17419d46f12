#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "ui/audit/auditpage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QWidget> auditPage(GalleryStage &stage)
{
    return std::make_unique<AuditPage>(stage.context());
}

QTableView &auditTable(QWidget &page)
{
    return *page.findChild<QTableView *>(u"audit.table"_s);
}

void lookAtALine(GalleryStage &stage, QWidget &page)
{
    QTableView &table = auditTable(page);
    stage.waitUntil([&] { return table.model()->rowCount() > 100; });
    table.scrollToTop();
    stage.settle();
    table.selectRow(4);
    stage.settle();
}

void lookAtThePlan(GalleryStage &stage, QWidget &page)
{
    page.findChild<QComboBox *>(u"audit.action"_s)->setCurrentIndex(2);
    page.findChild<QComboBox *>(u"audit.period"_s)->setCurrentIndex(4);
    QTableView &table = auditTable(page);
    stage.waitUntil([&] { return table.model()->rowCount() == 4; });
    stage.settle();
    table.selectRow(3);
    stage.settle();
}

void findNothing(GalleryStage &stage, QWidget &page)
{
    page.findChild<QLineEdit *>(u"audit.text"_s)->setText(u"moon"_s);
    QTableView &table = auditTable(page);
    stage.waitUntil([&] { return table.model()->rowCount() == 0; });
    stage.settle();
}

} // namespace

void addAuditScenes(Gallery &gallery)
{
    gallery.add(u"audit-line"_s, {1180, 640}, auditPage, lookAtALine);
    gallery.add(u"audit-plan"_s, {1180, 640}, auditPage, lookAtThePlan);
    gallery.add(u"audit-nothing"_s, {1180, 640}, auditPage, findNothing);
}
