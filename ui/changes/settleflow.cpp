#include "ui/changes/settleflow.h"

#include "models/catalogue/currentprofile.h"
#include "models/changes/watching/itemlisting.h"
#include "models/store/database.h"
#include "models/store/storethread.h"
#include "models/values/wording.h"
#include "ui/changes/settledialog.h"
#include "ui/common/noticebar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostByHand = 200;

} // namespace

SettleFlow::SettleFlow(const PageContext &context, QWidget *page, NoticeBar *notice)
    : QObject(page)
    , m_context(context)
    , m_page(page)
    , m_notice(notice)
{
}

void SettleFlow::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

void SettleFlow::begin(ChangeId change, const QList<ItemId> &items)
{
    if (m_busy || m_dialog)
        return;
    if (items.size() > kMostByHand) {
        m_notice->say(NoticeBar::Kind::Warning, tr("At most %Ln line(s) can be settled by hand at a time. Select fewer.", nullptr, int(kMostByHand)));
        return;
    }
    m_change = change;
    setBusy(true);
    m_context.reading.ask<QList<qint64>>(
        [items](Database &db) -> Result<QList<qint64>> {
            const auto found = itemlisting::items(db, items);
            if (!found)
                return tl::make_unexpected(found.error());
            QList<qint64> rows;
            for (const ChangeItem &item : *found) {
                if (item.state == ItemState::Unconfirmed)
                    rows << item.row;
            }
            return rows;
        },
        this, [this](const Result<QList<qint64>> &rows) { examine(rows); });
}

void SettleFlow::examine(const Result<QList<qint64>> &rows)
{
    if (!rows || rows->isEmpty()) {
        setBusy(false);
        m_notice->say(rows ? NoticeBar::Kind::Warning : NoticeBar::Kind::Error, rows ? tr("None of the selected lines is unconfirmed.") : wording::sentence(rows.error()));
        return;
    }
    QList<RowRange> spans;
    for (const qint64 row : *rows)
        spans << RowRange {row, row};
    std::ranges::sort(spans, {}, &RowRange::first);
    m_notice->say(NoticeBar::Kind::Information, tr("Reading %Ln line(s) and their histories at the carrier …", nullptr, int(rows->size())));
    Q_EMIT examineRequested(m_context.profile.profile().name, m_change, spans);
}

void SettleFlow::showFindings(const Result<QList<HandFinding>> &findings)
{
    setBusy(false);
    if (!findings) {
        m_notice->say(NoticeBar::Kind::Error, wording::sentence(findings.error()));
        return;
    }
    m_notice->clear();
    m_dialog = new SettleDialog(m_change, *findings, m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SettleDialog::settled, this, [this](HandVerdict verdict, const QString &reason) {
        setBusy(true);
        Q_EMIT settleRequested(verdict, reason);
    });
    m_dialog->open();
}

void SettleFlow::showSettled(const Result<void> &result)
{
    setBusy(false);
    if (result)
        m_notice->say(NoticeBar::Kind::Success, tr("Settled by hand. The log says by whom and why."));
    else
        m_notice->say(NoticeBar::Kind::Error, wording::sentence(result.error()));
    Q_EMIT done();
}
