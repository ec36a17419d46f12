#include "thingspace/simulator/fleetfile.h"

#include "thingspace/simulator/placeofuse.h"
#include "thingspace/simulator/synthetic.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr std::array kFleetColumns {
    "iccid", "imei", "mdn", "msisdn", "imsi", "eid", "meid", "state", "plan", "account", "cf1", "cf2", "cf3", "cf4", "cf5",
    "cost-center", "sku", "first-name", "last-name", "address", "city", "address-state", "postal-code", "country", "group",
    "ip-address", "created", "last-activation", "last-connection", "billing-cycle-end", "read", "missing",
};

/// One data row while it becomes a device.
class FleetRow
{
public:
    FleetRow(Fleet &fleet, const QList<QByteArray> &header, const QList<QByteArray> &cells) : m_fleet(fleet), m_header(header), m_cells(cells) { }

    tl::expected<Device, QString> device(qint64 number, qint64 today);
    /// The carrier no longer lists it.
    bool isMissing() const
    {
        const QByteArray text = cell("missing").toLower();
        return text == "yes" || text == "true" || text == "1";
    }

private:
    QByteArray cell(QByteArrayView column) const
    {
        const qsizetype i = m_header.indexOf(column.toByteArray());
        return i < 0 || i >= m_cells.size() ? QByteArray() : m_cells[i].trimmed();
    }

    QByteArray digits(const char *column, qsizetype least, qsizetype most)
    {
        const QByteArray text = cell(column);
        if (text.isEmpty())
            return {};
        if (!isDigits(text) || text.size() < least || text.size() > most)
            complain(column, u"\"%1\" is not %2 digits"_s.arg(QString::fromUtf8(text), range(least, most)));
        else if (m_fleet.find(column, text) != kNoRow)
            complain(column, u"%1 is given twice"_s.arg(QString::fromUtf8(text)));
        return text;
    }

    static QString range(qsizetype least, qsizetype most)
    {
        return least == most ? QString::number(least) : u"%1 to %2"_s.arg(least).arg(most);
    }

    void complain(const char *column, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = u"column %1: %2"_s.arg(QLatin1StringView(column), what);
    }

    void readNumber(Device &device);
    void readTexts(Device &device);
    quint16 account();
    quint16 plan();

    Fleet &m_fleet;
    const QList<QByteArray> &m_header;
    const QList<QByteArray> &m_cells;
    QString m_problem;
};

void FleetRow::readNumber(Device &device)
{
    QByteArray mdn = digits("mdn", 10, 10);
    const QByteArray msisdn = digits("msisdn", 11, 11);
    if (mdn.isEmpty() && !msisdn.isEmpty())
        mdn = msisdn.mid(1);
    if (!mdn.isEmpty() && !msisdn.isEmpty() && msisdn != '1' + mdn)
        complain("msisdn", u"it must be 1 and the mdn"_s);
    if (!mdn.isEmpty() && !hasNumber(device.state))
        complain("mdn", u"a line that is %1 has none"_s.arg(QString::fromLatin1(stateKey(device.state).toByteArray())));
    if (hasNumber(device.state))
        device.mdn = FixedText<10>(mdn.isEmpty() ? m_fleet.freeMdn() : mdn);
}

void FleetRow::readTexts(Device &device)
{
    StringPool &texts = m_fleet.texts();
    for (size_t i = 0; i < device.customFields.size(); ++i)
        device.customFields[i] = texts.numberOf(cell("cf" + QByteArray::number(static_cast<int>(i) + 1)));
    device.costCenter = texts.numberOf(cell("cost-center"));
    device.sku = texts.numberOf(cell("sku"));
    QByteArray group = cell("group");
    if (group.isEmpty())
        group = m_fleet.catalogue().accounts()[device.account].groups.first();
    m_fleet.catalogue().addGroup(device.account, group);
    device.group = texts.numberOf(group);
    PlaceOfUse place;
    place.firstName = cell("first-name");
    place.lastName = cell("last-name");
    place.addressLine1 = cell("address");
    place.city = cell("city");
    place.state = cell("address-state");
    place.zip = cell("postal-code");
    place.country = cell("country");
    if (!place.firstName.isEmpty() || !place.lastName.isEmpty() || !place.addressLine1.isEmpty())
        device.placeOfUse = texts.numberOf(placeOfUseAttributes(place));
}

quint16 FleetRow::account()
{
    const QByteArray name = cell("account");
    if (name.isEmpty())
        return 0;
    if (const auto known = m_fleet.catalogue().accountNumber(name))
        return *known;
    const bool formed = name.size() == 16 && name[10] == '-' && isDigits(name.left(10)) && isDigits(name.mid(11));
    if (!formed)
        complain("account", u"\"%1\" is not of the form 0000123456-00001"_s.arg(QString::fromUtf8(name)));
    return m_fleet.catalogue().addAccount({name, "From the fleet file", true, "POOL1", {"POOL1"}, {"Default: " + name}});
}

quint16 FleetRow::plan()
{
    const QByteArray name = cell("plan");
    if (name.isEmpty())
        return 0;
    if (const auto known = m_fleet.catalogue().planByAny(name))
        return *known;
    return m_fleet.catalogue().addPlan({name, name, 0, name});
}

tl::expected<Device, QString> FleetRow::device(qint64 number, qint64 today)
{
    Device device;
    device.iccid = FixedText<20>(digits("iccid", 10, 20));
    if (device.iccid.isEmpty())
        complain("iccid", u"it is empty"_s);
    device.imei = FixedText<16>(digits("imei", 14, 16));
    device.imsi = FixedText<15>(digits("imsi", 15, 15));
    device.eid = m_fleet.texts().numberOf(digits("eid", 32, 32));
    device.meid = m_fleet.texts().numberOf(cell("meid"));
    const QByteArray state = cell("state");
    device.state = stateFrom(state.isEmpty() ? QByteArray("active") : state).value_or(State::PendingActivation);
    if (isPending(device.state))
        complain("state", u"\"%1\" is none of active, suspend, deactive, preactive"_s.arg(QString::fromUtf8(state)));
    readNumber(device);
    device.account = account();
    const quint16 wanted = plan();
    readTexts(device);
    device.createdAt = today / 1000 - 400 * 86400 + number;
    if (device.state != State::PreActive)
        device.activatedAt = device.createdAt + 86400;
    if (hasNumber(device.state)) {
        device.plan = wanted;
        device.ip = 0x0a000000 + static_cast<quint32>(number & 0xffffff);
        device.connectedAt = today / 1000 - 7200;
    }
    if (device.state == State::Suspend)
        device.suspendedAt = today / 1000 - 10 * 86400;
    if (!m_problem.isEmpty())
        return tl::make_unexpected(m_problem);
    return device;
}

tl::expected<QList<QByteArray>, QString> readHeader(QByteArrayView text, qsizetype &at, char &separator)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView first = text.first(end < 0 ? text.size() : end);
    separator = first.contains(';') ? ';' : first.contains('\t') ? '\t' : ',';
    QList<QByteArray> header = takeCsvRecord(text, at, separator);
    for (QByteArray &name : header)
        name = name.trimmed().toLower();
    for (const QByteArray &name : header) {
        if (std::find(kFleetColumns.begin(), kFleetColumns.end(), name) == kFleetColumns.end())
            return tl::make_unexpected(u"row 0, column %1: this is not a column of a fleet."_s.arg(QString::fromUtf8(name)));
        if (header.count(name) > 1)
            return tl::make_unexpected(u"row 0, column %1: it is there twice."_s.arg(QString::fromUtf8(name)));
    }
    if (!header.contains("iccid"))
        return tl::make_unexpected(u"row 0, column iccid: it is missing."_s);
    return header;
}

} // namespace

QList<QByteArray> takeCsvRecord(QByteArrayView text, qsizetype &at, char separator)
{
    QList<QByteArray> cells {QByteArray()};
    bool quoted = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
            cells.last() += text[at++];
        else if (c == '"' && (quoted || cells.last().isEmpty()))
            quoted = !quoted;
        else if (!quoted && c == separator)
            cells.append(QByteArray());
        else if (!quoted && c == '\n')
            break;
        else if (quoted || c != '\r')
            cells.last() += c;
    }
    ++at;
    return cells;
}

tl::expected<void, QString> readFleetFile(Fleet &fleet, const QString &path, qint64 today)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(u"The fleet file %1 cannot be read: %2."_s.arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();
    QByteArrayView text = bytes;
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    qsizetype at = 0;
    char separator = ',';
    const auto header = readHeader(text, at, separator);
    if (!header)
        return tl::make_unexpected(u"The fleet file %1, %2"_s.arg(path, header.error()));
    fleet.reserve(text.count('\n'));
    for (qint64 number = 1; at < text.size();) {
        const QList<QByteArray> cells = takeCsvRecord(text, at, separator);
        if (std::all_of(cells.begin(), cells.end(), [](const QByteArray &cell) { return cell.trimmed().isEmpty(); }))
            continue;
        FleetRow row(fleet, *header, cells);
        const qint64 here = number++;
        if (row.isMissing())
            continue;
        const auto device = row.device(here, today);
        if (!device)
            return tl::make_unexpected(u"The fleet file %1, row %2, %3."_s.arg(path).arg(here).arg(device.error()));
        fleet.add(*device, 0);
    }
    return {};
}

} // namespace simulator
