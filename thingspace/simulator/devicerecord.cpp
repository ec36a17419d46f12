#include "thingspace/simulator/devicerecord.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

/// Calls `visit(key, member)` for every member of that sort; one list serves writing and reading.
template<typename Visit>
void visitTexts(Visit &&visit)
{
    visit(u"group"_s, &Device::group);
    visit(u"eid"_s, &Device::eid);
    visit(u"meid"_s, &Device::meid);
    visit(u"sku"_s, &Device::sku);
    visit(u"costCenter"_s, &Device::costCenter);
    visit(u"place"_s, &Device::placeOfUse);
    visit(u"by"_s, &Device::activatedBy);
    visit(u"publicIp"_s, &Device::publicIp);
}

template<typename Visit>
void visitNumbers(Visit &&visit)
{
    visit(u"account"_s, &Device::account);
    visit(u"plan"_s, &Device::plan);
    visit(u"ip"_s, &Device::ip);
    visit(u"created"_s, &Device::createdAt);
    visit(u"activated"_s, &Device::activatedAt);
    visit(u"connectedAt"_s, &Device::connectedAt);
    visit(u"suspended"_s, &Device::suspendedAt);
    visit(u"gone"_s, &Device::gone);
    visit(u"connected"_s, &Device::connected);
    visit(u"billing"_s, &Device::suspendedWithBilling);
}

template<typename Visit>
void visitIdentifiers(Visit &&visit)
{
    visit(u"iccid"_s, &Device::iccid);
    visit(u"imei"_s, &Device::imei);
    visit(u"imsi"_s, &Device::imsi);
    visit(u"mdn"_s, &Device::mdn);
}

} // namespace

QJsonObject deviceDelta(const Fleet &fleet, const Device &from, const Device &to)
{
    QJsonObject delta;
    visitTexts([&](const QString &key, auto member) {
        if (from.*member != to.*member)
            delta[key] = QString::fromUtf8(fleet.text(to.*member));
    });
    visitNumbers([&](const QString &key, auto member) {
        if (from.*member != to.*member)
            delta[key] = static_cast<qint64>(to.*member);
    });
    visitIdentifiers([&](const QString &key, auto member) {
        if (!((from.*member) == (to.*member)))
            delta[key] = QString::fromLatin1((to.*member).view().toByteArray());
    });
    if (from.state != to.state)
        delta[u"state"] = static_cast<int>(to.state);
    for (size_t i = 0; i < to.customFields.size(); ++i) {
        if (from.customFields[i] != to.customFields[i])
            delta[u"cf%1"_s.arg(i + 1)] = QString::fromUtf8(fleet.text(to.customFields[i]));
    }
    return delta;
}

Device withDelta(Fleet &fleet, Device device, const QJsonObject &delta)
{
    visitTexts([&](const QString &key, auto member) {
        if (delta.contains(key))
            device.*member = fleet.texts().numberOf(delta[key].toString().toUtf8());
    });
    visitNumbers([&](const QString &key, auto member) {
        using Number = std::remove_reference_t<decltype(device.*member)>;
        if (delta.contains(key))
            device.*member = static_cast<Number>(delta[key].toInteger());
    });
    visitIdentifiers([&](const QString &key, auto member) {
        using Text = std::remove_reference_t<decltype(device.*member)>;
        if (delta.contains(key))
            device.*member = Text(delta[key].toString().toLatin1());
    });
    if (delta.contains(u"state"))
        device.state = static_cast<State>(delta[u"state"].toInt());
    for (size_t i = 0; i < device.customFields.size(); ++i) {
        const QString key = u"cf%1"_s.arg(i + 1);
        if (delta.contains(key))
            device.customFields[i] = fleet.texts().numberOf(delta[key].toString().toUtf8());
    }
    return device;
}

} // namespace simulator
