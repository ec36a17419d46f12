#include "models/engine/tracking/outsidenews.h"

#include "models/audit/auditlog.h"
#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "thingspace/basics/clock.h"
#include "thingspace/callbacks/outsidenotice.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// What it says, for the line's history and the audit log.
QString valueOf(const OutsideNotice &notice)
{
    if (notice.kind == OutsideNotice::Kind::Changed)
        return notice.change;
    return notice.resumesOn.isValid() ? notice.resumesOn.toString(Qt::ISODate) : notice.comment.left(200);
}

QLatin1StringView fieldOf(const OutsideNotice &notice)
{
    return notice.kind == OutsideNotice::Kind::Changed ? "outside-change"_L1 : "resume"_L1;
}

QString idOf(const WireDevice &device, const char *kind)
{
    for (const auto &[each, value] : device) {
        if (each == kind)
            return QString::fromLatin1(value);
    }
    return {};
}

} // namespace

OutsideNews::OutsideNews(EngineContext &context)
    : m_context(context)
{
}

Result<QList<OutsideNews::Message>> OutsideNews::open()
{
    QList<Message> messages;
    auto rows = m_context.db.query(TrackSql::OpenNews);
    if (const auto read = rows.exec(); !read)
        return failure(read.error());
    while (rows.next())
        messages << Message {rows.number(0), rows.text(1), rows.text(2).toUtf8()};
    return messages;
}

Result<QList<OutsideNews::Line>> OutsideNews::handleNew()
{
    QList<Line> changed;
    for (;;) {
        const auto messages = open();
        if (!messages)
            return failure(messages.error());
        if (messages->isEmpty())
            return changed;
        const auto done = m_context.db.inTransaction([&]() -> Result<void> {
            for (const Message &message : *messages) {
                if (auto handled = handle(message, changed); !handled)
                    return handled;
            }
            return {};
        });
        if (!done)
            return failure(done.error());
    }
}

Result<void> OutsideNews::handle(const Message &message, QList<Line> &changed)
{
    // First, so that of several processes one goes on.
    const auto taken = m_context.db.query(TrackSql::TakeNews).bind(u":id", message.id).bind(u":at", m_context.clock.nowUtc()).exec();
    if (!taken)
        return failure(taken.error());
    if (*taken == 0)
        return {};
    QString outcome = u"unreadable"_s;
    if (auto noted = note(message, outcome, changed); !noted)
        return noted;
    const auto said = m_context.db.query(TrackSql::HandledCallback).bind(u":id", message.id).bind(u":at", m_context.clock.nowUtc()).bind(u":outcome", outcome).exec();
    return said ? Result<void>() : failure(said.error());
}

Result<void> OutsideNews::note(const Message &message, QString &outcome, QList<Line> &changed)
{
    const auto notice = parseOutsideNotice(message.service, message.body);
    if (!notice)
        return {};
    const auto lines = linesOf(*notice);
    if (!lines)
        return failure(lines.error());
    const bool others = notice->kind == OutsideNotice::Kind::Changed;
    outcome = lines->isEmpty() ? u"unknown-line"_s : others ? u"noted-change"_s : u"noted-resume"_s;
    for (const Line &line : *lines) {
        if (auto written = write(*notice, line); !written)
            return written;
        if (others)
            changed << line;
    }
    return {};
}

Result<QList<OutsideNews::Line>> OutsideNews::linesOf(const OutsideNotice &notice)
{
    QList<Line> lines;
    const QString iccid = idOf(notice.device, "iccid");
    auto rows = m_context.db.query(TrackSql::NewsLines);
    if (const auto read = rows.bind(u":iccid", iccid).bind(u":imei", idOf(notice.device, "imei")).bind(u":mdn", idOf(notice.device, "mdn")).exec(); !read)
        return failure(read.error());
    while (rows.next())
        lines << Line {ProfileId {rows.number(1)}, rows.text(4), rows.text(2), {{}, DeviceId {rows.number(0)}, {{u"iccid"_s, rows.text(3)}}, 0}};
    // Numbers and hardware move from line to line; where the SIM is known, it says which line is meant.
    const auto isNamed = [&iccid](const Line &line) { return line.iccid() == iccid; };
    if (std::ranges::any_of(lines, isNamed))
        lines.removeIf(std::not_fn(isNamed));
    return lines;
}

Result<void> OutsideNews::write(const OutsideNotice &notice, const Line &line)
{
    const bool others = notice.kind == OutsideNotice::Kind::Changed;
    const QDateTime now = m_context.clock.nowUtc();
    const auto id = m_context.db.takeNumbers(u"device_history"_s);
    if (!id)
        return failure(id.error());
    const auto written = m_context.db.query(TrackSql::NoteNews)
                             .bind(u":id", *id)
                             .bind(u":device", line.line.device.value)
                             .bind(u":at", now)
                             .bind(u":field", fieldOf(notice))
                             .bind(u":before", notice.source)
                             .bind(u":after", valueOf(notice))
                             .exec();
    if (!written)
        return failure(written.error());
    if (others) {
        const auto doubted = m_context.db.query(TrackSql::DoubtLine).bind(u":device", line.line.device.value).bind(u":since", now).exec();
        if (!doubted)
            return failure(doubted.error());
        const auto hastened = m_context.db.query(TrackSql::HastenLook).bind(u":device", line.line.device.value).bind(u":now", now).exec();
        if (!hastened)
            return failure(hastened.error());
    }
    AuditEntry entry;
    entry.at = now;
    entry.origin = m_context.of(line.profileName, u"callback"_s).origin;
    entry.action = others ? u"line.changed-outside"_s : u"line.will-resume"_s;
    entry.subject = line.iccid();
    entry.before = notice.source;
    entry.after = valueOf(notice);
    return AuditLog(m_context.db).append(entry);
}
