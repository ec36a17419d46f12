#pragma once

#include "thingspace/basics/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QTemporaryFile>

#include <optional>
#include <vector>

/// Very many texts by their number, four bytes of memory each: the texts themselves go to a temporary file where they are more than a few.
class StringPool
{
public:
    /// Errors: Storage "table.spill" (why); Input "table.bomb": more than 20 million texts, or 4 GB of them.
    [[nodiscard]] Result<void> append(QByteArrayView text);
    /// All are there. Errors: Storage "table.spill" (why).
    [[nodiscard]] Result<void> seal();
    /// std::nullopt: there is no such text.
    std::optional<QByteArrayView> at(qint64 index) const;

private:
    Result<void> spill();

    QByteArray m_pending;
    QTemporaryFile m_file;
    const char *m_mapped = nullptr;
    std::vector<quint32> m_starts {0};
};
