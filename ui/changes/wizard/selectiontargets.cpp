#include "ui/changes/wizard/selectiontargets.h"

#include "models/store/storethread.h"
#include "ui/changes/wizard/previewtable.h"

#include <QLocale>
#include <QVBoxLayout>

SelectionTargets::SelectionTargets(const PageContext &context, const QList<DeviceId> &lines, QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel)
{
    auto *table = new PreviewTable(m_preview);
    table->setObjectName(QStringLiteral("wizard.targets.lines"));
    table->setAccessibleName(tr("The first of the selected lines"));
    m_count->setObjectName(QStringLiteral("wizard.targets.count"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_count);
    layout->addWidget(table, 1);
    context.reading.ask<TargetPreview>([lines](Database &db) { return previewLines(db, lines); }, this, [this](const Result<TargetPreview> &preview) {
        if (!preview)
            return;
        m_preview.show(*preview);
        m_count->setText(preview->rows.size() < preview->rowsInAll
                             ? tr("%Ln line(s) selected. These are the first %1.", nullptr, int(preview->rowsInAll)).arg(QLocale().toString(preview->rows.size()))
                             : tr("%Ln line(s) selected.", nullptr, int(preview->rowsInAll)));
    });
}
