#pragma once

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace simulator {

/// SplitMix64's finaliser: a good 64-bit hash of a counter, the same on every machine.
constexpr quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

constexpr quint64 mix(quint64 a, quint64 b)
{
    return mix(mix(a) ^ (b * 0xff51afd7ed558ccdULL));
}

constexpr quint64 mix(quint64 a, quint64 b, quint64 c)
{
    return mix(mix(a, b), c);
}

/// From 0 up to, not including, 1.
constexpr double fraction(quint64 hash)
{
    return static_cast<double>(hash >> 11) * 0x1.0p-53;
}

/// A standard normal value (Box-Muller).
inline double normal(quint64 hash)
{
    const double radius = std::sqrt(-2 * std::log(1 - fraction(hash)));
    return radius * std::cos(2 * std::numbers::pi * fraction(mix(hash)));
}

/// A GUID's text made of 128 given bits, marked as version 4.
QByteArray guidOf(quint64 high, quint64 low);

/// What the carrier mints: request ids, sessions, tokens. The same seed gives the same sequence.
class IdMaker
{
public:
    explicit IdMaker(quint64 seed) : m_seed(seed) { }

    QByteArray next();
    /// A fresh 64-bit value from the same sequence.
    quint64 roll();

    /// How many were made; a restart goes on from there.
    quint64 count() const { return m_count; }
    void skipTo(quint64 count) { m_count = std::max(m_count, count); }

private:
    quint64 m_seed;
    quint64 m_count = 0;
};

} // namespace simulator
