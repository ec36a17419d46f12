#include "models/values/linekey.h"

#include <xxhash.h>

DeviceId unknownLine(QByteArrayView iccid)
{
    const auto hash = qint64(XXH3_64bits(iccid.data(), size_t(iccid.size())) >> 1);
    return DeviceId {-hash - 1};
}
