#include "ui/changes/wizard/sendingrows.h"

#include "models/values/waves.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr int kBoxWidth = 240;

QString wavesText(const QString &value)
{
    const QList<qint64> sizes = waves::sizes(value);
    if (sizes.isEmpty())
        return SendingRows::tr("no, all at once");
    QStringList steps;
    for (const qint64 size : sizes)
        steps << QLocale().toString(size);
    //: lines of each wave: “10, 100, then the rest”
    return SendingRows::tr("%1, then the rest").arg(steps.join(u", "_s));
}

QString brakeText(const QString &value)
{
    //: the share of failed lines: “when 5% have failed”
    return waves::share(value) ? SendingRows::tr("when %1 have failed").arg(value) : SendingRows::tr("never");
}

/// A value that a file or the command line brought stays, and is offered.
void choose(QComboBox &box, const QString &value, const QString &text)
{
    if (box.findData(value) < 0)
        box.addItem(text, value);
    box.setCurrentIndex(box.findData(value));
}

} // namespace

SendingRows::SendingRows(const Profile &profile, ChangeDraft &draft, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_draft(draft)
{
}

void SendingRows::addTo(QGridLayout &form)
{
    offerWaves(*addRow(form, u"wizard.waves"_s, tr("Send in waves"),
                       tr("A few lines first; the next wave begins when each line of the one before has a result. A mistake shows while it is small.")));
    offerBrakes(*addRow(form, u"wizard.brake"_s, tr("Pause by itself"),
                        tr("Counted among the lines of the wave that have a result. You can look, and resume or cancel.")));
}

QComboBox *SendingRows::addRow(QGridLayout &form, const QString &objectName, const QString &name, const QString &help)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setAccessibleDescription(help);
    box->setFixedWidth(kBoxWidth);
    auto *label = new QLabel(name);
    label->setBuddy(box);
    auto *remark = new QLabel(help);
    remark->setWordWrap(true);
    remark->setForegroundRole(QPalette::PlaceholderText);
    const int row = form.rowCount();
    form.addWidget(label, row, 0);
    form.addWidget(box, row, 1);
    form.addWidget(remark, row, 2);
    return box;
}

void SendingRows::offerWaves(QComboBox &box)
{
    //: what holds where nothing is said
    box.addItem(tr("as the profile says: %1").arg(wavesText(setting(m_profile, "waves"_L1))), QString());
    box.addItem(wavesText(u"on"_s), u"on"_s);
    box.addItem(wavesText(u"off"_s), u"off"_s);
    choose(box, m_draft.brake.waves, wavesText(m_draft.brake.waves));
    connect(&box, &QComboBox::currentIndexChanged, this, [this, &box] {
        m_draft.brake.waves = box.currentData().toString();
        Q_EMIT changed();
    });
}

void SendingRows::offerBrakes(QComboBox &box)
{
    box.addItem(tr("as the profile says: %1").arg(brakeText(setting(m_profile, "brake.failures"_L1))), QString());
    for (const QString &share : {u"1%"_s, u"5%"_s, u"10%"_s, u"25%"_s, u"off"_s})
        box.addItem(brakeText(share), share);
    choose(box, m_draft.brake.failures, brakeText(m_draft.brake.failures));
    connect(&box, &QComboBox::currentIndexChanged, this, [this, &box] {
        m_draft.brake.failures = box.currentData().toString();
        Q_EMIT changed();
    });
}
