#include "models/audit/auditselection.h"

#include "models/audit/auditwords.h"
#include "models/store/database.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// Conditions with their values, collected while they are written and bound when the statement is there.
class AuditCondition
{
public:
    explicit AuditCondition(const AuditSelection &selection)
    {
        if (selection.change)
            holds(u"a.change_id = :change"_s).number(u":change"_s, selection.change.value);
        if (selection.from.isValid())
            holds(u"a.at >= :from_time"_s).number(u":from_time"_s, selection.from.toMSecsSinceEpoch());
        if (selection.to.isValid())
            holds(u"a.at < :to_time"_s).number(u":to_time"_s, selection.to.toMSecsSinceEpoch());
        if (!selection.actor.isEmpty())
            holds(u"a.actor = :actor"_s).text(u":actor"_s, selection.actor);
        if (selection.type)
            holds(u"a.change_id IN (SELECT id FROM bulk_change WHERE type = :type)"_s).text(u":type"_s, key(*selection.type));
        if (selection.upTo > 0)
            holds(u"a.id <= :up_to"_s).number(u":up_to"_s, selection.upTo);
        addAction(selection.action);
        addDevice(selection.device);
        addText(selection.text.trimmed());
    }

    QString sql() const { return m_terms.isEmpty() ? u"1 = 1"_s : m_terms.join(u" AND "_s); }

    void bind(Query &query) const
    {
        for (const auto &[name, value] : m_texts)
            query.bind(name, value);
        for (const auto &[name, value] : m_numbers)
            query.bind(name, value);
    }

private:
    AuditCondition &holds(const QString &sql)
    {
        m_terms << sql;
        return *this;
    }
    AuditCondition &text(const QString &name, const QString &value)
    {
        m_texts.append({name, value});
        return *this;
    }
    AuditCondition &number(const QString &name, qint64 value)
    {
        m_numbers.append({name, value});
        return *this;
    }

    /// LOWER on both sides: SQLite's LIKE knows no case, PostgreSQL's does.
    static QString like(const QString &column, const QString &name) { return u"LOWER(%1) LIKE LOWER(%2) ESCAPE '!'"_s.arg(column, name); }

    static QString escaped(QString text)
    {
        return text.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    }

    void addAction(const QString &action)
    {
        if (action.endsWith(u'.'))
            holds(like(u"a.action"_s, u":action"_s)).text(u":action"_s, escaped(action) + u'%');
        else if (!action.isEmpty())
            holds(u"a.action = :action"_s).text(u":action"_s, action);
    }

    // The subject is one identifier; the others are where the plan froze them.
    void addDevice(QString device)
    {
        static const QRegularExpression filling(u"[\\s\\x{2009}-]"_s);
        device.remove(filling);
        if (device.isEmpty())
            return;
        holds(u"((a.item_id IS NOT NULL AND %1) OR a.item_id IN (SELECT p.item_id FROM item_plan p WHERE %2))"_s
                  .arg(like(u"a.subject"_s, u":device"_s), like(u"p.identifiers"_s, u":device"_s)))
            .text(u":device"_s, u'%' + escaped(device) + u'%');
    }

    void addText(const QString &wanted)
    {
        if (wanted.isEmpty())
            return;
        // One comparison an entry: it is what takes the time.
        QStringList texts;
        for (const QLatin1StringView column : {"actor"_L1, "profile"_L1, "action"_L1, "subject"_L1, "before"_L1, "after"_L1, "reason"_L1, "ticket"_L1, "request_id"_L1, "evidence"_L1})
            texts << u"a."_s + column;
        QStringList alternatives {like(texts.join(u" || ' ' || "_s), u":text"_s)};
        text(u":text"_s, u'%' + escaped(wanted) + u'%');
        int next = 0;
        for (const QString &action : auditwords::actionsSaying(wanted)) {
            const QString name = u":said%1"_s.arg(next++);
            alternatives << u"a.action = "_s + name;
            text(name, action);
        }
        holds(u'(' + alternatives.join(u" OR "_s) + u')');
    }

    QStringList m_terms;
    QList<std::pair<QString, QString>> m_texts;
    QList<std::pair<QString, qint64>> m_numbers;
};

} // namespace

namespace auditselection {

Query select(Database &db, const QString &what, const AuditSelection &selection, const QString &tail)
{
    const AuditCondition condition(selection);
    Query query = db.composed(u"SELECT %1 FROM audit a WHERE %2 %3"_s.arg(what, condition.sql(), tail));
    condition.bind(query);
    return query;
}

} // namespace auditselection
