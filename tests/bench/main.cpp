#include "tests/bench/benches.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

int complain(const QString &sentence)
{
    QTextStream(stderr) << "thingdesk-bench: " << sentence << Qt::endl;
    return 2;
}

QJsonObject document(const Bench &bench, const BenchResult &result)
{
    QJsonArray figures;
    for (const BenchFigure &figure : result.figures)
        figures.append(figure.json());
    return {{u"bench"_s, QString(bench.name)}, {u"rows"_s, result.rows}, {u"figures"_s, figures}};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"NAME"_s, u"Which bench."_s);
    parser.addOptions({{u"rows"_s, u"How many rows."_s, u"N"_s}, {u"seed"_s, u"The fleet and all chance."_s, u"S"_s, u"1"_s}});
    parser.addHelpOption();
    parser.process(application);

    QStringList names;
    for (const Bench &bench : benches())
        names << bench.name;
    const QString name = parser.positionalArguments().value(0);
    const auto bench = std::ranges::find_if(benches(), [&](const Bench &b) { return b.name == name; });
    if (bench == benches().end())
        return complain(u"give one of: %1"_s.arg(names.join(u", "_s)));
    BenchOptions options;
    bool rowsFit = true;
    bool seedFits = true;
    options.rows = parser.isSet(u"rows"_s) ? parser.value(u"rows"_s).toLongLong(&rowsFit) : bench->usualRows;
    options.seed = parser.value(u"seed"_s).toULongLong(&seedFits);
    if (!rowsFit || !seedFits || options.rows <= 0)
        return complain(u"--rows and --seed take whole numbers"_s);

    const BenchResult result = bench->run(options);
    if (!result.problem.isEmpty()) {
        complain(result.problem);
        return 1;
    }
    QTextStream(stdout) << QJsonDocument(document(*bench, result)).toJson();
    return 0;
}
