#include "ui/settings/stagelist.h"

#include "models/values/wording.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {

struct Stage
{
    QLatin1StringView key;
    const char *name;
    /// What to do where it failed.
    const char *advice;
};

// In the order of trying.
constexpr std::array kStages {
    Stage {"reach"_L1, QT_TRANSLATE_NOOP("StageList", "Reach the carrier"),
           QT_TRANSLATE_NOOP("StageList", "Check the carrier address, and this computer's network and proxy; then try again.")},
    Stage {"token"_L1, QT_TRANSLATE_NOOP("StageList", "Get a token with key and secret"),
           QT_TRANSLATE_NOOP("StageList", "Key and secret belong to the application that is registered at ThingSpace, not to a user. Copy both again from there.")},
    Stage {"login"_L1, QT_TRANSLATE_NOOP("StageList", "Log in with user name and password"),
           QT_TRANSLATE_NOOP("StageList", "User name and password are those of a ThingSpace user with access to the API. Correct them before the next try: five refusals lock the user.")},
    Stage {"account"_L1, QT_TRANSLATE_NOOP("StageList", "See the accounts"),
           QT_TRANSLATE_NOOP("StageList", "The login is right. Check how the accounts are written, and whether this user may see them.")},
};

QString stageName(int step)
{
    return QCoreApplication::translate("StageList", kStages.at(size_t(step)).name);
}

} // namespace

StageList::StageList(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel)
    , m_advice(new QLabel)
{
    setObjectName(u"stages"_s);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(2, 1);
    for (int step = 0; step < kSteps; ++step) {
        m_shapes.at(size_t(step)) = new QLabel;
        m_words.at(size_t(step)) = new QLabel;
        m_words.at(size_t(step))->setObjectName(u"stages."_s + kStages.at(size_t(step)).key);
        m_words.at(size_t(step))->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(m_shapes.at(size_t(step)), step, 0);
        layout->addWidget(new QLabel(stageName(step)), step, 1);
        layout->addWidget(m_words.at(size_t(step)), step, 2);
    }
    m_sentence->setObjectName(u"stages.sentence"_s);
    m_advice->setObjectName(u"stages.advice"_s);
    for (QLabel *label : {m_sentence, m_advice}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label, layout->rowCount(), 0, 1, 3);
    }
    m_sentence->setContentsMargins(0, 8, 0, 0);
    m_advice->setForegroundRole(QPalette::PlaceholderText);
    clear();
}

void StageList::clear()
{
    m_sentence->hide();
    m_advice->hide();
    for (int step = 0; step < kSteps; ++step)
        setStep(step, Step::Ahead);
    paintSteps();
}

void StageList::showRunning()
{
    clear();
    setStep(0, Step::Running);
    paintSteps();
}

void StageList::showResult(const Result<void> &result)
{
    int failed = result ? kSteps : -1;
    for (int step = 0; !result && step < kSteps; ++step) {
        if (result.error().stage == kStages.at(size_t(step)).key)
            failed = step;
    }
    for (int step = 0; step < kSteps; ++step)
        setStep(step, failed < 0 || step > failed ? Step::NotTried : step == failed ? Step::Failed : Step::Passed);
    paintSteps();
    m_sentence->setVisible(!result);
    m_advice->setVisible(!result && failed >= 0);
    m_sentence->setText(result ? QString() : wording::sentence(result.error()));
    m_advice->setText(!result && failed >= 0 ? QCoreApplication::translate("StageList", kStages.at(size_t(failed)).advice) : QString());
}

void StageList::setStep(int step, Step state)
{
    m_states.at(size_t(step)) = state;
}

void StageList::paintSteps()
{
    for (size_t step = 0; step < kSteps; ++step) {
        StateLook look {Shape::Ring, Tone::Quiet, {}};
        switch (m_states.at(step)) {
        case Step::Ahead:
            break;
        case Step::Running:
            look = {Shape::HalfDisc, Tone::Moving, tr("trying …")};
            break;
        case Step::Passed:
            look = {Shape::Disc, Tone::Good, tr("done")};
            break;
        case Step::Failed:
            look = {Shape::Cross, Tone::Bad, tr("failed")};
            break;
        case Step::NotTried:
            look = {Shape::Dash, Tone::Quiet, tr("not tried")};
            break;
        }
        m_shapes.at(step)->setPixmap(statelook::icon(look, palette()).pixmap(QSize(16, 16), devicePixelRatioF()));
        m_words.at(step)->setText(look.word);
        m_words.at(step)->setAccessibleName(stageName(int(step)) + u": "_s + look.word);
    }
}

void StageList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintSteps();
    QWidget::changeEvent(event);
}
