#include "app/cli/commands.h"
#include "app/cli/invocation.h"
#include "app/cli/texttable.h"
#include "models/changes/types/rulebook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace commands {

void changeRules(Invocation &call)
{
    const QString word = call.arguments().value("type"_L1);
    const auto type = changeType(word);
    if (call.arguments().has("type"_L1) && !type) {
        QStringList types;
        for (const ChangeType each : kChangeTypes)
            types << key(each);
        return call.fail(usageError(u"usage.choice"_s, {u"--type"_s, word, types.join(u", "_s)}));
    }
    QJsonArray array;
    TextTable table({CommandLine::tr("code"), CommandLine::tr("says"), CommandLine::tr("source"), CommandLine::tr("rule")});
    const QList<CarrierRule> found = rulebook::find(type, call.arguments().value("find"_L1));
    for (const CarrierRule &rule : found) {
        const QStringList types = QString(rule.types).split(u',', Qt::SkipEmptyParts);
        array.append(QJsonObject {{u"code"_s, QString(rule.code)}, {u"severity"_s, rulebook::key(rule.severity)}, {u"source"_s, rulebook::key(rule.source)},
                                  {u"tag"_s, QString(rule.tag)}, {u"types"_s, QJsonArray::fromStringList(types)}, {u"sentence"_s, rulebook::sentence(rule)}});
        table.add({rule.code, rulebook::word(rule.severity), u"%1 (%2)"_s.arg(rulebook::word(rule.source), rule.tag), rulebook::sentence(rule)});
    }
    call.succeed({{u"rules"_s, array}}, table.isEmpty() ? CommandLine::tr("There is no such rule.") : table.text());
}

} // namespace commands
