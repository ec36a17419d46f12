#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QVBoxLayout;
class QAction;
class QSettings;

/// Light or dark, local time or UTC, the language, the size. The first two hold at once; the others say that they wait for the next start.
class AppearanceSection : public QWidget
{
    Q_OBJECT

public:
    /// `utc` (checkable) is the same choice for the palette and the keys. All outlive it.
    AppearanceSection(QSettings &settings, Theme &theme, QAction *utc, QWidget *parent = nullptr);

    QWidget *workWidget();

private:
    void createLayout();
    void connectSignals();
    void addThemes(QVBoxLayout *layout);
    void addZones(QVBoxLayout *layout);
    void showRestart();

    QSettings &m_settings;
    Theme &m_theme;
    QAction *m_utc;
    QButtonGroup *m_themes;
    QButtonGroup *m_zones;
    QComboBox *m_language;
    QComboBox *m_scale;
    QLabel *m_restart;
    /// What the program was started with.
    QString m_languageNow;
    int m_scaleNow;
};
