#include "ui/common/tones.h"

#include <QTest>

/// Every colour that carries text or a shape can be read on the grounds it stands on, in both themes (looks.md: 4.5:1).
class tst_Tones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeRead_data();
    void canBeRead();
    void paletteTellsItsTheme();
    void contrastIsThatOfTheStandard();
};

void tst_Tones::canBeRead_data()
{
    QTest::addColumn<Tone>("ink");
    QTest::addColumn<Tone>("ground");
    QTest::addColumn<ThemeKind>("theme");
    for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
        const char *name = theme == ThemeKind::Light ? "light" : "dark";
        for (const Tone ground : {Tone::Base, Tone::AlternateBase, Tone::Window}) {
            for (const Tone ink : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Good, Tone::Moving, Tone::Quiet, Tone::Bad, Tone::Unknown, Tone::Warn})
                QTest::addRow("%s, tone %d on %d", name, int(ink), int(ground)) << ink << ground << theme;
        }
        QTest::addRow("%s, selection", name) << Tone::OnSelection << Tone::Selection << theme;
        QTest::addRow("%s, accent", name) << Tone::OnAccent << Tone::Accent << theme;
        QTest::addRow("%s, live frame", name) << Tone::OnFrame << Tone::LiveFrame << theme;
        QTest::addRow("%s, simulator frame", name) << Tone::OnFrame << Tone::SimulatorFrame << theme;
    }
}

void tst_Tones::canBeRead()
{
    QFETCH(Tone, ink);
    QFETCH(Tone, ground);
    QFETCH(ThemeKind, theme);
    const double ratio = tones::contrast(tones::color(ink, theme), tones::color(ground, theme));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void tst_Tones::paletteTellsItsTheme()
{
    QCOMPARE(tones::themeOf(tones::palette(ThemeKind::Dark)), ThemeKind::Dark);
    QCOMPARE(tones::themeOf(tones::palette(ThemeKind::Light)), ThemeKind::Light);
}

void tst_Tones::contrastIsThatOfTheStandard()
{
    QCOMPARE(qRound(tones::contrast(Qt::black, Qt::white)), 21);
    QCOMPARE(tones::contrast(Qt::red, Qt::red), 1.0);
    // WCAG's own example of a grey that just passes on white.
    QCOMPARE_GE(tones::contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.5);
    QCOMPARE_LT(tones::contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.5);
}

QTEST_MAIN(tst_Tones)
#include "tst_tones.moc"
