#pragma once

#include "models/changes/types/finding.h"
#include "models/values/changestate.h"
#include "models/values/ids.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// One device in a bulk change: as frozen at review, and where it stands.
struct ChangeItem
{
    ItemId id;
    /// The operator's data row, from 1.
    qint64 row = 0;
    DeviceId device;
    /// Kind key to value, the line's own or as given.
    QJsonObject identifiers;
    QJsonObject before;
    QJsonObject after;
    ItemState state = ItemState::Planned;
    /// A wording code and its arguments: why it is blocked, skipped, held or as it is.
    QString reason;
    QStringList reasonArguments;
    /// Everything the rules found at planning.
    QList<Finding> findings;
    QString evidence;
    QString attribution;
    QString requestId;
    QString errorCode;
    QString errorText;
    /// The row's cells, in the order of the change's input columns.
    QStringList inputValues;
};

/// A finding as files and the command line say it: states by their contract keys, times in ISO 8601.
QString plainSentence(const Finding &finding);

/// Why the item is in its state, in whole sentences; empty where there is nothing to say. All faults of a blocked line at once.
/// `say`: plainSentence, or findingtext::sentence for the window.
QString reasonSentence(const ChangeItem &item, QString (*say)(const Finding &) = &plainSentence);

/// Findings as item_plan.findings holds them: `[{"severity":"blocked","code":…,"arguments":[…],"legalFrom":ms}]`, and back.
QByteArray findingsJson(const QList<Finding> &findings);
QList<Finding> findingsOf(const QByteArray &json);
