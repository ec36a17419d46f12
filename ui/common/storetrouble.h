#pragma once

#include "models/store/storewatch.h"

#include <QObject>

class NoticeBar;

/// What a page says of a reading that failed: it stands in the notice until somebody closes it, something else is said there, or the store can
/// be read again, whichever is first.
class StoreTrouble : public QObject
{
    Q_OBJECT

public:
    /// `watch` must outlive it; it lives with `notice`.
    StoreTrouble(const StoreWatch &watch, NoticeBar &notice);

    void say(const Error &error);

private:
    void handleRecovered();

    NoticeBar &m_notice;
    QString m_said;
};
