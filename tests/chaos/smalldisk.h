#pragma once

#include <QString>

/// A file system of its own in memory, so that it can be full while the machine's disk is not.
class SmallDisk
{
public:
    /// Gives this process mounts of its own, which go when it and its children have gone. Before any other thread is started.
    /// False: it may not (neither root nor user namespaces); then begin() fails, and disks are never full.
    static bool allow();

    SmallDisk() = default;
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    /// `folder` is there and empty.
    bool begin(const QString &folder);
    bool isThere() const { return !m_folder.isEmpty(); }

    /// Leaves no room beyond what is written; and gives it back.
    bool fill();
    bool empty();

private:
    bool resize(quint64 blocks);

    QByteArray m_folder;
};
