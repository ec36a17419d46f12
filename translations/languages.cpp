#include "translations/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace languages {

namespace {

const QString kOwnFolder = u":/i18n"_s;

void load(const QString &file, const QString &folder, QObject *owner)
{
    auto *translator = new QTranslator(owner);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QStringList all()
{
    return {u"en"_s, u"es"_s};
}

QString chosen(const QString &wanted)
{
    if (all().contains(wanted))
        return wanted;
    const QString system = QLocale::system().name().section(u'_', 0, 0);
    return all().contains(system) ? system : u"en"_s;
}

void install(const QString &language, QObject *owner)
{
    // The system's region counts where it speaks the language: its dates and separators.
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(language) ? system : QLocale(language));
    load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath), owner);
    load(u"thingdesk_"_s + language, kOwnFolder, owner);
}

void installEnglishPlurals(QObject *owner)
{
    load(u"thingdesk_en"_s, kOwnFolder, owner);
}

} // namespace languages
