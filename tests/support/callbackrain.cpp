#include "tests/support/callbackrain.h"

#include "tests/support/rawhttp.h"

#include <algorithm>
#include <memory>

namespace {

constexpr std::array kStatuses {200, 200, 401, 400};
constexpr auto kPause = std::chrono::milliseconds(20);

bool isFinal(int status)
{
    return status >= 200 && status < 500;
}

} // namespace

CallbackRain::CallbackRain(quint16 port, std::vector<Drop> drops, int connections)
    : m_port(port)
    , m_connections(connections)
    , m_drops(std::move(drops))
    , m_total(m_drops.size())
    , m_open(qint64(m_drops.size()))
{
    // Taken from the end.
    std::ranges::reverse(m_drops);
}

CallbackRain::~CallbackRain()
{
    m_stopping = true;
    for (std::thread &thread : m_threads)
        thread.join();
}

void CallbackRain::start()
{
    for (int i = 0; i < m_connections; ++i)
        m_threads.emplace_back([this] { deliver(); });
}

bool CallbackRain::take(Drop &drop)
{
    const std::lock_guard lock(m_gate);
    if (m_drops.empty())
        return false;
    drop = std::move(m_drops.back());
    m_drops.pop_back();
    return true;
}

void CallbackRain::giveBack(Drop drop)
{
    ++m_again;
    const std::lock_guard lock(m_gate);
    m_drops.push_back(std::move(drop));
}

void CallbackRain::deliver()
{
    std::unique_ptr<RawHttp> line;
    QByteArray answer;
    Drop drop;
    while (!m_stopping && m_open > 0) {
        if (!take(drop)) {
            std::this_thread::sleep_for(kPause); // another's may come back
            continue;
        }
        if (!line)
            line = std::make_unique<RawHttp>(m_port);
        const bool sent = line->send("POST", "/callbacks/CarrierService", drop.body);
        answer = sent ? line->receive(std::move(answer)) : QByteArray();
        if (answer.isNull() || !isFinal(line->status())) {
            if (answer.isNull())
                line.reset();
            giveBack(std::move(drop));
            std::this_thread::sleep_for(kPause);
            continue;
        }
        const size_t kind = size_t(drop.kind);
        ++(line->status() == kStatuses[kind] ? m_right[kind] : m_wrong);
        --m_open;
    }
}

QByteArray carrierMessage(const QByteArray &requestId, const QByteArray &iccid, const QByteArray &password, bool failed, int count)
{
    const QByteArray outcome = failed
        ? QByteArray(R"("faultResponse":{"faultcode":"UnifiedWebService.REQUEST_FAILED.UnexpectedError","faultstring":"REQUEST_FAILED."},"status":"Failed")")
        : QByteArray(R"("deviceResponse":{"suspendResponse":{}},"status":"Success")");
    return R"({"username":"","password":")" + password + R"(","requestId":")" + requestId + R"(","deviceIds":[{"id":")" + iccid
        + R"(","kind":"iccId"}],)" + outcome + R"(,"callbackCount":)" + QByteArray::number(count) + R"(,"maxCallbackThreshold":4})";
}

qint64 genuineOf(qint64 messages)
{
    return messages - messages / 10 - 2 * (messages / 100);
}

std::vector<CallbackRain::Drop> makeShower(const std::vector<std::pair<QByteArray, QByteArray>> &lines, const QByteArray &password, qint64 messages, quint64 seed)
{
    using Kind = CallbackRain::Kind;
    std::mt19937_64 random(seed);
    const auto any = [&] { return lines[random() % lines.size()]; };
    std::vector<CallbackRain::Drop> drops;
    drops.reserve(size_t(messages));
    for (const auto &[request, iccid] : lines)
        drops.push_back({Kind::Genuine, carrierMessage(request, iccid, password, false)});
    for (qint64 i = 0; i < messages / 10; ++i) {
        const auto [request, iccid] = any();
        drops.push_back({Kind::Repeated, carrierMessage(request, iccid, password, false, 2)});
    }
    for (qint64 i = 0; i < messages / 100; ++i) {
        const auto [request, iccid] = any();
        drops.push_back({Kind::Forged, carrierMessage(request, iccid, "a guess", true)});
        const auto [cutRequest, cutIccid] = any();
        const QByteArray whole = carrierMessage(cutRequest, cutIccid, password, true);
        drops.push_back({Kind::Malformed, whole.first(qsizetype(1 + random() % quint64(whole.size() - 2)))});
    }
    std::ranges::shuffle(drops, random);
    return drops;
}
