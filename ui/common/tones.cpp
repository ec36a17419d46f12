#include "ui/common/tones.h"

#include <array>
#include <cmath>

namespace {

struct ToneColors
{
    Tone tone;
    QRgb light;
    QRgb dark;
};

// In the enum's order.
constexpr std::array kTones {
    ToneColors {Tone::Window, 0xfff2f4f6, 0xff1f2328},
    ToneColors {Tone::Base, 0xffffffff, 0xff17191d},
    ToneColors {Tone::AlternateBase, 0xfff8f9fb, 0xff1b1e23},
    ToneColors {Tone::Text, 0xff1b1f24, 0xffe4e7eb},
    ToneColors {Tone::Muted, 0xff57606a, 0xff9ea7b3},
    ToneColors {Tone::Line, 0xffd3d9df, 0xff363c44},
    ToneColors {Tone::Edge, 0xff848c95, 0xff6b7480},
    ToneColors {Tone::Accent, 0xff0b5cad, 0xff5ea9f5},
    ToneColors {Tone::OnAccent, 0xffffffff, 0xff0b1622},
    ToneColors {Tone::Selection, 0xffcfe3f8, 0xff1f3f61},
    ToneColors {Tone::OnSelection, 0xff0c2238, 0xffeaf3fd},
    ToneColors {Tone::Good, 0xff1a7f37, 0xff4cc26a},
    ToneColors {Tone::Moving, 0xff0a5fb4, 0xff6cb2f7},
    ToneColors {Tone::Quiet, 0xff5b6570, 0xff9ea7b3},
    ToneColors {Tone::Bad, 0xffc0262d, 0xffff7b72},
    ToneColors {Tone::Unknown, 0xff7a3fb0, 0xffc79bf2},
    ToneColors {Tone::Warn, 0xff8a5a00, 0xffe3b341},
    ToneColors {Tone::LiveFrame, 0xff0b6b5f, 0xff0f7c6e},
    ToneColors {Tone::SimulatorFrame, 0xff5b4bb0, 0xff6656c0},
    ToneColors {Tone::OnFrame, 0xffffffff, 0xffffffff},
};

double luminance(const QColor &color)
{
    const auto linear = [](double channel) { return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

namespace tones {

QColor color(Tone tone, ThemeKind theme)
{
    const ToneColors &colors = kTones.at(size_t(tone));
    Q_ASSERT(colors.tone == tone);
    return QColor::fromRgb(theme == ThemeKind::Light ? colors.light : colors.dark);
}

ThemeKind themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light;
}

QColor color(Tone tone, const QPalette &palette)
{
    return color(tone, themeOf(palette));
}

QPalette palette(ThemeKind theme)
{
    const auto of = [theme](Tone tone) { return color(tone, theme); };
    QPalette palette(of(Tone::Text), of(Tone::Window), of(Tone::Line).lighter(120), of(Tone::Line).darker(130), of(Tone::Line), of(Tone::Text), of(Tone::Text),
                     of(Tone::Base), of(Tone::Window));
    palette.setColor(QPalette::Button, of(Tone::Window));
    palette.setColor(QPalette::AlternateBase, of(Tone::AlternateBase));
    palette.setColor(QPalette::Highlight, of(Tone::Selection));
    palette.setColor(QPalette::HighlightedText, of(Tone::OnSelection));
    palette.setColor(QPalette::Link, of(Tone::Accent));
    palette.setColor(QPalette::LinkVisited, of(Tone::Accent));
    palette.setColor(QPalette::PlaceholderText, of(Tone::Muted));
    palette.setColor(QPalette::ToolTipBase, of(Tone::Base));
    palette.setColor(QPalette::ToolTipText, of(Tone::Text));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Tone::Line));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        // Half way to the ground: plainly off, still legible.
        const QColor text = of(Tone::Muted);
        const QColor ground = of(Tone::Window);
        palette.setColor(QPalette::Disabled, role, QColor((text.red() * 2 + ground.red()) / 3, (text.green() * 2 + ground.green()) / 3, (text.blue() * 2 + ground.blue()) / 3));
    }
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace tones
