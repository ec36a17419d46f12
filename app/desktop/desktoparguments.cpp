#include "app/desktop/desktoparguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kPages {"devices"_L1, "changes"_L1, "audit"_L1, "settings"_L1};

QString translated(const char *text)
{
    return QCoreApplication::translate("DesktopArguments", text);
}

tl::unexpected<Error> misused(const QString &code, const QStringList &arguments)
{
    return failure(Error::Kind::Usage, code, arguments);
}

QStringList pageNames()
{
    return {kPages.begin(), kPages.end()};
}

} // namespace

QStringList DesktopArguments::forRunningWindow() const
{
    QStringList arguments;
    if (!profile.isEmpty())
        arguments << u"--profile"_s << profile;
    if (!page.isEmpty())
        arguments << u"--page"_s << page;
    if (!file.isEmpty())
        arguments << u"--"_s << file;
    return arguments;
}

Result<DesktopArguments> parseDesktopArguments(const QStringList &arguments, const QString &folder)
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const QLatin1StringView name : {"store"_L1, "profile"_L1, "page"_L1})
        parser.addOption(QCommandLineOption(name, {}, u"VALUE"_s));
    parser.addOption(QCommandLineOption(u"demo"_s));
    parser.addOption(QCommandLineOption(QStringList {u"help"_s, u"h"_s}));
    parser.addOption(QCommandLineOption(u"version"_s));
    // The parser expects the program's name in front.
    if (!parser.parse(QStringList {u"thingdesk"_s} + arguments))
        return misused(u"desktop.usage"_s, {parser.errorText()});

    DesktopArguments read;
    read.help = parser.isSet(u"help"_s);
    read.version = parser.isSet(u"version"_s);
    read.demo = parser.isSet(u"demo"_s);
    read.profile = parser.value(u"profile"_s);
    read.page = parser.value(u"page"_s);
    if (parser.isSet(u"store"_s)) {
        const auto store = parseStoreUrl(parser.value(u"store"_s));
        if (!store)
            return tl::make_unexpected(store.error());
        read.store = *store;
    }
    if (read.demo && read.store)
        return misused(u"usage.together"_s, {u"--demo"_s, u"--store"_s});
    if (!read.page.isEmpty() && !pageNames().contains(read.page))
        return misused(u"usage.choice"_s, {u"--page"_s, read.page, pageNames().join(u", "_s)});
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return misused(u"desktop.usage"_s, {translated(QT_TRANSLATE_NOOP("DesktopArguments", "“%1” is one file too many.")).arg(files[1])});
    if (!files.isEmpty())
        read.file = QDir::cleanPath(QDir(folder).absoluteFilePath(files.first()));
    return read;
}

QString desktopHelp()
{
    return translated(QT_TRANSLATE_NOOP("DesktopArguments", R"(Usage: thingdesk [options] [FILE.csv]

Bulk changes for ThingSpace lines, in a window. With a file of lines it opens where a change for them is planned.

  --store URL     sqlite:PATH or postgresql://HOST/DATABASE (default: fleet.sqlite in the application's data folder)
  --profile NAME  the profile to show first
  --page NAME     the page to show: devices, changes, audit or settings
  --demo          a made-up fleet on a simulator of its own
  --help, --version
)"));
}
