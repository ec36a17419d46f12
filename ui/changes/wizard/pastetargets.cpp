#include "ui/changes/wizard/pastetargets.h"

#include "models/store/storethread.h"
#include "ui/common/identifiertext.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingPause = 150; // ms

} // namespace

PasteTargets::PasteTargets(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new QPlainTextEdit)
    , m_found(new QLabel)
{
    m_text->setObjectName(u"wizard.targets.text"_s);
    m_text->setAccessibleName(tr("Identifiers of the lines"));
    m_text->setPlaceholderText(tr("Paste ICCIDs, IMEIs, MDNs or any other identifiers here, one a line or with commas between.\n\n"
                                  "An IMEI behind an ICCID on the same line belongs to it."));
    m_text->setFont(identifiertext::face(font()));
    m_text->setTabChangesFocus(true);
    // Files are for the page to take.
    m_text->setAcceptDrops(false);
    m_found->setObjectName(u"wizard.targets.found"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_found);
    show(m_counts);
    connect(&m_pause, &QTimer::timeout, this, &PasteTargets::count);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_pause.start();
        Q_EMIT textChanged();
    });
}

QString PasteTargets::text() const
{
    return m_text->toPlainText();
}

void PasteTargets::setText(const QString &text)
{
    m_text->setPlainText(text);
}

QWidget *PasteTargets::editor() const
{
    return m_text;
}

void PasteTargets::count()
{
    const quint64 number = ++m_asked;
    m_context.reading.ask<PastedCounts>([text = text()](Database &) -> Result<PastedCounts> { return countPasted(text); }, this,
                                        [this, number](const Result<PastedCounts> &counts) {
                                            if (counts && number == m_asked)
                                                show(*counts);
                                        });
}

void PasteTargets::show(const PastedCounts &counts)
{
    m_counts = counts;
    QStringList parts {tr("%Ln line(s) recognized", nullptr, int(counts.recognised))};
    if (counts.unknown > 0)
        parts << tr("%Ln piece(s) look like no identifier", nullptr, int(counts.unknown));
    if (counts.repeated > 0)
        parts << tr("%Ln line(s) named again", nullptr, int(counts.repeated));
    m_found->setText(parts.join(tr(" · ", "between counts")));
    Q_EMIT counted();
}
