#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace simulator {

/// What survives a restart: a file of records, only ever appended to. All records of one flush are one line,
/// `CHECKSUM [RECORD,…]`, so they come back together or not at all: a line that is cut short or does not match its
/// checksum ends the file (it was being written when the process died) and is cut off.
class StateFile
{
public:
    StateFile() = default;
    StateFile(const StateFile &) = delete;
    StateFile &operator=(const StateFile &) = delete;
    ~StateFile();

    /// Reads what is there, oldest first, and opens the file for appending (made 0600 where there is none).
    /// Errors: Storage "state.open", "state.read", "state.locked" (another simulator has it).
    [[nodiscard]] Result<void> open(const QString &path, const std::function<void(const QJsonObject &)> &replay);
    bool isOpen() const { return m_file >= 0; }

    /// Keeps a record until the next flush; nothing where no file is open.
    void append(const QJsonObject &record);
    /// Writes what was appended. `durable`: and waits until it is on the disk. A disk that fails ends the process: a
    /// carrier that forgets must not go on answering.
    void flush(bool durable);

private:
    int m_file = -1;
    QByteArray m_pending;
};

} // namespace simulator
