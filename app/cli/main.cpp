#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/helptext.h"
#include "app/cli/invocation.h"
#include "app/cli/logging.h"
#include "app/cli/session.h"
#include "app/process/environment.h"
#include "models/values/wording.h"
#include "translations/languages.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

/// Help and version answer without a store.
bool answerAboutItself(const Arguments &arguments, Console &console)
{
    if (!arguments.help && !arguments.version)
        return false;
    const QString text = arguments.help ? helpText(arguments.command, commandTable()) : u"thingdeskctl %1\n"_s.arg(QCoreApplication::applicationVersion());
    console.answer({{arguments.help ? u"help"_s : u"version"_s, arguments.help ? text : QCoreApplication::applicationVersion()}}, text);
    return true;
}

/// Which profile the environment's login is for: the one named, by --profile or as a command's own word.
QString namedProfile(const Arguments &arguments)
{
    return arguments.command->run == commands::profileTest ? arguments.words.first() : arguments.profile;
}

int run(const Arguments &arguments, Console &console)
{
    const auto store = arguments.store.isEmpty() ? Result<StoreUrl>(defaultStoreUrl()) : parseStoreUrl(arguments.store);
    if (!store) {
        console.error(store.error());
        return exitCode(store.error());
    }
    Session session(*store, namedProfile(arguments), QProcessEnvironment::systemEnvironment());
    Invocation call(arguments, session, console);
    // Commands may answer at once, so the loop must be running when they start.
    QObject::connect(&call, &Invocation::finished, qApp, [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    QTimer::singleShot(0, &call, [&] { arguments.command->run(call); });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    ensureUtf8();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"thingdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(THINGDESK_VERSION));
    installLogging();
    languages::installEnglishPlurals(&application);
    wording::speakTo(wording::Reader::CommandLine);

    const QStringList words = application.arguments().sliced(1);
    const auto arguments = parseArguments(words, commandTable());
    Console console(arguments ? arguments->json : words.contains("--json"_L1));
    if (!arguments) {
        console.error(arguments.error());
        return exitCode(arguments.error());
    }
    return answerAboutItself(*arguments, console) ? 0 : run(*arguments, console);
}
