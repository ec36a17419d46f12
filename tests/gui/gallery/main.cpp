// thingdesk-gallery --out FOLDER [--scene PART] [--variant NAME]: every page as a picture, in every variant: light, dark, spanish, large.
// Without --variant it makes a demo store and starts itself once a variant, since language and scale hold for a whole process.

#include "tests/gui/gallery/gallery.h"
#include "tests/gui/gallery/scenes.h"
#include "translations/languages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

struct Variant
{
    QLatin1StringView name;
    Theme::Choice theme;
    QLatin1StringView language;
    QLatin1StringView scale;
};

constexpr std::array kVariants {
    Variant {"light"_L1, Theme::Choice::Light, "en"_L1, "1"_L1},
    Variant {"dark"_L1, Theme::Choice::Dark, "en"_L1, "1"_L1},
    Variant {"spanish"_L1, Theme::Choice::Light, "es"_L1, "1"_L1},
    Variant {"large"_L1, Theme::Choice::Light, "en"_L1, "2"_L1},
};

/// A store with a fleet, a change and an audit log, made by the command line. Empty: it could not be made.
QString demoStore(const QString &folder)
{
    QProcess demo;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, folder + u"/data"_s);
    demo.setProcessEnvironment(environment);
    demo.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    demo.start(QCoreApplication::applicationDirPath() + u"/thingdeskctl"_s, {u"--json"_s, u"demo"_s, u"--out"_s, folder + u"/demo"_s});
    if (!demo.waitForFinished(180'000) || demo.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(demo.readAllStandardOutput()).object()[u"store"].toString().section(u':', 1);
}

int runVariants(const QStringList &names, const QString &out, const QString &scene)
{
    QTemporaryDir folder;
    const QString store = demoStore(folder.path());
    if (store.isEmpty()) {
        QTextStream(stderr) << "thingdesk-gallery: thingdeskctl demo made no store\n";
        return 1;
    }
    int failures = 0;
    for (const Variant &variant : kVariants) {
        if (!names.isEmpty() && !names.contains(variant.name))
            continue;
        const QString copy = folder.filePath(variant.name + u".sqlite"_s);
        QFile::copy(store, copy);
        QProcess run;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, variant.scale);
        environment.insert(u"XDG_DATA_HOME"_s, folder.filePath(u"data"_s));
        run.setProcessEnvironment(environment);
        run.setProcessChannelMode(QProcess::ForwardedChannels);
        run.start(QCoreApplication::applicationFilePath(), {u"--store"_s, copy, u"--variant"_s, variant.name, u"--out"_s, out, u"--scene"_s, scene});
        if (!run.waitForFinished(-1) || run.exitCode() != 0)
            ++failures;
    }
    return failures;
}

int paint(const Variant &variant, const QString &store, const QString &out, const QString &part)
{
    languages::install(variant.language, qApp);
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(9.5);
    QApplication::setFont(font);

    Gallery gallery;
    addScenes(gallery);
    QDir(out).mkpath(variant.name);
    for (const Gallery::Scene &scene : gallery.scenes()) {
        if (!scene.name.contains(part))
            continue;
        GalleryStage stage(store);
        stage.theme().choose(variant.theme);
        const std::unique_ptr<QWidget> widget = scene.make(stage);
        widget->resize(scene.size);
        widget->show();
        stage.settle();
        if (scene.play) {
            scene.play(stage, *widget);
            stage.settle();
        }
        // Dialogs and menus of a scene are windows of their own: the one in front is the picture.
        QWidget *front = QApplication::activePopupWidget();
        if (front == nullptr)
            front = QApplication::activeModalWidget() != nullptr ? QApplication::activeModalWidget() : widget.get();
        const QString file = out + u'/' + variant.name + u'/' + scene.name + u".png"_s;
        front->grab().save(file);
        QTextStream(stdout) << file << '\n';
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    // Pictures need no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"thingdesk-gallery"_s);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"out"_s, u"Where the pictures go, a folder a variant."_s, u"FOLDER"_s});
    parser.addOption({u"scene"_s, u"Only scenes whose name holds PART."_s, u"PART"_s});
    parser.addOption({u"variant"_s, u"Only this one: light, dark, spanish, large. Repeats."_s, u"NAME"_s});
    parser.addOption({u"store"_s, u"A store to show instead of a demo store made for this run."_s, u"FILE"_s});
    parser.process(app);
    if (!parser.isSet(u"out"_s))
        parser.showHelp(2);
    const QString out = parser.value(u"out"_s);
    if (!parser.isSet(u"store"_s))
        return runVariants(parser.values(u"variant"_s), out, parser.value(u"scene"_s));
    for (const Variant &variant : kVariants) {
        if (parser.value(u"variant"_s) == variant.name)
            return paint(variant, parser.value(u"store"_s), out, parser.value(u"scene"_s));
    }
    parser.showHelp(2);
}
