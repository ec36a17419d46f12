#include "models/store/rowwindows.h"

#include <QTest>

class tst_RowWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForAWindowOncePerPaint();
    void lastWindowIsShorter();
    void dropsAStaleAnswer();
    void keepsWhatIsShownWhileItIsReadAgain();
    void forgetsTheWindowsLookedAtLongestAgo();
    void mayAskAgainAfterAFailure();

private:
    struct Asked
    {
        quint64 ticket;
        qsizetype first;
        qsizetype count;
    };
    static QList<int> rows(qsizetype first, qsizetype count)
    {
        QList<int> result;
        for (qsizetype i = 0; i < count; ++i)
            result.append(int(first + i));
        return result;
    }
    void answer(const Asked &asked) { QVERIFY(m_windows->put(asked.ticket, asked.first, rows(asked.first, asked.count))); }

    QList<Asked> m_asked;
    std::unique_ptr<RowWindows<int>> m_windows;
};

void tst_RowWindows::init()
{
    m_asked.clear();
    m_windows = std::make_unique<RowWindows<int>>([this](quint64 ticket, qsizetype first, qsizetype count) { m_asked.append({ticket, first, count}); }, 10, 3);
    m_windows->reset(95);
}

void tst_RowWindows::asksForAWindowOncePerPaint()
{
    for (qsizetype i = 20; i < 30; ++i)
        QCOMPARE(m_windows->row(i), nullptr);
    QVERIFY(m_asked.isEmpty());
    QTRY_COMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.first().first, 20);
    QCOMPARE(m_asked.first().count, 10);
    m_windows->row(21);
    QTest::qWait(5);
    QCOMPARE(m_asked.size(), 1);
    answer(m_asked.first());
    QCOMPARE(*m_windows->row(27), 27);
}

void tst_RowWindows::lastWindowIsShorter()
{
    m_windows->row(94);
    QTRY_COMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.first().count, 5);
}

void tst_RowWindows::dropsAStaleAnswer()
{
    m_windows->row(0);
    QTRY_COMPARE(m_asked.size(), 1);
    m_windows->reset(40);
    QVERIFY(!m_windows->put(m_asked.first().ticket, 0, rows(0, 10)));
    QCOMPARE(m_windows->present(0), nullptr);
}

void tst_RowWindows::keepsWhatIsShownWhileItIsReadAgain()
{
    m_windows->row(0);
    QTRY_COMPARE(m_asked.size(), 1);
    answer(m_asked.first());
    m_windows->stale();
    QCOMPARE(*m_windows->row(3), 3);
    QTRY_COMPARE(m_asked.size(), 2);
    QList<int> moved = rows(100, 10);
    QVERIFY(m_windows->put(m_asked.last().ticket, 0, moved));
    QCOMPARE(*m_windows->row(3), 103);
}

void tst_RowWindows::forgetsTheWindowsLookedAtLongestAgo()
{
    for (const qsizetype first : {0, 10, 20, 30}) {
        m_windows->row(first);
        QTRY_COMPARE(m_asked.last().first, first);
        answer(m_asked.last());
    }
    QCOMPARE(m_windows->present(0), nullptr);
    QVERIFY(m_windows->present(10) != nullptr);
    QVERIFY(m_windows->present(30) != nullptr);
}

void tst_RowWindows::mayAskAgainAfterAFailure()
{
    m_windows->row(0);
    QTRY_COMPARE(m_asked.size(), 1);
    m_windows->giveUp(m_asked.first().ticket, 0);
    m_windows->row(0);
    QTRY_COMPARE(m_asked.size(), 2);
}

QTEST_GUILESS_MAIN(tst_RowWindows)
#include "tst_rowwindows.moc"
