#include "thingspace/simulator/fleetmaker.h"

#include "thingspace/simulator/placeofuse.h"
#include "thingspace/simulator/randomness.h"
#include "thingspace/simulator/synthetic.h"

#include <cmath>

namespace simulator {

namespace {

constexpr std::array kFirstWords {"Prairie", "Summit", "Harbor", "Juniper", "Copper", "Lakeside", "Granite", "Willow", "Falcon", "Beacon", "Cedar", "Mesa"};
constexpr std::array kSecondWords {"Freight", "Water", "Energy", "Rentals", "Vending", "Irrigation", "Transit", "Security", "Dairy", "Elevator"};
constexpr std::array kRegions {"North", "South", "East", "West", "Midwest", "Gulf"};
constexpr std::array kFirstNames {"Ada", "Bruno", "Carla", "Dev", "Elena", "Farid", "Grace", "Hugo"};
constexpr std::array kLastNames {"Abbott", "Brandt", "Castillo", "Dunne", "Eriksen", "Fontaine", "Grady"};

struct Town { const char *city; const char *state; const char *zip; };
constexpr std::array kTowns {
    Town {"Austin", "TX", "78701"}, Town {"Omaha", "NE", "68102"}, Town {"Salem", "OR", "97301"}, Town {"Dover", "DE", "19901"},
    Town {"Boise", "ID", "83702"}, Town {"Newark", "NJ", "07102"}, Town {"Tampa", "FL", "33602"}, Town {"Fargo", "ND", "58102"},
};

constexpr qint64 kDay = 86400;
constexpr qint64 kPlaces = 400;

template<typename T, size_t N>
const T &pick(const std::array<T, N> &choices, quint64 hash)
{
    return choices[hash % N];
}

QByteArray customerName(quint64 number)
{
    return QByteArray(pick(kFirstWords, number)) + ' ' + pick(kSecondWords, number / kFirstWords.size());
}

QByteArray place(quint64 hash)
{
    const Town &town = pick(kTowns, hash);
    PlaceOfUse place;
    place.firstName = pick(kFirstNames, mix(hash, 1));
    place.lastName = pick(kLastNames, mix(hash, 2));
    place.addressLine1 = QByteArray::number(100 + mix(hash, 3) % 9000) + " Example St";
    place.city = town.city;
    place.state = town.state;
    place.zip = town.zip;
    place.country = "USA";
    place.phone = "55501" + QByteArray::number(10000 + mix(hash, 4) % 90000);
    place.phoneType = "H";
    place.email = place.firstName.toLower() + '.' + place.lastName.toLower() + "@example.com";
    return placeOfUseAttributes(place);
}

State stateOf(quint64 hash)
{
    const double at = fraction(hash);
    return at < 0.7 ? State::Active : at < 0.8 ? State::Suspend : at < 0.9 ? State::Deactive : State::PreActive;
}

/// What all devices draw from: made once.
struct Palette
{
    QList<quint32> customers, regions, sites, crews, remarks, places, skus, people, groups;
    quint32 costCenter[8];

    Palette(Fleet &fleet, quint64 seed)
    {
        StringPool &texts = fleet.texts();
        for (quint64 i = 0; i < kFirstWords.size() * kSecondWords.size(); ++i)
            customers.append(texts.numberOf(customerName(i)));
        for (const char *region : kRegions)
            regions.append(texts.numberOf(region));
        for (int i = 1; i <= 2000; ++i)
            sites.append(texts.numberOf("Site " + QByteArray::number(i).rightJustified(4, '0')));
        for (int i = 1; i <= 24; ++i)
            crews.append(texts.numberOf("Crew " + QByteArray::number(i)));
        for (const char *remark : {"spare", "on loan", "do not suspend", "test bench", "seasonal, May to October"})
            remarks.append(texts.numberOf(remark));
        for (quint64 i = 0; i < kPlaces; ++i)
            places.append(texts.numberOf(place(mix(seed, 0x91ace, i))));
        for (const char *sku : {"VZW080000460003", "VZW090001220041", "VZW000000000017"})
            skus.append(texts.numberOf(sku));
        for (const char *person : {"Jane Doe", "API User", "R. Operator"})
            people.append(texts.numberOf(person));
        for (int i = 0; i < 8; ++i)
            costCenter[i] = texts.numberOf("CC-" + QByteArray::number(100 * (i + 1)));
        for (const Account &account : fleet.catalogue().accounts())
            groups.append(texts.numberOf(account.groups.first()));
    }
};

Device makeDevice(Fleet &fleet, const Palette &palette, const FleetPlan &plan, Row row)
{
    const quint64 hash = mix(plan.seed, row, 0xde71ce);
    const auto draw = [hash](quint64 what) { return mix(hash, what); };

    Device device;
    // Never a zero before the check digit: an ICCID that ends in five zeros is what a spreadsheet leaves of one, and is refused as that.
    device.iccid = FixedText<20>(syntheticIccid((plan.seed % 1000) * 10'000'000'000ULL + row * 10ULL + 1 + draw(1) % 9));
    device.imei = FixedText<16>(syntheticImei(row * 10ULL + draw(2) % 10));
    device.imsi = FixedText<15>(syntheticImsi(row * 10ULL + draw(3) % 10));
    device.state = stateOf(draw(4));
    device.account = fraction(draw(5)) < 0.9 ? 0 : 1;
    device.group = palette.groups[device.account];
    // Few customers own most lines: squaring bends the draw towards the front.
    const double bent = fraction(draw(6)) * fraction(draw(6));
    const auto customer = static_cast<quint64>(bent * static_cast<double>(palette.customers.size()));
    device.customFields[0] = palette.customers[static_cast<qsizetype>(customer)];
    device.customFields[1] = palette.regions[static_cast<qsizetype>(mix(customer, draw(7) % 3) % kRegions.size())];
    device.customFields[2] = palette.sites[static_cast<qsizetype>(mix(customer, draw(8) % 16) % 2000)];
    if (draw(9) % 3 == 0)
        device.customFields[3] = palette.crews[static_cast<qsizetype>(draw(10) % 24)];
    if (draw(11) % 20 == 0)
        device.customFields[4] = palette.remarks[static_cast<qsizetype>(draw(12) % 5)];
    device.placeOfUse = palette.places[static_cast<qsizetype>(mix(customer, draw(13) % 4) % kPlaces)];
    device.sku = palette.skus[static_cast<qsizetype>(draw(14) % 3)];
    if (draw(15) % 2 == 0)
        device.costCenter = palette.costCenter[customer % 8];
    if (draw(16) % 20 == 0)
        device.eid = fleet.texts().numberOf(syntheticEid((plan.seed % 1000) * 10'000'000ULL + row));

    // Added in small consignments over four years, all of one consignment in the same second: sorting by that date has ties.
    const qint64 first = plan.today / 1000 - 4 * 365 * kDay;
    const double share = static_cast<double>(row / 8) * 8 / static_cast<double>(plan.devices);
    device.createdAt = first + static_cast<qint64>(share * (4 * 365 - 70) * kDay);
    if (device.state == State::PreActive)
        return device;

    device.activatedAt = device.createdAt + 60 + static_cast<qint64>(draw(17) % (3 * kDay));
    device.activatedBy = palette.people[static_cast<qsizetype>(draw(18) % 3)];
    const qint64 sinceLast = isSilent(plan.seed, row) ? 40 + static_cast<qint64>(draw(19) % 400) : static_cast<qint64>(draw(19) % 3);
    device.connectedAt = std::max(device.activatedAt + 3600, plan.today / 1000 - sinceLast * kDay + static_cast<qint64>(draw(20) % kDay) - kDay);
    if (device.state == State::Deactive)
        return device;

    device.plan = static_cast<quint16>(mix(customer, draw(21) % 5) % 6);
    device.mdn = FixedText<10>(fleet.freeMdn());
    device.ip = 0x0a000001 + (row & 0xffffff);
    if (device.state == State::Suspend) {
        // At most 55 days ago, so that the 90 days end well after any test that does not ask for it.
        device.suspendedAt = std::max(device.activatedAt, plan.today / 1000 - static_cast<qint64>(1 + draw(22) % 55) * kDay);
        device.connectedAt = std::min(device.connectedAt, device.suspendedAt);
    } else {
        device.connected = !isSilent(plan.seed, row) && draw(23) % 4 == 0;
    }
    return device;
}

} // namespace

void makeFleet(Fleet &fleet, const FleetPlan &plan)
{
    fleet.reserve(plan.devices);
    const Palette palette(fleet, plan.seed);
    for (qint64 i = 0; i < plan.devices; ++i)
        fleet.add(makeDevice(fleet, palette, plan, static_cast<Row>(i)), 0);
}

bool isSilent(quint64 seed, Row row)
{
    return mix(seed, row, 0x511e27) % 12 == 0;
}

qint64 usageOn(quint64 seed, Row row, qint64 day)
{
    const quint64 line = mix(seed, row, 0x05a9e);
    const quint64 today = mix(line, static_cast<quint64>(day));
    if (isSilent(seed, row) && today % 50 != 0)
        return 0;
    if (today % 17 == 0)
        return 0;
    // Median 120 kB a day; lines differ by a factor of e^1.2, days of one line by e^0.5.
    const double exponent = std::log(120e3) + 1.2 * normal(line) + 0.5 * normal(today);
    return static_cast<qint64>(std::exp(std::min(exponent, 24.0)));
}

} // namespace simulator
