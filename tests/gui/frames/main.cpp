// thingdesk-frames [--rows N] [--seconds S]: how long the window's longest frame is while a change of N lines runs and somebody sorts and
// filters all the time. Prints one JSON document as thingdesk-bench does: the longest turn of the event loop that one event took, beside
// that of the same window when nothing happens.

#include "app/desktop/workspace.h"
#include "models/catalogue/profilestore.h"
#include "models/changes/planning/planner.h"
#include "models/changes/review/consent.h"
#include "models/changes/targets/idtargets.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/devicestore.h"
#include "models/store/database.h"
#include "tests/support/simulatorprocess.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTextStream>
#include <QThread>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 100'000;

/// Measures every event from outside: how long the window could do nothing else.
class Watched : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        // Other threads' events come through here too, and block no frame. What an event sends on its way belongs to it.
        if (QThread::currentThread() != thread() || m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const double cpuBefore = threadMilliseconds();
        const QObject *owner = receiver->parent();
        const QString who = QLatin1StringView(receiver->metaObject()->className()) + u" of "_s + QLatin1StringView(owner != nullptr ? owner->metaObject()->className() : "nobody");
        const int type = event->type();
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const Frame frame {double(timer.nsecsElapsed()) / 1e6, threadMilliseconds() - cpuBefore, u"%1, event %2"_s.arg(who).arg(type)};
        if (frame.milliseconds > m_longest.milliseconds)
            m_longest = frame;
        return done;
    }

    struct Frame
    {
        double milliseconds = 0;
        /// Of it, what this thread itself worked: the rest was other programs' turn on the machine.
        double worked = 0;
        QString where;
    };
    void begin() { m_longest = {}; }
    const Frame &longest() const { return m_longest; }

private:
    static double threadMilliseconds()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    int m_depth = 0;
    Frame m_longest;
};

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(logLine(result.error())));
    return std::move(*result);
}

void waitFor(const std::function<bool()> &holds)
{
    if (!QTest::qWaitFor(holds, 300'000))
        qFatal("it took too long");
}

ChangeId release(const StoreUrl &store, int rows)
{
    const SystemClock clock;
    const auto db = orDie(Database::open(store));
    const Profile profile = orDie(ProfileStore(*db, clock).find(u"default"_s));
    QList<DeviceId> lines = orDie(DeviceListing(*db, profile.id, orDie(devicefilter::parse(u"state:active"_s))).ids());
    LineTargets targets(lines.first(std::min<qsizetype>(rows, lines.size())));
    const PlanRequest request {profile, ChangeType::Suspend, {}, u"Frames"_s, localOrigin(profile.name, u"window"_s)};
    const PlanSummary plan = orDie(Planner(*db).plan(request, targets, clock.nowUtc()));
    if (auto released = consent::release(*db, plan.change, {}, request.origin, clock.nowUtc()); !released)
        qFatal("%s", qPrintable(logLine(released.error())));
    return plan.change;
}

/// One thing that a restless person does; another at each call.
void disturb(MainWindow &window, int turn)
{
    auto *filter = window.findChild<QLineEdit *>(u"devices.filter"_s);
    auto *table = window.findChild<QTableView *>(u"devices.table"_s);
    static const QStringList filters {u"state:active"_s, u""_s, u"8914"_s, u"state:suspend plan:\"M2M*\""_s, u"-state:deactive"_s, u"state:pending-suspend"_s};
    if (turn % 2 == 0)
        filter->setText(filters.at((turn / 2) % filters.size()));
    else
        table->sortByColumn((turn / 2) % 8, turn % 4 == 1 ? Qt::AscendingOrder : Qt::DescendingOrder);
}

QJsonObject figure(const QString &name, const Watched::Frame &frame, const QJsonValue &aim)
{
    return {{u"name"_s, name}, {u"value"_s, frame.milliseconds}, {u"unit"_s, u"ms"_s}, {u"worked"_s, frame.worked}, {u"aim"_s, aim}, {u"where"_s, frame.where}};
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char *name : {"THINGSPACE_KEY", "THINGSPACE_SECRET", "THINGSPACE_USERNAME", "THINGSPACE_PASSWORD"})
        qputenv(name, "frames");
    Watched app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"rows"_s, u"Lines in the change."_s, u"N"_s, u"10000"_s});
    parser.addOption({u"seconds"_s, u"How long it is disturbed, and how long left alone."_s, u"S"_s, u"20"_s});
    parser.process(app);
    const int rows = std::clamp(parser.value(u"rows"_s).toInt(), 1, kMostRows);
    const int turns = parser.value(u"seconds"_s).toInt() * 4;

    SimulatorProcess simulator({u"--devices"_s, QString::number(rows * 2), u"--seed"_s, u"3"_s});
    if (!simulator.start())
        qFatal("%s", qPrintable(simulator.problem()));
    const QTemporaryDir folder;
    const StoreUrl store {StoreUrl::Kind::Sqlite, folder.filePath(u"fleet.sqlite"_s), {}};
    {
        const SystemClock clock;
        const auto db = orDie(Database::open(store));
        QStringList accounts;
        for (const QJsonValueConstRef account : simulator.get(u"/simulator/accounts"_s).array())
            accounts << account.toString();
        orDie(ProfileStore(*db, clock).add(u"default"_s, simulator.origin().toString(), accounts));
    }
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Theme theme;
    Workspace workspace({store, u"default"_s}, theme, settings);
    MainWindow &window = workspace.window();
    workspace.open({});
    waitFor([&window] { return window.findChild<QTableView *>(u"devices.table"_s) != nullptr; });
    QTest::qWait(500);
    workspace.show(*parseDesktopArguments({u"--page"_s, u"devices"_s}, {}));
    // The fleet, by the button that a person would press.
    window.findChild<QLineEdit *>(u"devices.filter"_s)->setFocus();
    QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
    auto *table = window.findChild<QTableView *>(u"devices.table"_s);
    waitFor([table, rows] { return table->model()->rowCount() >= rows * 2; });
    QTest::qWait(2000);

    app.begin();
    QTest::qWait(turns * 250);
    const Watched::Frame idle = app.longest();

    release(store, rows);
    app.begin();
    for (int turn = 0; turn < turns; ++turn) {
        disturb(window, turn);
        QTest::qWait(250);
    }
    const Watched::Frame busy = app.longest();

    const QJsonObject document {{u"bench"_s, u"window"_s}, {u"rows"_s, rows},
                                {u"figures"_s, QJsonArray {figure(u"longest-frame"_s, busy, 50), figure(u"longest-idle"_s, idle, QJsonValue())}}};
    QTextStream(stdout) << QJsonDocument(document).toJson();
    bool left = false;
    QObject::connect(&workspace, &Workspace::finished, &app, [&left] { left = true; });
    workspace.quitting().quit();
    waitFor([&left] { return left; });
    return 0;
}
