#include "models/changes/types/changespec.h"
#include "models/changes/types/linequotas.h"
#include "models/changes/types/rulebook.h"
#include "models/values/wording.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The list of rules is held against the rules' own source: what a type can say of a line, with what it calls of the shared ones.
class TestRulebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTypesRulesAreListed_data();
    void eachTypesRulesAreListed();
    void everyRuleHasItsSentenceAndPlace();
    void isFoundByItsWords();

private:
    static QString source(const QString &file)
    {
        QFile opened(QStringLiteral(THINGDESK_SOURCE) + u"/models/changes/types/"_s + file);
        return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
    }
    /// Codes of findings in a piece of source; those of refused undos are no rules.
    static QSet<QString> literals(const QString &text)
    {
        static const QRegularExpression code(u"\"([a-z-]+\\.[a-z0-9.-]+)\"(?:_L1|_s)"_s);
        QSet<QString> found;
        for (auto match = code.globalMatch(text); match.hasNext();) {
            const QString one = match.next().captured(1);
            if (wording::knows(one) && !one.startsWith("undo."_L1))
                found << one;
        }
        return found;
    }
    /// A file's functions and their bodies.
    static QHash<QString, QString> functions(const QString &file)
    {
        static const QRegularExpression function(u"^[A-Za-z].*?\\b(\\w+)\\([^\\n]*\\)\\n\\{\\n(.*?)^\\}"_s,
                                                 QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
        QHash<QString, QString> found;
        const QString text = source(file);
        for (auto match = function.globalMatch(text); match.hasNext();) {
            const auto one = match.next();
            found.insert(one.captured(1), one.captured(2));
        }
        return found;
    }
    static QSet<QString> called(const QString &room, const QString &name, QSet<QString> &seen)
    {
        static const QHash<QString, QHash<QString, QString>> rooms {{u"rules"_s, functions(u"rules.cpp"_s)}, {u"attributes"_s, functions(u"attributes.cpp"_s)},
                                                                    {u"placeofuse"_s, functions(u"placeofuse.cpp"_s)}, {u"presentplace"_s, functions(u"presentplace.cpp"_s)}};
        static const QRegularExpression call(u"(?:(\\w+)::)?(\\w+)\\("_s);
        const QString body = rooms.value(room).value(name);
        // Whether a line has moved since is asked at the sending, not at the planning.
        if (body.isEmpty() || seen.contains(room + name) || name == "moved"_L1 || name == "movedState"_L1)
            return {};
        seen << room + name;
        QSet<QString> found = literals(body);
        for (auto match = call.globalMatch(body); match.hasNext();) {
            const auto one = match.next();
            found += called(one.captured(1).isEmpty() ? room : one.captured(1), one.captured(2), seen);
        }
        return found;
    }
    static QSet<QString> codesOf(ChangeType type)
    {
        static const QRegularExpression call(u"(rules|attributes|placeofuse|presentplace)::(\\w+)\\("_s);
        const QString text = source(key(type).remove(u'-') + u".cpp"_s);
        QSet<QString> found = literals(text);
        QSet<QString> seen;
        for (auto match = call.globalMatch(text); match.hasNext();) {
            const auto one = match.next();
            found += called(one.captured(1), one.captured(2), seen);
        }
        if (text.contains("fieldvalues::check"_L1))
            found += literals(source(u"fieldvalues.cpp"_s));
        if (const LineQuota *quota = text.contains("rules::quota("_L1) ? lineQuota(type) : nullptr)
            found << quota->code;
        // What two lines of one plan want.
        if (type == ChangeType::Identifier)
            found << u"swap.twice"_s;
        return found;
    }
};

void TestRulebook::eachTypesRulesAreListed_data()
{
    QTest::addColumn<ChangeType>("type");
    for (const ChangeType type : kChangeTypes)
        QTest::addRow("%s", qPrintable(key(type))) << type;
}

void TestRulebook::eachTypesRulesAreListed()
{
    QFETCH(ChangeType, type);
    const QSet<QString> codes = codesOf(type);
    QVERIFY(codes.size() > 4);
    QSet<QString> listed;
    const QList<CarrierRule> rules = rulebook::find(type);
    for (const CarrierRule &rule : rules)
        listed << rule.code;
    QCOMPARE(QStringList((codes - listed).values()).join(u' '), QString());
    QCOMPARE(QStringList((listed - codes).values()).join(u' '), QString());
}

void TestRulebook::everyRuleHasItsSentenceAndPlace()
{
    QSet<QString> seen;
    for (const CarrierRule &rule : rulebook::rules()) {
        QVERIFY2(wording::knows(rule.code), qPrintable(rule.code));
        QVERIFY2(!seen.contains(rule.code), qPrintable(rule.code));
        seen << rule.code;
        QVERIFY(!rule.tag.isEmpty());
        QVERIFY(!rulebook::sentence(rule).contains(u"%1"_s));
        QVERIFY(std::ranges::any_of(kChangeTypes, [&](ChangeType type) { return rule.concerns(type); }));
    }
    QVERIFY(std::ranges::is_sorted(rulebook::rules(), {}, [](const CarrierRule &rule) { return QString(rule.code); }));
    // The quotas' rules are the ones that give the moment.
    for (const LineQuota &quota : kLineQuotas)
        QVERIFY(seen.contains(quota.code));
}

void TestRulebook::isFoundByItsWords()
{
    const QList<CarrierRule> found = rulebook::find(ChangeType::CarrierPlan, u"PLAN changes 31"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().code, "quota.month"_L1);
    QCOMPARE(rulebook::key(found.first().source), u"carrier"_s);
    QVERIFY(rulebook::find(ChangeType::Archive, u"plan changes 31"_s).isEmpty());
    QCOMPARE(rulebook::find({}, {}).size(), qsizetype(rulebook::rules().size()));
}

QTEST_GUILESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"
