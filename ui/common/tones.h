#pragma once

#include <QColor>
#include <QPalette>

/// The one place that names colours. Everything else asks for a tone; a tone has a colour in each theme, each readable on Base
/// (contrast at least 4.5:1, Edge 3:1, tests/ui/common/tst_tones measures it); Line only divides.
enum class Tone {
    Window, Base, AlternateBase, Text, Muted, Line, Edge, Accent, OnAccent, Selection, OnSelection,
    Good, Moving, Quiet, Bad, Unknown, Warn,
    LiveFrame, SimulatorFrame, OnFrame,
};

enum class ThemeKind { Light, Dark };

namespace tones {

QColor color(Tone tone, ThemeKind theme);
/// In the theme that `palette` belongs to: by the lightness of its base.
QColor color(Tone tone, const QPalette &palette);
ThemeKind themeOf(const QPalette &palette);
/// The whole palette of a theme, disabled, placeholder and tooltip colours included.
QPalette palette(ThemeKind theme);
/// WCAG 2.1 contrast ratio, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace tones
