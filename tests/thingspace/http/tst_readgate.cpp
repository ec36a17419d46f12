#include "thingspace/http/readgate.h"
#include "thingspace/http/requestbudget.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;

namespace {

/// Lets so many through, then asks to wait.
class SomeReads final : public RequestBudget
{
public:
    std::chrono::milliseconds takeRead() override
    {
        if (m_left == 0) {
            ++m_refused;
            m_left = 1;
            return 60ms;
        }
        --m_left;
        return 0ms;
    }
    void throttled(std::optional<std::chrono::milliseconds>) override { }

    int m_left = 2;
    int m_refused = 0;
};

} // namespace

class tst_ReadGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsThroughInOrderAndWaitsForTheRest();
    void takesNothingForTheDead();
};

void tst_ReadGate::letsThroughInOrderAndWaitsForTheRest()
{
    SomeReads budget;
    ReadGate gate(budget);
    QList<int> through;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 3; ++i)
        gate.enter(this, [&through, i] { through.append(i); });
    QVERIFY(through.isEmpty());
    QTRY_COMPARE(through, (QList<int> {0, 1, 2}));
    QVERIFY(timer.elapsed() >= 55);
    QCOMPARE(budget.m_refused, 1);
}

void tst_ReadGate::takesNothingForTheDead()
{
    SomeReads budget;
    ReadGate gate(budget);
    bool called = false;
    {
        QObject dead;
        gate.enter(&dead, [&] { called = true; });
    }
    bool next = false;
    gate.enter(this, [&] { next = true; });
    QTRY_VERIFY(next);
    QVERIFY(!called);
    QCOMPARE(budget.m_left, 1);
}

QTEST_GUILESS_MAIN(tst_ReadGate)
#include "tst_readgate.moc"
