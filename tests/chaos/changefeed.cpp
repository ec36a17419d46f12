#include "tests/chaos/changefeed.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The part of a pair's lines that both of its changes name.
constexpr double kShared = 0.2;
constexpr qint64 kFewest = 4;

/// Which lines a type may be sent for.
QString sourceStates(const QString &type)
{
    if (type == "restore"_L1)
        return u"'suspend'"_s;
    if (type == "activate"_L1)
        return u"'preactive','deactive'"_s;
    if (type == "delete"_L1)
        return u"'deactive'"_s;
    return u"'active'"_s;
}

/// What of the same lines may be asked besides.
QString partnerOf(const QString &type, const QStringList &types)
{
    const QString other = type == "suspend"_L1 ? u"deactivate"_s : type == "deactivate"_L1 ? u"suspend"_s : type;
    return types.contains(other) ? other : type;
}

} // namespace

ChangeFeed::ChangeFeed(Arena &arena, QStringList types, qint64 items, quint64 seed)
    : m_arena(arena)
    , m_types(std::move(types))
    , m_items(items)
    , m_random(quint32(seed ^ (seed >> 32)))
{
}

bool ChangeFeed::release(qint64 lines)
{
    for (qsizetype tried = 0; tried < m_types.size(); ++tried) {
        const QString type = m_types.at(m_turn++ % m_types.size());
        const qint64 before = m_released;
        if (!releaseOver(type, partnerOf(type, m_types), std::min(lines, m_items - m_released)))
            return false;
        if (m_released > before)
            return true;
    }
    m_exhausted = true;
    return true;
}

bool ChangeFeed::releaseOver(const QString &type, const QString &partner, qint64 lines)
{
    lines = std::max(lines, kFewest);
    const QStringList pool = type == "add"_L1 ? freshLines(lines) : chosen(type, lines);
    if (pool.size() < kFewest)
        return true;
    const qsizetype half = pool.size() / 2;
    const qsizetype shared = std::max<qsizetype>(1, qsizetype(double(half) * kShared));
    qint64 firstSend = 0;
    qint64 secondSend = 0;
    // Both are drafts before either is released: afterwards the rules would refuse a line that is in an open change.
    const auto first = draft(type, pool.first(half + shared), firstSend);
    const auto second = first ? draft(partner, pool.sliced(half), secondSend) : std::nullopt;
    if (!first || !second || !apply(*first, firstSend) || !apply(*second, secondSend))
        return false;
    m_released += firstSend + secondSend;
    return true;
}

QStringList ChangeFeed::chosen(const QString &type, qint64 most)
{
    QStringList lines = m_arena.texts(
        u"SELECT d.iccid FROM device d WHERE d.state IN (%1) AND d.missing = 0 AND d.archived = 0 AND d.iccid <> '' "
        "AND NOT EXISTS (SELECT 1 FROM item i WHERE i.device_id = d.id AND i.state IN ('queued', 'awaiting-retry')) "
        "AND NOT EXISTS (SELECT 1 FROM dispatch_item x WHERE x.device_id = d.id AND x.live = 1) ORDER BY d.id"_s.arg(sourceStates(type)));
    std::shuffle(lines.begin(), lines.end(), m_random);
    return lines.first(std::min<qsizetype>(lines.size(), most));
}

/// Lines that the carrier does not list yet: "ICCID,IMEI".
QStringList ChangeFeed::freshLines(qint64 most)
{
    QStringList lines;
    for (qint64 made = 0; made < most; ++made) {
        ++m_made;
        lines << u"8914800099%1,35999900%2"_s.arg(m_made, 10, 10, QChar(u'0')).arg(m_made, 7, 10, QChar(u'0'));
    }
    return lines;
}

/// What attributes are changed to: another value each time, now and then none.
QStringList ChangeFeed::settings(const QString &type)
{
    QStringList values;
    const QString stamp = QString::number(m_files);
    const bool clears = m_files % 3 == 0;
    if (type == "carrier-plan"_L1) {
        const QStringList codes = m_arena.texts(u"SELECT DISTINCT code FROM carrier_plan ORDER BY code"_s);
        values << u"new-plan="_s + codes.at(m_random.bounded(int(codes.size())));
    } else if (type == "contact"_L1 && clears) {
        values << u"clear=email"_s << u"phone=5125550100"_s;
    } else if (type == "contact"_L1) {
        values << u"first-name=Jane"_s << u"last-name=Doe %1"_s.arg(stamp) << u"address=%1 Main St"_s.arg(stamp) << u"city=Austin"_s << u"address-state=TX"_s
               << u"postal-code=78701"_s << u"country=USA"_s << u"email=e%1@example.com"_s.arg(stamp) << u"phone=5125550101"_s;
    } else if (type == "custom-fields"_L1) {
        values << u"new-cf1=value %1"_s.arg(stamp) << (clears ? u"clear=new-cf3"_s : u"new-cf3=%1"_s.arg(stamp));
    } else if (type == "cost-center"_L1) {
        values << (clears ? u"remove=yes"_s : u"new-cost-center=C-%1"_s.arg(stamp));
    }
    QStringList arguments;
    for (const QString &value : std::as_const(values))
        arguments << u"--set"_s << value;
    return arguments;
}

/// Every third line gets another SIM, every third another device, every third both: "ICCID,new ICCID,new IMEI".
QStringList ChangeFeed::swaps(const QStringList &iccids)
{
    QStringList lines;
    for (const QString &iccid : iccids) {
        ++m_made;
        const QString sim = m_made % 3 == 1 ? QString() : u"8914800088%1"_s.arg(m_made, 10, 10, QChar(u'0'));
        const QString device = m_made % 3 == 0 ? QString() : u"3588%1%2"_s.arg(m_made, 10, 10, QChar(u'0')).arg(m_made % 7);
        lines << iccid + u',' + sim + u',' + device;
    }
    return lines;
}

std::optional<qint64> ChangeFeed::draft(const QString &type, const QStringList &lines, qint64 &send)
{
    const QString name = m_arena.file(u"targets-%1.csv"_s.arg(++m_files));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(type == "add"_L1 ? "iccid,imei\n" : type == "identifier"_L1 ? "iccid,new-iccid,new-imei\n" : "iccid\n");
    file.write((type == "identifier"_L1 ? swaps(lines) : lines).join(u'\n').toUtf8() + '\n');
    file.close();
    QStringList command {u"change"_s, u"plan"_s, type, u"--input"_s, name};
    if (type == "add"_L1)
        command << u"--set"_s << u"account="_s + m_arena.accounts().value(0);
    if (type == "activate"_L1)
        command << u"--set"_s << u"new-plan="_s + m_arena.texts(u"SELECT code FROM carrier_plan ORDER BY id"_s).value(0) << u"--set"_s << u"zip=78701"_s;
    command << settings(type);
    const auto answer = m_arena.call(command);
    QFile::remove(name);
    if (!answer)
        return {};
    send = answer->value("send"_L1).toInteger();
    return answer->value("change"_L1).toInteger();
}

bool ChangeFeed::apply(qint64 change, qint64 send)
{
    return m_arena.call({u"change"_s, u"apply"_s, QString::number(change), u"--yes"_s, u"--confirm"_s, QString::number(send)}).has_value();
}

bool ChangeFeed::meddle()
{
    const QStringList lines = m_arena.texts(
        u"SELECT d.iccid FROM device d JOIN item i ON i.device_id = d.id AND i.state = 'queued' WHERE d.state = 'active' ORDER BY d.id LIMIT 200"_s);
    if (lines.isEmpty())
        return true;
    const QString line = lines.at(m_random.bounded(int(lines.size())));
    const QByteArray operation = m_random.bounded(2) == 0 ? "suspend" : "deactivate";
    return m_arena.simulator().post(u"/simulator/external"_s, "{\"iccid\":\"" + line.toLatin1() + "\",\"operation\":\"" + operation + "\"}").isObject();
}
