#pragma once

#include "models/values/ids.h"
#include "thingspace/basics/result.h"

#include <QList>
#include <QObject>
#include <QStringList>

class StoreThread;

/// Lines as text for the clipboard, read piece by piece, so that a hundred thousand hold up neither the window nor other reads.
class DeviceCopy : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        QList<DeviceId> lines;
        /// Contract keys, from left to right; none: one identifier a line.
        QStringList columns;
        /// The first row; empty: none.
        QStringList headers;
    };

    /// It must outlive the object.
    DeviceCopy(StoreThread &reading, Wish wish, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void progressed(qsizetype lines, qsizetype of);
    /// Once, never inside start(). Errors: Storage.
    void finished(const Result<QString> &text);

private:
    void readSome();

    StoreThread &m_reading;
    Wish m_wish;
    QString m_text;
    qsizetype m_done = 0;
};
