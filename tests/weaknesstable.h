#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

/// What `tests/weaknesses.md` says, held against the tests that there are.
namespace weaknesstable {

/// One row: "| id | what goes wrong | what Thingdesk does | shown by |". `shownBy` holds tests in backticks (`program::function`,
/// `program::function(row tag)`), "later: subject", "not yet: what is missing", or several of these.
struct Row
{
    int line = 0;
    QString id;
    QStringList cells;
};

/// The slots of each test program, by the program's name, and the texts of its sources, where row tags stand.
struct Tests
{
    QHash<QString, QSet<QString>> functions;
    QHash<QString, QString> sources;
};

/// What "later: …" may name.
QStringList laterSubjects();

/// The rows of all tables in the text; headings and rules are none.
QList<Row> rows(const QString &markdown);

/// Every program that a CMakeLists.txt under `root` makes with thingdesk_test, with what its sources declare behind Q_SLOTS.
Tests testsUnder(const QString &root);

/// What is wrong with the table, a line each; empty: nothing. `ids`: every row there must be, in its order.
QStringList problems(const QList<Row> &rows, const QStringList &ids, const Tests &tests);

} // namespace weaknesstable
