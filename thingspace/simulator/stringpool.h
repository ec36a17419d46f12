#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace simulator {

/// Texts that many devices share, kept once. Number 0 is the empty text; numbers are never reused.
class StringPool
{
public:
    StringPool() : m_texts {QByteArray()} { }

    quint32 numberOf(const QByteArray &text)
    {
        if (text.isEmpty())
            return 0;
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.constEnd())
            return *known;
        const auto number = static_cast<quint32>(m_texts.size());
        m_texts.append(text);
        m_numbers.insert(text, number);
        return number;
    }

    std::optional<quint32> find(const QByteArray &text) const
    {
        const auto known = m_numbers.constFind(text);
        return known == m_numbers.constEnd() ? std::nullopt : std::optional(*known);
    }

    const QByteArray &text(quint32 number) const { return m_texts.at(number); }

private:
    QList<QByteArray> m_texts;
    QHash<QByteArray, quint32> m_numbers;
};

} // namespace simulator
