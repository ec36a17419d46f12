#pragma once

#include "models/values/profile.h"

#include <QObject>

class FilterBar;
class StoreThread;

/// What the filter field offers for its keys: the states that lines are in, a profile's accounts, and its plans by name and by code.
class FilterVocabulary : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FilterVocabulary(StoreThread &reading, FilterBar &filter, QObject *parent = nullptr);

    /// States and accounts are offered at once, the plans when the store has answered; plans that cannot be read are not offered.
    void load(const Profile &profile);

private:
    void offer(const QStringList &accounts, const QStringList &plans);

    StoreThread &m_reading;
    FilterBar &m_filter;
};
