#pragma once

#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QSettings;

/// How often the fleet is read again by itself.
class ReadingSection : public QWidget
{
    Q_OBJECT

public:
    /// `settings` outlives it.
    explicit ReadingSection(QSettings &settings, QWidget *parent = nullptr);

    QWidget *workWidget();

    /// What is kept, as fleet/syncEvery in seconds; std::nullopt: only when a person asks for it.
    static std::optional<std::chrono::seconds> interval(const QSettings &settings);

Q_SIGNALS:
    /// Another choice was made, and kept.
    void intervalChanged();

private:
    void createLayout();

    QSettings &m_settings;
    QComboBox *m_interval;
};
