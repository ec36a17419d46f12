#include "tests/ui/settings/settingsstage.h"
#include "ui/common/noticebar.h"
#include "ui/settings/callbacksbox.h"

#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

class TestCallbacksBox : public SettingsStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void callbacksAreListedAndNobodyIsDisplacedUnasked();
};

void TestCallbacksBox::callbacksAreListedAndNobodyIsDisplacedUnasked()
{
    m_page->showProfile(u"lab"_s);
    CallbacksBox &box = m_page->callbacks();
    QList<CallbackWish> wishes;
    connect(&box, &CallbacksBox::wished, &box, [&](const CallbackWish &wish) { wishes << wish; });
    button(u"callbacks.show"_s).click();
    QCOMPARE(wishes.size(), 1);
    QVERIFY(wishes.first().deed == CallbackDeed::List);
    QCOMPARE(wishes.first().profile, u"lab"_s);
    QVERIFY(!button(u"callbacks.show"_s).isEnabled());
    const QString account = u"0000123456-00001"_s;
    const QList<CallbackStanding> rows {{account, u"CarrierService"_s, u"https://other.example.com/hook"_s, {}, Registration::Foreign},
                                        {account, u"ExternalProvisioningChanges"_s, {}, {}, Registration::Absent}};
    box.showAnswer(wishes.takeFirst(), rows);
    auto &list = part<QTreeWidget>(u"callbacks.list"_s);
    QCOMPARE(list.topLevelItemCount(), 2);
    QVERIFY(list.topLevelItem(0)->text(2).contains(u"https://other.example.com/hook"_s));
    // Another application's place is taken only after a question that names it.
    list.setCurrentItem(list.topLevelItem(0));
    button(u"callbacks.register"_s).click();
    QVERIFY(wishes.isEmpty());
    QVERIFY(part<QMessageBox>(u"callbacks.question"_s).text().contains(u"https://other.example.com/hook"_s));
    answer(u"callbacks.question"_s);
    QCOMPARE(wishes.size(), 1);
    QVERIFY(wishes.first().deed == CallbackDeed::Register && wishes.first().evenOthers);
    QCOMPARE(wishes.first().service, u"CarrierService"_s);
    // What was done is read again; what was refused is said.
    box.showAnswer(wishes.takeFirst(), rows.first(1));
    QCOMPARE(wishes.size(), 1);
    QVERIFY(wishes.first().deed == CallbackDeed::List);
    const Error taken {Error::Kind::Refused, u"callbacks.taken"_s, {u"CarrierService"_s, account, u"https://other.example.com/hook"_s}, {}};
    box.showAnswer(wishes.takeFirst(), Result<QList<CallbackStanding>>(failure(taken)));
    QVERIFY(part<NoticeBar>(u"callbacks.notice"_s).sentence().contains(u"https://other.example.com/hook"_s));
    // A live profile sends nothing until somebody turns it on.
    m_page->showProfile(u"acme"_s);
    QTRY_VERIFY(!button(u"callbacks.register"_s).isEnabled());
}

QTEST_MAIN(TestCallbacksBox)
#include "tst_callbacksbox.moc"
