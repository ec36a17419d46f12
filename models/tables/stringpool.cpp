#include "models/tables/stringpool.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kInMemory = 8LL * 1024 * 1024;
constexpr size_t kMostTexts = 20'000'000;

} // namespace

Result<void> StringPool::append(QByteArrayView text)
{
    const qint64 end = qint64(m_starts.back()) + text.size();
    if (m_starts.size() > kMostTexts || end > std::numeric_limits<quint32>::max())
        return failure(Error::Kind::Input, u"table.bomb"_s);
    m_pending.append(text.data(), text.size());
    m_starts.push_back(quint32(end));
    return m_pending.size() > kInMemory ? spill() : Result<void>();
}

Result<void> StringPool::spill()
{
    if ((!m_file.isOpen() && !m_file.open()) || m_file.write(m_pending) != m_pending.size() || !m_file.flush())
        return failure(Error::Kind::Storage, u"table.spill"_s, {m_file.errorString()});
    m_pending.clear();
    return {};
}

Result<void> StringPool::seal()
{
    if (!m_file.isOpen())
        return {};
    if (auto spilt = spill(); !spilt)
        return spilt;
    m_mapped = reinterpret_cast<const char *>(m_file.map(0, m_file.size()));
    return m_mapped != nullptr ? Result<void>() : failure(Error::Kind::Storage, u"table.spill"_s, {m_file.errorString()});
}

std::optional<QByteArrayView> StringPool::at(qint64 index) const
{
    if (index < 0 || index + 1 >= qint64(m_starts.size()))
        return {};
    const char *texts = m_mapped != nullptr ? m_mapped : m_pending.constData();
    return QByteArrayView(texts + m_starts[size_t(index)], qsizetype(m_starts[size_t(index) + 1] - m_starts[size_t(index)]));
}
