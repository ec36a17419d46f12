#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/// Reading of our .sql files; the only place that knows what the dialects differ in.
namespace sqlscript {

enum class Dialect { Sqlite, Postgresql };

/// The statements of a migration or stage file for one dialect: one a paragraph, comment lines dropped, paragraphs headed
/// `-- only sqlite` or `-- only postgresql` kept for that one alone, the rest as inDialect().
QStringList statements(const QString &script, Dialect dialect);

/// {key}, {blob} and {server_now} (milliseconds since 1970 UTC on the clock that all users of the store share) replaced.
QString inDialect(QString statement, Dialect dialect);

/// `-- name: X` to its statement, of a subject's file.
QHash<QString, QString> named(const QString &script);

} // namespace sqlscript
