#include "app/cli/commandline.h"

#include "thingspace/basics/duration.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kGlobals {
    OptionSpec {"store"_L1, "URL", QT_TRANSLATE_NOOP("CommandLine", "The store: sqlite:PATH or postgresql://…")},
    OptionSpec {"profile"_L1, "NAME", QT_TRANSLATE_NOOP("CommandLine", "The carrier login to work with; “default” unless given")},
    OptionSpec {"json"_L1, nullptr, QT_TRANSLATE_NOOP("CommandLine", "One JSON document on standard output and nothing else")},
    OptionSpec {"help"_L1, nullptr, QT_TRANSLATE_NOOP("CommandLine", "Show this help, or that of a command")},
    OptionSpec {"version"_L1, nullptr, QT_TRANSLATE_NOOP("CommandLine", "Show the version")},
};

const OptionSpec *find(std::span<const OptionSpec> options, const QString &name)
{
    const auto row = std::ranges::find_if(options, [&](const OptionSpec &option) { return name == option.name; });
    return row == options.end() ? nullptr : &*row;
}

tl::unexpected<Error> usage(const QString &code, const QStringList &arguments = {})
{
    return failure(Error::Kind::Usage, code, arguments);
}

/// Walks over the words of one call.
class Reader
{
public:
    Reader(const QStringList &words, std::span<const CommandSpec> table) : m_words(words), m_table(table) { }

    Result<Arguments> read();

private:
    Result<void> takeOption(const QString &word);
    Result<void> store(const OptionSpec &option, bool global, const QString &value);
    Result<void> takeWord(const QString &word);
    Result<void> check() const;
    QString familyMembers(const QString &family) const;

    const QStringList &m_words;
    std::span<const CommandSpec> m_table;
    qsizetype m_next = 0;
    /// The first word of a command of two.
    QString m_family;
    bool m_optionsEnded = false;
    Arguments m_read;
};

Result<Arguments> Reader::read()
{
    while (m_next < m_words.size()) {
        const QString word = m_words[m_next++];
        if (!m_optionsEnded && word == "--"_L1) {
            m_optionsEnded = true;
            continue;
        }
        const bool isOption = !m_optionsEnded && (word.startsWith("--"_L1) || word == "-h"_L1);
        if (auto taken = isOption ? takeOption(word) : takeWord(word); !taken)
            return tl::make_unexpected(taken.error());
    }
    if (auto checked = check(); !checked)
        return tl::make_unexpected(checked.error());
    return m_read;
}

Result<void> Reader::takeOption(const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word == "-h"_L1 ? u"help"_s : word.mid(2, equals < 0 ? -1 : equals - 2);
    const OptionSpec *option = find(kGlobals, name);
    const bool global = option != nullptr;
    if (!global && m_read.command != nullptr)
        option = find(m_read.command->options, name);
    if (option == nullptr)
        return m_read.command == nullptr ? usage(u"usage.option-early"_s, {word.left(equals)})
                                         : usage(u"usage.option"_s, {word.left(equals), m_read.command->name});
    if (option->value == nullptr)
        return equals < 0 ? store(*option, global, {}) : usage(u"usage.switch"_s, {word.left(equals)});
    if (equals >= 0)
        return store(*option, global, word.mid(equals + 1));
    if (m_next >= m_words.size())
        return usage(u"usage.value"_s, {word});
    return store(*option, global, m_words[m_next++]);
}

Result<void> Reader::store(const OptionSpec &option, bool global, const QString &value)
{
    if (!global) {
        QStringList &given = m_read.options[option.name];
        if (!given.isEmpty() && !option.repeats)
            return usage(u"usage.twice"_s, {u"--"_s + option.name});
        given.append(value);
        return {};
    }
    if (option.value != nullptr && value.isEmpty())
        return usage(u"usage.value"_s, {u"--"_s + option.name});
    if (option.name == "store"_L1)
        m_read.store = value;
    else if (option.name == "profile"_L1)
        m_read.profile = value;
    m_read.profileGiven |= option.name == "profile"_L1;
    m_read.json |= option.name == "json"_L1;
    m_read.help |= option.name == "help"_L1;
    m_read.version |= option.name == "version"_L1;
    return {};
}

Result<void> Reader::takeWord(const QString &word)
{
    if (m_read.command != nullptr) {
        m_read.words.append(word);
        return {};
    }
    const QString name = m_family.isEmpty() ? word : m_family + u' ' + word;
    const auto command = std::ranges::find_if(m_table, [&](const CommandSpec &row) { return name == row.name; });
    if (command != m_table.end()) {
        m_read.command = &*command;
        return {};
    }
    if (!m_family.isEmpty())
        return usage(u"usage.family"_s, {m_family, familyMembers(m_family)});
    if (familyMembers(word).isEmpty())
        return usage(u"usage.command"_s, {word});
    m_family = word;
    return {};
}

Result<void> Reader::check() const
{
    if (m_read.help || m_read.version)
        return {};
    if (m_read.command == nullptr && m_family.isEmpty())
        return usage(u"usage.none"_s);
    if (m_read.command == nullptr)
        return usage(u"usage.family"_s, {m_family, familyMembers(m_family)});
    const CommandSpec &command = *m_read.command;
    if (m_read.words.size() < command.least)
        return usage(u"usage.missing"_s, {command.name, QString::fromUtf8(command.usage)});
    if (command.most >= 0 && m_read.words.size() > command.most)
        return usage(u"usage.extra"_s, {m_read.words[command.most], command.name});
    return {};
}

QString Reader::familyMembers(const QString &family) const
{
    QStringList members;
    for (const CommandSpec &command : m_table) {
        if (QString(command.name).startsWith(family + u' '))
            members.append(QString(command.name).section(u' ', 1));
    }
    return members.join(u", "_s);
}

} // namespace

QString Arguments::value(QLatin1StringView option) const
{
    const QStringList given = options.value(option);
    return given.isEmpty() ? QString() : given.last();
}

QStringList Arguments::list(QLatin1StringView option) const
{
    QStringList parts;
    const QStringList given = values(option);
    for (const QString &text : given) {
        for (const QString &part : text.split(u',')) {
            if (!part.trimmed().isEmpty())
                parts.append(part.trimmed());
        }
    }
    return parts;
}

Result<std::optional<qint64>> Arguments::number(QLatin1StringView option) const
{
    if (!has(option))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < 0)
        return usage(u"usage.number"_s, {u"--"_s + option, value(option)});
    return std::optional(number);
}

Result<std::optional<std::chrono::milliseconds>> Arguments::duration(QLatin1StringView option) const
{
    if (!has(option))
        return std::optional<std::chrono::milliseconds>();
    const auto parsed = parseDuration(value(option));
    if (!parsed)
        return usage(u"usage.duration"_s, {u"--"_s + option, value(option)});
    return parsed;
}

Result<Arguments> parseArguments(const QStringList &arguments, std::span<const CommandSpec> table)
{
    return Reader(arguments, table).read();
}

std::span<const OptionSpec> globalOptions()
{
    return kGlobals;
}
