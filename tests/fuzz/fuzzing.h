#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer hands over: bytes taken from the front to choose with, and the rest as the text to be read.
class FuzzInput
{
public:
    FuzzInput(const uint8_t *data, size_t size) : m_rest(reinterpret_cast<const char *>(data), qsizetype(size)) { }

    /// The next byte modulo `below`; 0 where there is none left.
    unsigned choice(unsigned below)
    {
        if (m_rest.isEmpty())
            return 0;
        const auto byte = uint8_t(m_rest.front());
        m_rest = m_rest.sliced(1);
        return byte % below;
    }
    /// A copy of its own length, so that the sanitizer sees who reads past its end.
    QByteArray rest() const { return m_rest.toByteArray(); }

private:
    QByteArrayView m_rest;
};

/// A property that must hold for every input: where it does not, the input is a finding.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}
