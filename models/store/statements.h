#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/// The statements that ship with the program (resources/sql), read once.
namespace statements {

/// The text of `name` in the file of the enum `scope` ("DeviceSql" is resources/sql/device.sql); empty: there is none.
QString text(const QString &scope, const QString &name);

/// All of one subject's file; for tests.
QHash<QString, QString> ofSubject(const QString &subject);

/// Subjects with a file, without the stages.
QStringList subjects();

/// The scripts of temporary tables that each connection makes when it opens.
QStringList stageScripts();

/// The migrations' scripts in order; the first is version 1.
QStringList migrationScripts();

} // namespace statements
