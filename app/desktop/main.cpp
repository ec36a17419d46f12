#include "app/desktop/desktoparguments.h"
#include "app/desktop/program.h"
#include "app/desktop/windowlog.h"
#include "app/process/environment.h"
#include "app/process/logrules.h"
#include "models/values/wording.h"
#include "translations/languages.h"
#include "ui/settings/appearance.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsage = 2;

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    return words;
}

/// 100 to 200 percent; must be in the environment before there is an application. Who set it there knows better.
void applyScale(const QSettings &settings)
{
    const int percent = appearance::scale(settings);
    if (!qEnvironmentVariableIsSet("QT_SCALE_FACTOR") && percent > 100)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

} // namespace

int main(int argc, char **argv)
{
    ensureUtf8();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"thingdesk"_s, u"thingdesk"_s);
    const auto arguments = parseDesktopArguments(wordsOf(argc, argv), QDir::currentPath());
    const bool talksOnly = !arguments || arguments->help || arguments->version;
    if (talksOnly)
        qputenv("QT_QPA_PLATFORM", "minimal"); // nothing is shown: no display is needed
    applyScale(settings);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"thingdesk"_s);
    QApplication::setApplicationDisplayName(u"Thingdesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(THINGDESK_VERSION));
    QApplication::setWindowIcon(QIcon(u":/icons/thingdesk.svg"_s));
    languages::install(languages::chosen(appearance::language(settings)), &app);
    if (!arguments) {
        QTextStream(stderr) << wording::sentence(arguments.error()) << '\n';
        return kUsage;
    }
    if (talksOnly) {
        QTextStream(stdout) << (arguments->help ? desktopHelp() : u"Thingdesk %1\n"_s.arg(QApplication::applicationVersion()));
        return 0;
    }
    // The tray may hold the program while no window is open.
    QApplication::setQuitOnLastWindowClosed(false);
    setLogRules();
    const WindowLog log;
    Program program(*arguments, settings);
    if (const auto code = program.begin())
        return *code;
    return QApplication::exec();
}
