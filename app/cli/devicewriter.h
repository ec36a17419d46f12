#pragma once

#include "models/fleet/devicelisting.h"

#include <QIODevice>
#include <QStringList>

#include <memory>

/// Writes the rows of `devices` one after another, so that a million of them need no memory.
class DeviceWriter
{
public:
    virtual ~DeviceWriter() = default;
    virtual void begin(const DeviceListing::Counts &counts) = 0;
    /// False: nobody reads any more.
    virtual bool add(const Device &device) = 0;
    virtual void end() = 0;
};

/// `format`: table, csv or json. `out` must outlive it.
std::unique_ptr<DeviceWriter> deviceWriter(const QString &format, QIODevice &out, const QStringList &columns);
