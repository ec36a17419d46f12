#include "app/cli/helptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return CommandLine::tr(text);
}

QString line(const QString &left, qsizetype width, const char *help)
{
    return u"  %1  %2\n"_s.arg(left.leftJustified(width), translated(help));
}

QString optionLines(std::span<const OptionSpec> options)
{
    QStringList left;
    qsizetype width = 0;
    for (const OptionSpec &option : options) {
        left.append(option.value == nullptr ? u"--"_s + option.name : u"--%1 %2"_s.arg(option.name, QString::fromUtf8(option.value)));
        width = std::max(width, left.last().size());
    }
    QString text;
    for (size_t i = 0; i < options.size(); ++i)
        text += line(left[qsizetype(i)], width, options[i].help);
    return text;
}

QString commandHelp(const CommandSpec &command)
{
    QString text = CommandLine::tr("Usage: thingdeskctl [--store URL] [--profile NAME] [--json] %1 %2").arg(command.name, QString::fromUtf8(command.usage)).trimmed();
    text += u"\n\n%1.\n"_s.arg(translated(command.help));
    if (!command.options.empty())
        text += u"\n%1\n%2"_s.arg(CommandLine::tr("Options:"), optionLines(command.options));
    return text + u"\n%1\n%2"_s.arg(CommandLine::tr("Everywhere:"), optionLines(globalOptions()));
}

QString programHelp(std::span<const CommandSpec> table)
{
    QString text = CommandLine::tr("Usage: thingdeskctl [--store URL] [--profile NAME] [--json] COMMAND …") + u"\n\n"_s;
    text += CommandLine::tr("Bulk changes for Verizon ThingSpace fleets: planned, sent once, proven.") + u"\n\n"_s;
    qsizetype width = 0;
    for (const CommandSpec &command : table)
        width = std::max(width, command.name.size());
    text += CommandLine::tr("Commands:") + u'\n';
    for (const CommandSpec &command : table)
        text += line(command.name, width, command.help);
    text += u"\n%1\n%2"_s.arg(CommandLine::tr("Everywhere:"), optionLines(globalOptions()));
    text += u'\n' + CommandLine::tr("“thingdeskctl COMMAND --help” shows a command's options.") + u'\n';
    text += CommandLine::tr("Exit codes: 0 done; 1 items failed, held or cancelled; 2 usage or bad file; 3 not reachable or not authorised; "
                            "4 refused; 5 items unconfirmed; 6 storage.");
    return text + u'\n';
}

} // namespace

QString helpText(const CommandSpec *command, std::span<const CommandSpec> table)
{
    return command != nullptr ? commandHelp(*command) : programHelp(table);
}
