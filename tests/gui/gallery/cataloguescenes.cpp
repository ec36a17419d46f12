#include "models/audit/auditlog.h"
#include "models/catalogue/referencestore.h"
#include "models/catalogue/rowstable.h"
#include "models/store/database.h"
#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "ui/catalogue/cataloguepage.h"

#include <QCheckBox>
#include <QListWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QWidget> cataloguePage(GalleryStage &stage)
{
    const auto db = Database::open(stage.store());
    if (db) {
        ReferenceStore store(**db, stage.profile().profile().id);
        const QDateTime now = stage.clock().nowUtc();
        RowsTable customers({u"name"_s, u"code"_s}, {{u"Harbour Freight"_s, u"HF-01"_s}, {u"Northern Transit"_s, u"NT"_s}, {u"Ridge Water"_s, u"RW-7"_s}}, u"customers"_s);
        RowsTable plans({u"name"_s, u"customer"_s, u"allocation-mb"_s, u"price"_s, u"overage-price"_s, u"overage-block-mb"_s, u"pooling"_s, u"valid-from"_s},
                        {{u"Basic 10"_s, u""_s, u"10"_s, u"2.50"_s, u"0.10"_s, u"1"_s, u"no"_s, u""_s},
                         {u"Fleet 500"_s, u"Harbour Freight"_s, u"500"_s, u"7.90"_s, u"0.02"_s, u"1"_s, u"yes"_s, u"2025-01-01"_s},
                         {u"Meter 5"_s, u"Ridge Water"_s, u"5"_s, u"1.15"_s, u""_s, u""_s, u"no"_s, u""_s}}, u"plans"_s);
        const auto done = store.import(ReferenceKind::Customers, customers, {}, now).and_then([&](const ReferenceImport &) {
            return store.import(ReferenceKind::CustomerPlans, plans, {}, now);
        });
        const auto removed = store.remove(ReferenceKind::CustomerPlans, {{u"name"_s, u"Meter 5"_s}}, {}, now);
        if (!done || !removed)
            qWarning("the catalogue's scene has no rows");
    }
    return std::make_unique<CataloguePage>(stage.context());
}

void lookAtPlans(GalleryStage &stage, QWidget &page)
{
    page.findChild<QListWidget *>(u"catalogue.kinds"_s)->setCurrentRow(2);
    page.findChild<QCheckBox *>(u"catalogue.removed"_s)->setChecked(true);
    auto *table = page.findChild<QTableView *>(u"catalogue.table"_s);
    stage.waitUntil([&] { return table->model()->rowCount() == 3; });
    table->selectRow(1);
    stage.settle();
}

void lookAtNoPools(GalleryStage &stage, QWidget &page)
{
    page.findChild<QListWidget *>(u"catalogue.kinds"_s)->setCurrentRow(3);
    stage.settle(400);
}

} // namespace

void addCatalogueScenes(Gallery &gallery)
{
    gallery.add(u"catalogue-plans"_s, {1180, 640}, cataloguePage, lookAtPlans);
    gallery.add(u"catalogue-empty"_s, {1180, 640}, cataloguePage, lookAtNoPools);
}
