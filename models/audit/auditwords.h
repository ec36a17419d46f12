#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

/// The log's keys as people say them, translated.
namespace auditwords {

/// Every action's key that this program writes, in the order to offer them.
QStringList actions();
/// "item.succeeded" is "Line confirmed" …; a key that we do not know (a newer program's) is shown as it is.
QString action(QStringView key);
/// Keys of the actions in whose words `text` is, whatever its case.
QStringList actionsSaying(QStringView text);

/// Through what it was done: "window" is "this window" …; unknown ones as they are.
QString source(QStringView key);

/// A sentence for an entry's reason: a code with its arguments, the carrier's own code and text, or what somebody wrote.
/// Of arguments that are not known any more an ellipsis stands in the sentence.
QString reason(const QString &reason, const QStringList &arguments = {});

} // namespace auditwords
