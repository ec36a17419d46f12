#include "ui/common/theme.h"

#include "ui/common/fieldedges.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    QApplication::setStyle(new FieldEdges);
    // Without a desktop that names a theme Qt looks for icons in its own resources only.
    QIcon::setThemeSearchPaths(QIcon::themeSearchPaths() << u"/usr/share/icons"_s);
    connect(&m_system, &SystemScheme::changed, this, &Theme::apply);
    apply();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const ThemeKind kind = m_choice == Choice::System ? m_system.kind() : m_choice == Choice::Dark ? ThemeKind::Dark : ThemeKind::Light;
    QApplication::setPalette(tones::palette(kind));
    // breeze-icon-theme has a set of its own for dark grounds.
    QIcon::setThemeName(kind == ThemeKind::Dark ? u"breeze-dark"_s : u"breeze"_s);
    Q_EMIT changed();
}
