#include "ui/changes/figurestrip.h"

#include "models/changes/review/releasewords.h"
#include "models/changes/watching/changesegments.h"
#include "models/changes/watching/changewords.h"
#include "models/changes/watching/openchange.h"
#include "ui/changes/elidedlabel.h"

#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

// Figures that are far apart are not read together.
constexpr int kWidest = 150;

/// “0:42”, “12:05”, “3:07:20”.
QString stopwatch(std::chrono::milliseconds duration)
{
    const qint64 seconds = duration.count() / 1000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return u"%1:%2"_s.arg(QString::number(seconds / 60), two(seconds % 60));
    return u"%1:%2:%3"_s.arg(QString::number(seconds / 3600), two(seconds / 60 % 60), two(seconds % 60));
}

QString nothing()
{
    return u"–"_s;
}

QString speedText(std::optional<double> linesASecond)
{
    if (!linesASecond)
        return nothing();
    return QLocale().toString(*linesASecond, 'f', *linesASecond < 10 ? 1 : 0);
}

/// Of one that is over: as fast as it went in all.
std::optional<double> average(const Change &change, std::optional<std::chrono::milliseconds> elapsed)
{
    if (!isFinal(change.state) || !elapsed || elapsed->count() == 0)
        return {};
    return double(changesegments::done(change)) * 1000 / double(elapsed->count());
}

} // namespace

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(16);
    m_done = add(u"changes.done"_s, 18);
    m_speed = add(u"changes.speed"_s, 21);
    m_elapsed = add(u"changes.elapsed"_s, 20);
    m_left = add(u"changes.left"_s, 22);
    m_requests = add(u"changes.requests"_s, 29);
    setMaximumWidth(kWidest * fontMetrics().averageCharWidth());
}

FigureStrip::Figure FigureStrip::add(const QString &objectName, int share)
{
    Figure figure {new ElidedLabel, new ElidedLabel};
    figure.value->setObjectName(objectName);
    QFont font = figure.value->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setBold(true);
    figure.value->setFont(font);
    figure.caption->setForegroundRole(QPalette::PlaceholderText);
    // Whatever they say, each keeps its share of the width.
    for (QLabel *label : {figure.value, figure.caption})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(0);
    cell->addWidget(figure.value);
    cell->addWidget(figure.caption);
    static_cast<QHBoxLayout *>(layout())->addLayout(cell, share);
    return figure;
}

void FigureStrip::say(const Figure &figure, const QString &value, const QString &caption)
{
    figure.value->setText(value);
    figure.value->setAccessibleName(u"%1 %2"_s.arg(value, caption));
    figure.caption->setText(caption);
}

void FigureStrip::setFigures(const OpenChange &open)
{
    const QLocale locale;
    const Change &change = open.change();
    say(m_done, open.isKnown() ? changewords::progress(change) : nothing(), tr("line(s) done", nullptr, int(change.send)));
    const auto elapsed = open.elapsed();
    const auto overall = average(change, elapsed);
    say(m_speed, speedText(overall ? overall : open.linesASecond()), overall ? tr("lines a second, on average") : tr("lines a second"));
    say(m_elapsed, elapsed ? stopwatch(*elapsed) : nothing(), isFinal(change.state) ? tr("from release to end") : tr("since its release"));
    const auto left = open.timeLeft();
    //: how long a change will still take: “about 2 minutes”
    say(m_left, left ? tr("about %1").arg(releasewords::about(left->duration)) : nothing(), left && left->isByPace ? tr("left, at the profile's pace") : tr("left"));
    const qint64 requestsLeft = open.requestsLeft();
    const int made = int(open.requestsMade());
    say(m_requests, open.isKnown() ? locale.toString(made) : nothing(),
        requestsLeft > 0 ? tr("request(s) made, about %1 to come", nullptr, made).arg(locale.toString(requestsLeft)) : tr("request(s) made", nullptr, made));
}
