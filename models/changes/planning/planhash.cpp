#include "models/changes/planning/planhash.h"

#include "models/changes/chains/changechains.h"
#include "models/changes/changesql.h"
#include "models/store/database.h"

#include <QJsonDocument>

void PlanHash::add(qint64 row, qint64 device, QByteArrayView state, QByteArrayView account, QByteArrayView parameters,
                   QByteArrayView identifiers, QByteArrayView before, QByteArrayView after)
{
    m_line.clear();
    m_line += QByteArray::number(row);
    m_line += '\x1f';
    m_line += QByteArray::number(device);
    for (const QByteArrayView part : {state, account, parameters, identifiers, before, after}) {
        m_line += '\x1f';
        m_line += part;
    }
    m_line += '\x1e';
    m_hash.addData(m_line);
}

void PlanHash::addSteps(const ChainSteps &steps)
{
    if (!steps.isEmpty())
        m_hash.addData(QJsonDocument(changechains::decided(steps)).toJson(QJsonDocument::Compact));
}

QString PlanHash::result() const
{
    return QString::fromLatin1(m_hash.result().toHex());
}

Result<QString> PlanHash::ofStored(Database &db, ChangeId change)
{
    const auto chains = changechains::read(db, {}, change);
    if (!chains)
        return failure(chains.error());
    Query items = db.query(ChangeSql::FrozenItems);
    items.bind(u":change", change.value);
    if (auto read = items.exec(); !read)
        return failure(read.error());
    PlanHash hash;
    const auto text = [&](int column) { return items.text(column).toUtf8(); };
    while (items.next())
        hash.add(items.number(0), items.number(1), text(2), text(3), text(4), text(5), text(6), text(7));
    hash.addSteps(chains->value(change));
    return hash.result();
}
