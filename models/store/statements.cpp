#include "models/store/statements.h"

#include "models/store/sqlscript.h"

#include <QDir>
#include <QFile>
#include <QMutex>

using namespace Qt::StringLiterals;

// A static library's resources must be asked for by name, outside any namespace.
static void initialiseResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace statements {

namespace {

QString contents(const QString &path)
{
    initialiseResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

QStringList namesIn(const QString &folder)
{
    initialiseResources();
    return QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace

QHash<QString, QString> ofSubject(const QString &subject)
{
    return sqlscript::named(contents(u":/sql/%1.sql"_s.arg(subject)));
}

QString text(const QString &scope, const QString &name)
{
    static QMutex mutex;
    static QHash<QString, QHash<QString, QString>> read;
    const QMutexLocker lock(&mutex);
    const QString subject = scope.chopped(3).toLower();
    auto known = read.find(subject);
    if (known == read.end())
        known = read.insert(subject, ofSubject(subject));
    return known->value(name);
}

QStringList subjects()
{
    QStringList result;
    for (const QString &name : namesIn(u":/sql"_s)) {
        if (!name.startsWith("stage_"_L1))
            result << name.chopped(4);
    }
    return result;
}

QStringList stageScripts()
{
    QStringList result;
    for (const QString &name : namesIn(u":/sql"_s)) {
        if (name.startsWith("stage_"_L1))
            result << contents(u":/sql/"_s + name);
    }
    return result;
}

QStringList migrationScripts()
{
    QStringList result;
    for (const QString &name : namesIn(u":/migrations"_s))
        result << contents(u":/migrations/"_s + name);
    return result;
}

} // namespace statements
