#include "ui/settings/readingsection.h"

#include "ui/settings/sectiontext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kIntervalKey = u"fleet/syncEvery"_s;

} // namespace

ReadingSection::ReadingSection(QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_interval(new QComboBox)
{
    setObjectName(u"settings.reading"_s);
    createLayout();
    connect(m_interval, &QComboBox::currentIndexChanged, this, [this] {
        m_settings.setValue(kIntervalKey, m_interval->currentData());
        Q_EMIT intervalChanged();
    });
}

void ReadingSection::createLayout()
{
    QVBoxLayout *layout = sectiontext::column(this);
    layout->addWidget(sectiontext::title(tr("Fleet")));
    layout->addSpacing(8);
    m_interval->setObjectName(u"reading.interval"_s);
    for (const auto &[every, text] : {std::pair(0s, tr("Only when I ask for it")), std::pair(std::chrono::seconds(15min), tr("Every 15 minutes")), std::pair(std::chrono::seconds(1h), tr("Every hour")),
                                      std::pair(std::chrono::seconds(6h), tr("Every 6 hours")), std::pair(std::chrono::seconds(24h), tr("Every day"))})
        m_interval->addItem(text, qint64(every.count()));
    const auto kept = interval(m_settings);
    m_interval->setCurrentIndex(std::max(0, m_interval->findData(qint64(kept.value_or(0s).count()))));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(tr("Read the fleet &again"), m_interval);
    layout->addLayout(form);
    layout->addWidget(sectiontext::note(tr("The profile on show is read whole, as Sync does it, while Thingdesk runs; counted from when it was last read. Nothing is changed at the carrier. "
                                           "A reading costs a request for each page of lines, within the reading requests that the profile allows a minute.")));
    layout->addStretch(1);
}

std::optional<std::chrono::seconds> ReadingSection::interval(const QSettings &settings)
{
    const std::chrono::seconds kept(settings.value(kIntervalKey, 0).toLongLong());
    return kept > 0s ? std::optional(std::max(kept, std::chrono::seconds(1min))) : std::nullopt;
}

QWidget *ReadingSection::workWidget()
{
    return m_interval;
}
