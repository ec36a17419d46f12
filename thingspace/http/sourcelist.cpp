#include "thingspace/http/sourcelist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QHostAddress plainAddress(const QHostAddress &address)
{
    bool ok = false;
    const quint32 v4 = address.toIPv4Address(&ok);
    return ok ? QHostAddress(v4) : address;
}

} // namespace

Result<SourceList> SourceList::parse(const QString &text)
{
    SourceList list;
    const QStringList entries = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &each : entries) {
        const QString entry = each.trimmed();
        // parseSubnet() takes "10." for 10.0.0.0/8 too, which nobody means; a network is written out.
        const qsizetype slash = entry.indexOf(u'/');
        const QHostAddress address(entry.left(slash));
        const auto network = slash < 0 ? std::pair(plainAddress(address), address.protocol() == QHostAddress::IPv6Protocol ? 128 : 32) : QHostAddress::parseSubnet(entry);
        if (address.isNull() || network.second < 0)
            return failure(Error::Kind::Usage, u"callbacks.source"_s, {entry});
        list.m_networks << (slash < 0 && network.first.protocol() == QHostAddress::IPv4Protocol ? std::pair(network.first, 32) : network);
    }
    return list;
}

bool SourceList::holds(const QHostAddress &peer) const
{
    const QHostAddress plain = plainAddress(peer);
    return std::ranges::any_of(m_networks, [&](const auto &network) { return plain.isInSubnet(network.first, network.second); });
}
