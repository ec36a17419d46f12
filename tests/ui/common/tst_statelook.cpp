#include "ui/common/statelook.h"
#include "ui/common/statedelegate.h"

#include "models/values/transitions.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The language of states: each state has shape, tone and word; no two shapes look alike without colour.
class tst_StateLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyItemStateHasAWord();
    void shapesDifferWithoutColour();
    void devicesSpeakTheSameLanguage_data();
    void devicesSpeakTheSameLanguage();
    void strangeKeysStayReadable();
};

void tst_StateLook::everyItemStateHasAWord()
{
    for (const auto &[from, to] : itemTransitions()) {
        QVERIFY(!statelook::of(from).word.isEmpty());
        QVERIFY(!statelook::of(to).word.isEmpty());
    }
    for (const auto &[from, to] : changeTransitions()) {
        QVERIFY(!statelook::of(from).word.isEmpty());
        QVERIFY(!statelook::of(to).word.isEmpty());
    }
}

void tst_StateLook::shapesDifferWithoutColour()
{
    QSet<QByteArray> pictures;
    for (const Shape shape : {Shape::Disc, Shape::HalfDisc, Shape::Ring, Shape::Cross, Shape::QuestionRing, Shape::Bars, Shape::Dash}) {
        QImage image(16, 16, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        statelook::draw(painter, QRectF(2, 2, 12, 12), shape, Qt::black);
        painter.end();
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), 7);
}

void tst_StateLook::devicesSpeakTheSameLanguage_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<Tone>("tone");
    QTest::addRow("active") << u"active"_s << Shape::Disc << Tone::Good;
    QTest::addRow("suspended") << u"suspend"_s << Shape::Bars << Tone::Warn;
    QTest::addRow("deactivated") << u"deactive"_s << Shape::Dash << Tone::Quiet;
    QTest::addRow("preactive") << u"preactive"_s << Shape::Ring << Tone::Quiet;
    QTest::addRow("pending") << u"pending-suspend"_s << Shape::HalfDisc << Tone::Moving;
    QTest::addRow("unknown") << u"unknown"_s << Shape::QuestionRing << Tone::Unknown;
}

void tst_StateLook::devicesSpeakTheSameLanguage()
{
    QFETCH(QString, state);
    QFETCH(Shape, shape);
    QFETCH(Tone, tone);
    const StateLook look = statelook::ofDevice(state);
    QCOMPARE(look.shape, shape);
    QCOMPARE(look.tone, tone);
    QVERIFY(!look.word.isEmpty());
}

void tst_StateLook::strangeKeysStayReadable()
{
    QCOMPARE(statelook::ofItemKey(u"brand-new"_s).word, u"brand-new"_s);
    QCOMPARE(statelook::ofChangeKey(u"brand-new"_s).word, u"brand-new"_s);
}

QTEST_MAIN(tst_StateLook)
#include "tst_statelook.moc"
