#include "tests/arrows.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

/// A room's place: what is in a lower one may be included, what is in the same one may be if `name` is equal or both stand side by side.
struct Room
{
    QString name;
    int floor = 0;
    int step = 0;
};

constexpr std::array kFloors {"thingspace"_L1, "models"_L1, "ui"_L1, "app"_L1};

struct Step
{
    QLatin1StringView room;
    int step;
};

// inside thingspace each looks left; inside models the arrows are {reports, plans, billing} → engine → changes → {fleet, audit, catalogue} → …
constexpr std::array kThingspace {Step {"basics"_L1, 0}, Step {"identifiers"_L1, 1}, Step {"http"_L1, 2}, Step {"auth"_L1, 3},
                                  Step {"api"_L1, 4}, Step {"callbacks"_L1, 5}, Step {"simulator"_L1, 6}};
constexpr std::array kModels {Step {"values"_L1, 0}, Step {"tables"_L1, 0}, Step {"store"_L1, 1}, Step {"catalogue"_L1, 2}, Step {"fleet"_L1, 2}, Step {"audit"_L1, 2},
                              Step {"changes"_L1, 3}, Step {"engine"_L1, 4}, Step {"reports"_L1, 5}, Step {"plans"_L1, 5}, Step {"billing"_L1, 5}};
// A page knows what is common to all, and no other page: app tells them of each other.
constexpr std::array kUi {Step {"common"_L1, 0}, Step {"shell"_L1, 1}, Step {"devices"_L1, 1}, Step {"changes"_L1, 1}, Step {"audit"_L1, 1}, Step {"catalogue"_L1, 1},
                          Step {"plans"_L1, 1}, Step {"activity"_L1, 1}, Step {"settings"_L1, 1}};

template<typename Steps>
int stepOf(const Steps &steps, const QString &room)
{
    for (const Step &step : steps) {
        if (room == step.room)
            return step.step;
    }
    return -1;
}

std::optional<Room> roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    for (int floor = 0; floor < int(kFloors.size()); ++floor) {
        if (parts.first() != kFloors[floor])
            continue;
        const QString name = parts.size() > 2 ? parts[1] : QString();
        const int step = floor == 0 ? stepOf(kThingspace, name) : floor == 1 ? stepOf(kModels, name) : floor == 2 ? stepOf(kUi, name) : 0;
        return Room {parts.first() + u'/' + name, floor, step};
    }
    return {};
}

QSet<QString> headersOf(const QString &qtModule)
{
    const QStringList names = QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + qtModule).entryList(QDir::Files);
    return {names.begin(), names.end()};
}

bool isOf(const QString &header, const QString &qtModule)
{
    static QMap<QString, QSet<QString>> known;
    if (!known.contains(qtModule))
        known.insert(qtModule, headersOf(qtModule));
    return header.startsWith(qtModule) || known[qtModule].contains(header);
}

QString simulatorProblem(const QString &path, const QString &included)
{
    const bool fromInside = path.startsWith("thingspace/simulator/"_L1);
    const bool ofInside = included.startsWith("thingspace/simulator/"_L1);
    if (fromInside && !ofInside && !included.startsWith("thingspace/basics/"_L1) && included != "thingspace/http/httpserver.h"_L1)
        return u"the simulator shares no code with the client: %1"_s.arg(included);
    if (ofInside && !fromInside && !path.startsWith("app/simulator/"_L1))
        return u"only app/simulator builds on the simulator: %1"_s.arg(included);
    return {};
}

QString arrowProblem(const QString &path, const QString &included)
{
    const auto from = roomOf(path);
    const auto to = roomOf(included);
    if (included.startsWith("tests/"_L1))
        return u"product code includes a test's: %1"_s.arg(included);
    if (!from || !to)
        return {};
    if (const QString problem = simulatorProblem(path, included); !problem.isEmpty())
        return problem;
    if (from->step < 0 || to->step < 0)
        return u"a room that the house does not have: %1"_s.arg(included);
    const bool back = to->floor > from->floor || (to->floor == from->floor && from->floor < 3 && to->step > from->step);
    if (from->floor == 2 && to->floor == 2 && from->step == 1 && to->step == 1 && from->name != to->name)
        return u"pages do not know each other: %1"_s.arg(included);
    return back ? u"%1 must not look up to %2: %3"_s.arg(from->name, to->name, included) : QString();
}

QString foreignProblem(const QString &path, const QString &header)
{
    const bool thingspace = path.startsWith("thingspace/"_L1);
    const bool models = path.startsWith("models/"_L1);
    if ((thingspace || models) && isOf(header, u"QtWidgets"_s))
        return u"widgets belong in ui: <%1>"_s.arg(header);
    if (thingspace && isOf(header, u"QtGui"_s) && !isOf(header, u"QtCore"_s))
        return u"thingspace has no Gui: <%1>"_s.arg(header);
    const bool sql = (isOf(header, u"QtSql"_s) && !isOf(header, u"QtCore"_s)) || header == "sqlite3.h"_L1 || header == "libpq-fe.h"_L1;
    if (path.startsWith("ui/"_L1) && header.startsWith("QJson"_L1))
        return u"ui speaks no JSON: <%1>"_s.arg(header);
    if (sql && !path.startsWith("models/store/"_L1))
        return u"only models/store speaks SQL's drivers: <%1>"_s.arg(header);
    return {};
}

struct Include
{
    int line = 0;
    QString header;
    bool ours = false;
};

QList<Include> includesOf(const QString &source)
{
    static const QRegularExpression form(uR"re(^\s*#\s*include\s*(["<])([^">]+)[">])re"_s);
    QList<Include> found;
    int number = 0;
    for (const QString &line : source.split(u'\n')) {
        ++number;
        if (const auto match = form.match(line); match.hasMatch())
            found.append({number, match.captured(2), match.captured(1) == u"\""});
    }
    return found;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesUnder(const QString &root)
{
    QStringList paths;
    for (const QLatin1StringView floor : kFloors) {
        QDirIterator walk(root + u'/' + floor, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            paths.append(QDir(root).relativeFilePath(walk.next()));
    }
    paths.sort();
    return paths;
}

/// Rooms side by side (fleet, audit, catalogue …) may use each other, but not both ways.
QStringList circles(const QMap<QString, QSet<QString>> &uses)
{
    QStringList found;
    for (auto room = uses.begin(); room != uses.end(); ++room) {
        for (const QString &other : *room) {
            if (room.key() < other && uses.value(other).contains(room.key()))
                found.append(u"%1 and %2 include each other"_s.arg(room.key(), other));
        }
    }
    return found;
}

} // namespace

namespace arrows {

QStringList violations(const QString &path, const QString &source)
{
    QStringList found;
    for (const Include &include : includesOf(source)) {
        QString problem = include.ours ? arrowProblem(path, include.header) : foreignProblem(path, include.header);
        if (include.ours && !include.header.contains(u'/') && !include.header.endsWith(".moc"_L1))
            problem = u"includes are relative to the project's root: %1"_s.arg(include.header);
        if (!problem.isEmpty())
            found.append(u"%1:%2: %3"_s.arg(path).arg(include.line).arg(problem));
    }
    return found;
}

QStringList violationsUnder(const QString &root)
{
    QStringList found;
    QMap<QString, QSet<QString>> uses;
    for (const QString &path : sourcesUnder(root)) {
        const QString source = contents(root + u'/' + path);
        found += violations(path, source);
        const auto from = roomOf(path);
        for (const Include &include : includesOf(source)) {
            const auto to = include.ours ? roomOf(include.header) : std::nullopt;
            if (from && to && from->name != to->name && from->floor == to->floor && from->step == to->step)
                uses[from->name].insert(to->name);
        }
    }
    return found + circles(uses);
}

} // namespace arrows
