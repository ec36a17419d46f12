#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QSettings;

/// Light or dark, the language, the size. The theme holds at once; the others say that they wait for the next start.
class AppearanceSection : public QWidget
{
    Q_OBJECT

public:
    AppearanceSection(QSettings &settings, Theme &theme, QWidget *parent = nullptr);

    QWidget *workWidget();

private:
    void createLayout();
    void connectSignals();
    void showRestart();

    QSettings &m_settings;
    Theme &m_theme;
    QButtonGroup *m_themes;
    QComboBox *m_language;
    QComboBox *m_scale;
    QLabel *m_restart;
    /// What the program was started with.
    QString m_languageNow;
    int m_scaleNow;
};
