#include "tests/system/carrierworld.h"

#include <QDebug>

using namespace Qt::StringLiterals;

QByteArray CarrierWorld::begin()
{
    if (!m_simulator.start())
        return m_simulator.problem().toUtf8();
    if (const CtlRun added = m_ctl.addProfile(m_simulator.origin(), accounts()); added.exitCode != 0)
        return added.told();
    const CtlRun synced = m_ctl.json({u"sync"_s});
    return synced.exitCode == 0 ? QByteArray() : synced.told();
}

QStringList CarrierWorld::accounts()
{
    QStringList names;
    const QJsonArray rows = m_simulator.get(u"/simulator/accounts"_s).array();
    for (const QJsonValueConstRef row : rows)
        names << row.toString();
    return names;
}

QStringList CarrierWorld::iccids(const QString &filter, int limit)
{
    QStringList found;
    const CtlRun run = m_ctl.json({u"devices"_s, u"--filter"_s, filter, u"--columns"_s, u"iccid"_s, u"--limit"_s, QString::number(limit)});
    const QJsonArray rows = run.json[u"rows"].toArray();
    for (const QJsonValueConstRef row : rows)
        found << row[u"iccid"].toString();
    return found;
}

QString CarrierWorld::targetFile(const QStringList &iccids)
{
    m_ctl.write(u"targets.csv"_s, "iccid\n" + iccids.join(u'\n').toUtf8() + '\n');
    return m_ctl.file(u"targets.csv"_s);
}

qint64 CarrierWorld::plan(const QString &type, const QStringList &iccids, const QStringList &more)
{
    const CtlRun run = m_ctl.json(QStringList {u"change"_s, u"plan"_s, type, u"--input"_s, targetFile(iccids)} + more);
    if (run.exitCode != 0)
        qWarning() << run.told().constData();
    return run.json[u"change"].toInteger();
}

QHash<QString, QJsonObject> CarrierWorld::items(qint64 change)
{
    QHash<QString, QJsonObject> byIccid;
    const CtlRun run = m_ctl.json({u"change"_s, u"show"_s, QString::number(change), u"--items"_s});
    const QJsonArray rows = run.json[u"items"].toArray();
    for (const QJsonValueConstRef row : rows)
        byIccid.insert(row[u"iccid"].toString(), row.toObject());
    return byIccid;
}

int CarrierWorld::count(qint64 change, const QString &state)
{
    return m_ctl.json({u"change"_s, u"show"_s, QString::number(change)}).json[u"counts"][state].toInt();
}

QSet<QString> executedIccids(const QJsonArray &ledger, const QString &operation, const QString &result)
{
    QSet<QString> found;
    for (const QJsonValueConstRef row : ledger) {
        if (row[u"operation"] == operation && row[u"result"] == result && row[u"origin"] == u"api"_s)
            found.insert(row[u"iccid"].toString());
    }
    return found;
}
