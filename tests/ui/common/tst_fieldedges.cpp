#include "ui/common/fieldedges.h"

#include "ui/common/tones.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

/// Where a field begins can be seen, in both themes (WCAG 1.4.11: 3:1).
class tst_FieldEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new FieldEdges); }
    void aFieldStandsOutFromItsGround_data();
    void aFieldStandsOutFromItsGround();
};

void tst_FieldEdges::aFieldStandsOutFromItsGround_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::addRow("light") << ThemeKind::Light;
    QTest::addRow("dark") << ThemeKind::Dark;
}

void tst_FieldEdges::aFieldStandsOutFromItsGround()
{
    QFETCH(ThemeKind, theme);
    QApplication::setPalette(tones::palette(theme));
    QLineEdit field;
    field.resize(200, 28);
    const QImage picture = field.grab().toImage();
    const QColor edge = picture.pixelColor(100, 0);
    QVERIFY2(tones::contrast(edge, tones::color(Tone::Window, theme)) >= 2.9, qPrintable(edge.name()));
    QVERIFY2(tones::contrast(edge, tones::color(Tone::Base, theme)) >= 2.9, qPrintable(edge.name()));
}

QTEST_MAIN(tst_FieldEdges)
#include "tst_fieldedges.moc"
