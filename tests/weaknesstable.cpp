#include "tests/weaknesstable.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Functions that QtTest runs: those declared behind Q_SLOTS, without the tables and what comes before and after.
QSet<QString> slotsIn(const QString &source)
{
    static const QRegularExpression ending(u"^(?:(?:private|protected|public)\\b.*:$|\\};)"_s);
    static const QRegularExpression declared(u"^    void (\\w+)\\(\\)"_s);
    static const QSet<QString> around {u"init"_s, u"cleanup"_s, u"initTestCase"_s, u"cleanupTestCase"_s};
    QSet<QString> result;
    bool isInside = false;
    const QStringList lines = source.split(u'\n');
    for (const QString &line : lines) {
        if (line == "private Q_SLOTS:"_L1)
            isInside = true;
        else if (ending.match(line).hasMatch())
            isInside = false;
        const auto match = declared.match(line);
        const QString name = match.captured(1);
        if (isInside && match.hasMatch() && !name.endsWith("_data"_L1) && !around.contains(name))
            result.insert(name);
    }
    return result;
}

/// A CMake file's text with its foreach loops over plain names unrolled, as far as tests are made in them.
QString unrolled(const QString &cmake)
{
    static const QRegularExpression loop(u"foreach\\((\\w+) ([^)]*)\\)(.*?)endforeach\\(\\)"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression blank(u"\\s+"_s);
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : loop.globalMatch(cmake)) {
        result += QStringView(cmake).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QStringList values = match.captured(2).split(blank, Qt::SkipEmptyParts);
        for (const QString &value : values)
            result += QString(match.captured(3)).replace(u"${%1}"_s.arg(match.captured(1)), value);
    }
    result += QStringView(cmake).sliced(end);
    return result;
}

void addTestsOf(const QString &cmakeFile, weaknesstable::Tests &tests)
{
    static const QRegularExpression made(u"thingdesk_test\\((\\w+)\\s+SOURCES\\s+([^)]*)\\)"_s);
    static const QRegularExpression blank(u"\\s+"_s);
    const QString folder = QFileInfo(cmakeFile).path();
    for (const QRegularExpressionMatch &match : made.globalMatch(unrolled(textOf(cmakeFile)))) {
        const QString program = match.captured(1);
        const QStringList words = match.captured(2).split(blank, Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (!word.endsWith(".cpp"_L1))
                continue;
            const QString source = textOf(folder + u'/' + word);
            tests.functions[program].unite(slotsIn(source));
            tests.sources[program] += source;
        }
    }
}

QString problemOfTest(const QString &named, const weaknesstable::Tests &tests)
{
    static const QRegularExpression form(u"^(\\w+)::(\\w+)(?:\\((.+)\\))?$"_s);
    const auto match = form.match(named);
    if (!match.hasMatch())
        return u"is not program::function or program::function(row): %1"_s.arg(named);
    const QString program = match.captured(1);
    if (!tests.functions.contains(program))
        return u"there is no test program %1"_s.arg(program);
    if (!tests.functions[program].contains(match.captured(2)))
        return u"%1 has no function %2"_s.arg(program, match.captured(2));
    if (match.hasCaptured(3) && !tests.sources[program].contains(u"\"%1\""_s.arg(match.captured(3))))
        return u"%1::%2 has no row \"%3\""_s.arg(program, match.captured(2), match.captured(3));
    return {};
}

QStringList problemsOfEvidence(const QString &shownBy, const weaknesstable::Tests &tests)
{
    static const QRegularExpression quoted(u"`([^`]*)`"_s);
    static const QRegularExpression toCome(u"\\b(later|not yet): ([^;.]+)"_s);
    QStringList found;
    int named = 0;
    for (const QRegularExpressionMatch &match : quoted.globalMatch(shownBy)) {
        ++named;
        if (const QString problem = problemOfTest(match.captured(1), tests); !problem.isEmpty())
            found << problem;
    }
    for (const QRegularExpressionMatch &match : toCome.globalMatch(shownBy)) {
        ++named;
        const QString subject = match.captured(2).trimmed();
        if (match.captured(1) == "later"_L1 && !weaknesstable::laterSubjects().contains(subject))
            found << u"nothing of later is called \"%1\""_s.arg(subject);
    }
    if (named == 0)
        found << u"names neither a test nor what is to come"_s;
    return found;
}

} // namespace

namespace weaknesstable {

QStringList laterSubjects()
{
    return {u"activity page"_s, u"audit evidence"_s, u"billing"_s, u"plan optimiser"_s, u"pools"_s, u"roles and team"_s, u"usage"_s};
}

QList<Row> rows(const QString &markdown)
{
    QList<Row> result;
    const QStringList lines = markdown.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (!line.startsWith(u'|') || line.startsWith("|-"_L1) || line.startsWith("| id |"_L1))
            continue;
        QStringList cells = line.sliced(1).split(u'|');
        if (line.endsWith(u'|'))
            cells.removeLast();
        for (QString &cell : cells)
            cell = cell.trimmed();
        result << Row {int(i) + 1, cells.takeFirst(), cells};
    }
    return result;
}

Tests testsUnder(const QString &root)
{
    Tests tests;
    QDirIterator files(root, {u"CMakeLists.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        addTestsOf(files.next(), tests);
    return tests;
}

QStringList problems(const QList<Row> &rows, const QStringList &ids, const Tests &tests)
{
    constexpr qsizetype kCells = 3; // beside the id
    QStringList found;
    QSet<QString> seen;
    for (const Row &row : rows) {
        const auto say = [&](const QString &what) { found << u"line %1, %2: %3"_s.arg(row.line).arg(row.id, what); };
        if (!ids.contains(row.id))
            say(u"nobody asked for it"_s);
        if (seen.contains(row.id))
            say(u"is there twice"_s);
        seen.insert(row.id);
        if (row.cells.size() != kCells) {
            say(u"has %1 cells beside its id, not 3"_s.arg(row.cells.size()));
            continue;
        }
        if (row.cells.contains(QString()))
            say(u"has an empty cell"_s);
        for (const QString &problem : problemsOfEvidence(row.cells.last(), tests))
            say(problem);
    }
    for (const QString &id : ids) {
        if (!seen.contains(id))
            found << u"%1 is missing"_s.arg(id);
    }
    return found;
}

} // namespace weaknesstable
