#pragma once

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace simulator {

/// The carrier's states (thingspace-api.md 12.1). Pending ones are short: accepted, not yet executed.
enum class State : quint8 {
    Active,
    Suspend,
    Deactive,
    PreActive,
    PendingActivation,
    PendingDeactivation,
    PendingSuspend,
    PendingRestore,
};

/// As device records write it: "pending activation".
QByteArrayView stateText(State state);
/// As the contract's `devices --json` writes it: "pending-activation".
QByteArrayView stateKey(State state);
/// Any spelling (case, blanks, hyphens; also the SDK's "Activate"). std::nullopt: no such state.
std::optional<State> stateFrom(QByteArrayView text);
constexpr bool isPending(State state) { return state >= State::PendingActivation; }

/// Digits in place: no allocation for the five identifiers of a million lines.
template<int N>
struct FixedText
{
    std::array<char, N> bytes {};

    FixedText() = default;
    explicit FixedText(QByteArrayView text) { std::copy_n(text.data(), std::min<qsizetype>(N, text.size()), bytes.data()); }

    QByteArrayView view() const
    {
        const void *end = std::memchr(bytes.data(), 0, N);
        return {bytes.data(), end ? static_cast<const char *>(end) - bytes.data() : N};
    }
    bool isEmpty() const { return bytes[0] == 0; }
    bool operator==(const FixedText &) const = default;
};

/// One line as the carrier keeps it. Shared texts are numbers of the fleet's StringPool; times are seconds since 1970
/// UTC, 0 where there is none.
struct Device
{
    FixedText<20> iccid;
    FixedText<16> imei;
    FixedText<15> imsi;
    /// Ten digits; empty unless the line has one (active, suspend). The MSISDN is 1 and this.
    FixedText<10> mdn;
    State state = State::PreActive;
    /// A removed row: its number is not used again.
    bool gone = false;
    bool connected = false;
    bool suspendedWithBilling = false;
    /// Numbers of the Catalogue.
    quint16 account = 0;
    quint16 plan = 0;
    quint32 group = 0;
    quint32 eid = 0;
    quint32 meid = 0;
    quint32 sku = 0;
    quint32 costCenter = 0;
    /// A primary place of use, written as entries of extendedAttributes (placeofuse.h).
    quint32 placeOfUse = 0;
    quint32 activatedBy = 0;
    quint32 publicIp = 0;
    std::array<quint32, 5> customFields {};
    /// IPv4, host order; 0: none.
    quint32 ip = 0;
    qint64 createdAt = 0;
    qint64 activatedAt = 0;
    qint64 connectedAt = 0;
    qint64 suspendedAt = 0;

    bool operator==(const Device &) const = default;
};

constexpr bool hasNumber(State state)
{
    return state == State::Active || state == State::Suspend || state == State::PendingDeactivation || state == State::PendingSuspend
        || state == State::PendingRestore;
}

} // namespace simulator
