#include "models/values/linekey.h"

#include <xxhash.h>

DeviceId unknownLine(const QByteArray &iccid)
{
    const auto hash = qint64(XXH3_64bits(iccid.constData(), size_t(iccid.size())) >> 1);
    return DeviceId {-hash - 1};
}
