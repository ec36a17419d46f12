#include "thingspace/simulator/randomness.h"

namespace simulator {

QByteArray guidOf(quint64 high, quint64 low)
{
    high = (high & ~0xf000ULL) | 0x4000ULL;
    low = (low & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    QByteArray hex = QByteArray::number(high, 16).rightJustified(16, '0') + QByteArray::number(low, 16).rightJustified(16, '0');
    for (const int place : {20, 16, 12, 8})
        hex.insert(place, '-');
    return hex;
}

QByteArray IdMaker::next()
{
    const quint64 high = roll();
    return guidOf(high, mix(high, m_seed));
}

quint64 IdMaker::roll()
{
    return mix(m_seed, ++m_count, 0x1d);
}

} // namespace simulator
