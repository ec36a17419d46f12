#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "ui/common/emptystate.h"
#include "ui/common/noticebar.h"
#include "ui/common/segmentedbar.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// All looks of states, the notices, a bar: what everything else is made of.
std::unique_ptr<QWidget> vocabulary(GalleryStage &stage)
{
    auto sheet = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(sheet.get());
    for (const auto kind : {NoticeBar::Kind::Information, NoticeBar::Kind::Success, NoticeBar::Kind::Warning, NoticeBar::Kind::Error}) {
        auto *notice = new NoticeBar;
        notice->say(kind, u"The file lines.csv has no column that names a device. Give at least one of iccid, imei, mdn."_s, stage.context().actions.action("fleet.sync"));
        layout->addWidget(notice);
    }
    auto *bar = new SegmentedBar;
    QList<SegmentedBar::Segment> segments;
    qint64 count = 9'000;
    for (const ItemState state : {ItemState::Succeeded, ItemState::AwaitingCarrier, ItemState::Failed, ItemState::Unconfirmed, ItemState::Queued, ItemState::Held, ItemState::Cancelled}) {
        segments.append({key(state), statelook::of(state), count});
        count /= 5;
    }
    bar->setSegments(segments);
    bar->choose(u"failed"_s);
    layout->addWidget(bar);
    auto *empty = new EmptyState(u"view-list-details"_s);
    empty->setText(u"No devices yet"_s, u"Sync this account, or try the demo fleet."_s);
    empty->setActions({stage.context().actions.action("fleet.sync"), stage.context().actions.action("demo.open")});
    layout->addWidget(empty, 1);
    return sheet;
}

} // namespace

void addCommonScenes(Gallery &gallery)
{
    gallery.add(u"common-vocabulary"_s, {900, 620}, vocabulary);
}
