#include "models/store/sqlscript.h"

using namespace Qt::StringLiterals;

namespace sqlscript {

namespace {

QString withoutComments(const QStringList &lines)
{
    QStringList kept;
    for (const QString &line : lines) {
        if (!line.startsWith("--"_L1) && !line.trimmed().isEmpty())
            kept << line;
    }
    return kept.join(u'\n');
}

bool isFor(const QStringList &lines, Dialect dialect)
{
    for (const QString &line : lines) {
        if (line.startsWith("-- only "_L1))
            return line.trimmed() == (dialect == Dialect::Sqlite ? "-- only sqlite"_L1 : "-- only postgresql"_L1);
    }
    return true;
}

} // namespace

QString inDialect(QString statement, Dialect dialect)
{
    const bool sqlite = dialect == Dialect::Sqlite;
    statement.replace("{key}"_L1, sqlite ? "INTEGER PRIMARY KEY"_L1 : "BIGINT PRIMARY KEY"_L1);
    statement.replace("{blob}"_L1, sqlite ? "BLOB"_L1 : "BYTEA"_L1);
    statement.replace("{server_now}"_L1, sqlite ? "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)"_L1
                                                : "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"_L1);
    return statement;
}

QStringList statements(const QString &script, Dialect dialect)
{
    QStringList result;
    for (const QString &paragraph : script.split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        const QStringList lines = paragraph.split(u'\n');
        const QString statement = withoutComments(lines);
        if (!statement.isEmpty() && isFor(lines, dialect))
            result << inDialect(statement, dialect);
    }
    return result;
}

QHash<QString, QString> named(const QString &script)
{
    QHash<QString, QString> result;
    const QStringList sections = (u"\n"_s + script).split(u"\n-- name:"_s);
    for (qsizetype i = 1; i < sections.size(); ++i) {
        QStringList lines = sections[i].split(u'\n');
        const QString name = lines.takeFirst().trimmed();
        result.insert(name, withoutComments(lines));
    }
    return result;
}

} // namespace sqlscript
