#pragma once

#include "ui/common/tones.h"

#include <QDBusVariant>
#include <QObject>

/// Whether the desktop is light or dark: the settings portal's org.freedesktop.appearance color-scheme (0 no preference, 1 dark, 2 light),
/// asked once and followed; where there is no portal, the platform's palette at the start decides. (Qt 6.4 has no QStyleHints::colorScheme.)
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    ThemeKind kind() const { return m_kind; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void handleSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QVariant &value);

    ThemeKind m_fromPalette;
    ThemeKind m_kind;
};
