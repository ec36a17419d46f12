#pragma once

#include <QStringList>

class QSettings;

/// The filters that were used last, newest first, kept in the settings at once.
class RecentFilters
{
public:
    /// It must outlive it.
    explicit RecentFilters(QSettings &settings) : m_settings(settings) { }

    QStringList all() const;
    /// Again used: to the top. Empty ones are not remembered.
    void add(const QString &filter);
    void forget();

private:
    QSettings &m_settings;
};
