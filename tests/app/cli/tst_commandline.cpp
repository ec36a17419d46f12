#include "app/cli/changejson.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/helptext.h"
#include "app/cli/texttable.h"
#include "models/values/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesGlobalOptionsAnywhere();
    void readsOptionsAndWords();
    void splitsLists();
    void readsNumbersAndDurations();
    void refuses_data();
    void refuses();
    void everyCommandHasHelp();
    void everyErrorOfItsOwnHasASentence();
    void errorsHaveTheContractsExitCodes_data();
    void errorsHaveTheContractsExitCodes();
    void errorDocumentLeavesOutWhatDoesNotApply();
    void itemsHaveTheContractsExitCodes_data();
    void itemsHaveTheContractsExitCodes();
    void tableAlignsNumbersToTheRight();

private:
    static Result<Arguments> parse(const QString &line) { return parseArguments(line.split(u' ', Qt::SkipEmptyParts), commandTable()); }
};

void tst_CommandLine::takesGlobalOptionsAnywhere()
{
    for (const QString &line : {u"--store sqlite:x --profile east --json sync"_s, u"sync --json --profile=east --store=sqlite:x"_s,
                                u"--json sync --profile east --store sqlite:x"_s}) {
        const auto arguments = parse(line);
        QVERIFY2(arguments, qPrintable(line));
        QCOMPARE(arguments->store, u"sqlite:x"_s);
        QCOMPARE(arguments->profile, u"east"_s);
        QVERIFY(arguments->json);
        QVERIFY(arguments->profileGiven);
        QCOMPARE(arguments->command->name, "sync"_L1);
    }
    QCOMPARE(parse(u"sync"_s)->profile, u"default"_s);
}

void tst_CommandLine::readsOptionsAndWords()
{
    const auto arguments = parse(u"change plan suspend --filter -state:active --set a=1 --set=b=2 --name x"_s);
    QVERIFY(arguments);
    QCOMPARE(arguments->command->name, "change plan"_L1);
    QCOMPARE(arguments->words, QStringList {u"suspend"_s});
    QCOMPARE(arguments->value("filter"_L1), u"-state:active"_s);
    QCOMPARE(arguments->values("set"_L1), QStringList({u"a=1"_s, u"b=2"_s}));
    QVERIFY(!arguments->has("input"_L1));
    QCOMPARE(parse(u"profile show -- --strange"_s)->words, QStringList {u"--strange"_s});
}

void tst_CommandLine::splitsLists()
{
    QCOMPARE(parse(u"sync --ids 1,2,,3 --ids 4"_s)->list("ids"_L1), QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
}

void tst_CommandLine::readsNumbersAndDurations()
{
    const auto arguments = parse(u"change apply 7 --yes --confirm 250 --wait --wait-for 90s"_s);
    QCOMPARE(arguments->number("confirm"_L1).value(), std::optional<qint64>(250));
    QCOMPARE(arguments->duration("wait-for"_L1).value(), std::optional<std::chrono::milliseconds>(90s));
    QCOMPARE(parse(u"change apply 7 --yes"_s)->number("confirm"_L1).value(), std::nullopt);
    QCOMPARE(parse(u"change apply 7 --confirm many"_s)->number("confirm"_L1).error().code, u"usage.number"_s);
    QCOMPARE(parse(u"change apply 7 --wait-for long"_s)->duration("wait-for"_L1).error().code, u"usage.duration"_s);
}

void tst_CommandLine::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    QTest::addRow("nothing") << QString() << u"usage.none"_s;
    QTest::addRow("an unknown command") << u"frobnicate"_s << u"usage.command"_s;
    QTest::addRow("half a command") << u"profile"_s << u"usage.family"_s;
    QTest::addRow("an unknown half") << u"profile paint"_s << u"usage.family"_s;
    QTest::addRow("an unknown option") << u"sync --fast"_s << u"usage.option"_s;
    QTest::addRow("another command's option") << u"devices --full"_s << u"usage.option"_s;
    QTest::addRow("an option before its command") << u"--full sync"_s << u"usage.option-early"_s;
    QTest::addRow("no value") << u"devices --filter"_s << u"usage.value"_s;
    QTest::addRow("a switch with a value") << u"sync --full=yes"_s << u"usage.switch"_s;
    QTest::addRow("given twice") << u"devices --limit 1 --limit 2"_s << u"usage.twice"_s;
    QTest::addRow("too few words") << u"change show"_s << u"usage.missing"_s;
    QTest::addRow("too many words") << u"change show 1 2"_s << u"usage.extra"_s;
}

void tst_CommandLine::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, code);
    const auto arguments = parse(line);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().kind, Error::Kind::Usage);
    QCOMPARE(arguments.error().code, code);
    QVERIFY(!wording::sentence(arguments.error()).contains(u'%'));
}

void tst_CommandLine::everyCommandHasHelp()
{
    const QString all = helpText(nullptr, commandTable());
    for (const CommandSpec &command : commandTable()) {
        QVERIFY2(all.contains(command.name), command.name.data());
        const auto arguments = parse(command.name + u" --help"_s);
        QVERIFY2(arguments && arguments->help, command.name.data());
        const QString help = helpText(arguments->command, commandTable());
        for (const OptionSpec &option : command.options)
            QVERIFY2(help.contains(u"--"_s + option.name), option.name.data());
        QVERIFY(command.run != nullptr);
    }
}

void tst_CommandLine::everyErrorOfItsOwnHasASentence()
{
    for (const QLatin1StringView code : {"usage.change"_L1, "usage.choice"_L1, "usage.command"_L1, "usage.duration"_L1, "usage.extra"_L1,
             "usage.family"_L1, "usage.identifier"_L1, "usage.later"_L1, "usage.missing"_L1, "usage.needs"_L1, "usage.none"_L1, "usage.number"_L1, "usage.rows"_L1,
             "usage.option"_L1, "usage.option-early"_L1, "usage.switch"_L1, "usage.targets"_L1, "usage.time"_L1, "usage.together"_L1, "usage.twice"_L1, "usage.value"_L1,
             "usage.writable"_L1, "apply.confirm"_L1, "apply.confirm-differs"_L1, "apply.yes"_L1, "writes.off"_L1, "demo.folder"_L1, "demo.simulator"_L1,
             "credentials.damaged"_L1, "credentials.input"_L1, "credentials.locked"_L1, "credentials.missing"_L1, "credentials.unavailable"_L1})
        QVERIFY2(wording::knows(code), code.data());
}

void tst_CommandLine::errorsHaveTheContractsExitCodes_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("code");
    using enum Error::Kind;
    QTest::addRow("usage") << Error {Usage, u"usage.none"_s, {}, {}} << 2;
    QTest::addRow("a bad file") << Error {Input, u"columns.unknown"_s, {}, {}} << 2;
    QTest::addRow("storage") << Error {Storage, u"store.busy"_s, {}, {}} << 6;
    QTest::addRow("not reachable") << Error {Network, u"network.connect"_s, {}, {}} << 3;
    QTest::addRow("an answer's status") << Error {Http, u"http.status"_s, {}, {}} << 3;
    QTest::addRow("not authorised") << Error {Service, u"login.refused"_s, {}, {}} << 3;
    QTest::addRow("not understood") << Error {Protocol, u"answer.html"_s, {}, {}} << 3;
    QTest::addRow("no login") << Error {Refused, u"credentials.missing"_s, {}, {}} << 3;
    QTest::addRow("a latched login") << Error {Refused, u"login.latched"_s, {}, {}} << 3;
    QTest::addRow("writes off") << Error {Refused, u"writes.off"_s, {}, {}} << 4;
    QTest::addRow("not confirmed") << Error {Refused, u"apply.confirm"_s, {}, {}} << 4;
    QTest::addRow("broken off") << Error {Cancelled, u"sync.cancelled"_s, {}, {}} << 1;
}

void tst_CommandLine::errorsHaveTheContractsExitCodes()
{
    QFETCH(Error, error);
    QTEST(exitCode(error), "code");
}

void tst_CommandLine::errorDocumentLeavesOutWhatDoesNotApply()
{
    const QJsonObject bare = errorDocument({Error::Kind::Usage, u"usage.none"_s, {}, {}})[u"error"].toObject();
    QCOMPARE(bare[u"kind"].toString(), u"usage"_s);
    QVERIFY(!bare[u"message"].toString().isEmpty());
    for (const QString &absent : {u"file"_s, u"row"_s, u"column"_s, u"stage"_s})
        QVERIFY2(!bare.contains(absent), qPrintable(absent));
    Error placed {Error::Kind::Input, u"columns.unknown"_s, {u"colour"_s}, {}};
    placed.place = {u"targets.csv"_s, 3, u"colour"_s};
    const QJsonObject full = errorDocument(placed)[u"error"].toObject();
    QCOMPARE(full[u"file"].toString(), u"targets.csv"_s);
    QCOMPARE(full[u"row"].toInt(), 3);
    QCOMPARE(full[u"column"].toString(), u"colour"_s);
}

void tst_CommandLine::itemsHaveTheContractsExitCodes_data()
{
    using Counts = QMap<ItemState, qint64>;
    QTest::addColumn<Counts>("counts");
    QTest::addColumn<int>("code");
    using enum ItemState;
    QTest::addRow("nothing to send") << Counts {} << 0;
    QTest::addRow("blocked and skipped") << Counts {{Blocked, 3}, {Skipped, 4}} << 0;
    QTest::addRow("all succeeded") << Counts {{Succeeded, 9}} << 0;
    QTest::addRow("one failed") << Counts {{Succeeded, 9}, {Failed, 1}} << 1;
    QTest::addRow("one held") << Counts {{Succeeded, 9}, {Held, 1}} << 1;
    QTest::addRow("one cancelled") << Counts {{Succeeded, 9}, {Cancelled, 1}} << 1;
    QTest::addRow("unconfirmed comes first") << Counts {{Failed, 1}, {Unconfirmed, 1}} << 5;
    QTest::addRow("on hold at the carrier") << Counts {{AwaitingCarrier, 1}} << 5;
    QTest::addRow("not sent yet") << Counts {{Queued, 1}} << 5;
}

void tst_CommandLine::itemsHaveTheContractsExitCodes()
{
    using Counts = QMap<ItemState, qint64>;
    QFETCH(Counts, counts);
    QTEST(exitCode(counts), "code");
}

void tst_CommandLine::tableAlignsNumbersToTheRight()
{
    TextTable table({u"change"_s, u"name"_s});
    table.add({u"7"_s, u"short"_s});
    table.add({u"12345678"_s, u"x"_s});
    QCOMPARE(table.text(), u"  change  name\n       7  short\n12345678  x\n"_s);
}

QTEST_APPLESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
