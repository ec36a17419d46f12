#include "models/engine/tracking/receiptadoption.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString named(const QString &kind, const QJsonValue &value)
{
    return kind + u':' + value.toString();
}

/// Every message is about one line of it, and every line has a message.
bool areEqual(const QList<QJsonObject> &lines, const QList<QJsonObject> &devices)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (auto it = lines[i].begin(); it != lines[i].end(); ++it)
            places.insert(named(it.key(), *it), i);
    }
    QSet<qsizetype> met;
    for (const QJsonObject &device : devices) {
        QSet<qsizetype> about;
        for (auto it = device.begin(); it != device.end(); ++it) {
            if (const auto place = places.constFind(named(it.key(), *it)); place != places.cend())
                about.insert(*place);
        }
        if (about.size() != 1)
            return false;
        met.unite(about);
    }
    return met.size() == lines.size();
}

bool fits(const LostReceipt &lost, const StrangeId &strange)
{
    if (lost.lines.size() < 2 || strange.firstAt < lost.journalledAt)
        return false;
    const bool otherOperation = std::ranges::any_of(strange.members, [&](const QString &member) { return member != lost.member; });
    return !otherOperation && areEqual(lost.lines, strange.devices);
}

} // namespace

QList<Adoption> adoptions(const QList<LostReceipt> &lost, const QList<StrangeId> &strange)
{
    QList<Adoption> pairs;
    QHash<DispatchId, int> ids;
    QHash<QString, int> dispatches;
    for (const StrangeId &id : strange) {
        for (const LostReceipt &receipt : lost) {
            if (!fits(receipt, id))
                continue;
            pairs << Adoption {receipt.dispatch, id.requestId};
            ++ids[receipt.dispatch];
            ++dispatches[id.requestId];
        }
    }
    pairs.removeIf([&](const Adoption &pair) { return ids.value(pair.dispatch) != 1 || dispatches.value(pair.requestId) != 1; });
    return pairs;
}
