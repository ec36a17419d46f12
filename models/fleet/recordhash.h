#pragma once

#include "thingspace/api/devicerecord.h"

#include <vector>

/// device.row_hash: 64 bits over everything that a list row says (XXH3 of the fields, each with its length in front, in a fixed
/// order), so that a row which says the same again is not written. Never 0: 0 in the store means "not as any read showed it".
class RecordHash
{
public:
    qint64 of(const DeviceRecord &record);

private:
    std::vector<char> m_canonical;
};
