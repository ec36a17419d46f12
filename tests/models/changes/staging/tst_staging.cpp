#include "models/changes/staging/editablecells.h"
#include "models/changes/staging/editchoices.h"
#include "models/changes/staging/pastedblock.h"
#include "models/changes/staging/stagedplans.h"
#include "models/changes/staging/stagingstore.h"
#include "models/changes/usersettling.h"
#include "models/fleet/devicelisting.h"
#include "models/fleet/devicerows.h"
#include "models/fleet/userdrift.h"
#include "tests/models/changes/changefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kOwner = u"jane"_s;

StagedStep step(qint64 line, const QString &column, const QString &value, const QString &original = {})
{
    return {DeviceId {line}, column, {}, StagedEdit {value, original, {}}};
}

} // namespace

/// Edits of table cells: what may be in one, how they are kept, and the plans that they become.
class TestStaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ChangeFixture>();
        m_world->makeFleet(1, 5);
    }
    void cleanup() { m_world.reset(); }

    void takesWhatTheFieldTakes_data();
    void takesWhatTheFieldTakes();
    void everyCellIsAColumnAndAField();
    void readsBlocksOfSpreadsheets_data();
    void readsBlocksOfSpreadsheets();
    void whatACellShowsAnywayIsNoEdit();
    void mergesTheEditsOfALineIntoOneRow();
    void keepsEditsPerPerson();
    void becomesAPlanOfEachType();
    void goesWhenItsDraftIsReleased();
    void staysWhenItsDraftIsThrownAway();
    void isPlannedAnewInPlaceOfItsDrafts();
    void keepsWhatAPlanBlocked();
    void takesTheCarriersNames();

private:
    StagingStore store() { return StagingStore(*m_world->db, m_world->profile.id, kOwner); }
    StagedEdits edits() { return store().read().value(); }
    QList<ChangeId> plan() { return planStaged(*m_world->db, m_world->profile, m_world->origin, m_world->clock.nowUtc()).value(); }
    void stage(const QList<StagedStep> &steps) { ChangeFixture::must(store().write(steps, m_world->clock.nowUtc())); }
    qint64 line(int nth) { return m_world->number(u"SELECT id FROM device ORDER BY id LIMIT 1 OFFSET %1"_s.arg(nth)); }

    std::unique_ptr<ChangeFixture> m_world;
};

void TestStaging::takesWhatTheFieldTakes_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *name, const char *column, const QString &typed, const QString &kept, bool taken) {
        QTest::addRow("%s", name) << QString::fromLatin1(column) << typed << kept << taken;
    };
    row("blanks are collapsed", "cf1", u"  north   gate "_s, u"north gate"_s, true);
    row("50 characters", "cf1", QString(50, u'x'), QString(50, u'x'), true);
    row("51 characters", "cf1", QString(51, u'x'), QString(51, u'x'), false);
    row("a quote mark", "cf2", u"O'Neil"_s, u"O'Neil"_s, false);
    row("an unseen character", "cf3", u"a\u200Bb"_s, u"a\u200Bb"_s, false);
    row("a custom field is cleared", "cf5", {}, {}, true);
    row("36 characters", "cost-center", QString(36, u'7'), QString(36, u'7'), true);
    row("37 characters", "cost-center", QString(37, u'7'), QString(37, u'7'), false);
    row("a letter with an accent", "cost-center", u"Ñ1"_s, u"Ñ1"_s, false);
    row("a cost center is removed", "cost-center", {}, {}, true);
    row("a name", "first-name", u"Ada"_s, u"Ada"_s, true);
    row("a name is not cleared", "first-name", {}, {}, false);
    row("an email is cleared", "email", {}, {}, true);
    row("ZIP+4 becomes a ZIP", "postal-code", u"78701-1234"_s, u"78701"_s, true);
    row("half a ZIP", "postal-code", u"787"_s, u"787"_s, false);
    row("a user name", "user-name", u"Ada  Lovelace"_s, u"Ada Lovelace"_s, true);
    row("a plan", "plan", u"5GB"_s, u"5GB"_s, true);
    row("no plan", "plan", {}, {}, false);
    row("megabytes", "allocation-mb", u"0500"_s, u"500"_s, true);
    row("not megabytes", "allocation-mb", u"lots"_s, u"lots"_s, false);
    row("a customer plan is taken off", "customer-plan", {}, {}, true);
}

void TestStaging::takesWhatTheFieldTakes()
{
    QFETCH(QString, column);
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QFETCH(bool, taken);
    const EditableCell *cell = editablecells::find(column);
    QVERIFY(cell != nullptr);
    const QString value = editablecells::normalised(*cell, typed);
    QCOMPARE(value, kept);
    const auto problem = editablecells::problem(*cell, value);
    QVERIFY2(taken == !problem, qPrintable(problem.value_or(u"taken"_s)));
    // A sentence with the field's label, not its key.
    QVERIFY(!problem || !problem->contains(u"new-"_s));
}

void TestStaging::everyCellIsAColumnAndAField()
{
    for (const EditableCell &cell : editablecells::all()) {
        QVERIFY2(devicelisting::find(QString(cell.column)) != nullptr, cell.column.data());
        QVERIFY2(fieldvalues::find(changeSpec(cell.type).fields(), QString(cell.field)) != nullptr, cell.field.data());
        QJsonObject own;
        editablecells::say(own, cell, {});
        const bool isClearable = cell.clearing != EditableCell::Clearing::None;
        QCOMPARE(isClearable, !editablecells::problem(cell, {}));
        if (isClearable)
            QVERIFY(fieldvalues::check(changeSpec(cell.type).fields(), own).isEmpty());
    }
    QCOMPARE(editablecells::find(u"iccid"), nullptr);
    QCOMPARE(editablecells::columnsOf(ChangeType::CostCenter), u",cost-center,"_s);
}

void TestStaging::readsBlocksOfSpreadsheets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("block");
    using Block = QList<QStringList>;
    QTest::addRow("nothing") << QString() << Block {};
    QTest::addRow("one cell") << u"a"_s << Block {{u"a"_s}};
    QTest::addRow("a line end at the end") << u"a\tb\r\n"_s << Block {{u"a"_s, u"b"_s}};
    QTest::addRow("two rows") << u"a\tb\nc\td"_s << Block {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::addRow("an empty cell and an empty row") << u"\tb\n\nc\n"_s << Block {{u""_s, u"b"_s}, {u""_s}, {u"c"_s}};
    QTest::addRow("quoted") << u"\"a\nb\"\t\"say \"\"so\"\"\"\n"_s << Block {{u"a\nb"_s, u"say \"so\""_s}};
    QTest::addRow("an inch mark") << u"\"5\ta"_s << Block {{u"\"5"_s, u"a"_s}};
    QTest::addRow("old line ends") << u"a\rb\r"_s << Block {{u"a"_s}, {u"b"_s}};
}

void TestStaging::readsBlocksOfSpreadsheets()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, block);
    QCOMPARE(pastedBlock(text), block);
}

void TestStaging::whatACellShowsAnywayIsNoEdit()
{
    StagedEdits edits;
    QVERIFY(!edits.step(DeviceId {1}, u"cf1"_s, u"a"_s, u"a"_s));
    const auto first = edits.step(DeviceId {1}, u"cf1"_s, u"b"_s, u"a"_s);
    QVERIFY(first && first->after);
    edits.put(DeviceId {1}, u"cf1"_s, first->after);
    QVERIFY(!edits.step(DeviceId {1}, u"cf1"_s, u"b"_s, u"a"_s));
    const auto back = edits.step(DeviceId {1}, u"cf1"_s, u"a"_s, u"a"_s);
    QVERIFY(back && !back->after);
    edits.put(DeviceId {1}, u"cf1"_s, back->after);
    QVERIFY(edits.isEmpty());
}

void TestStaging::mergesTheEditsOfALineIntoOneRow()
{
    StagedEdits edits;
    for (const StagedStep &one : {step(7, u"cf2"_s, {}), step(7, u"cf1"_s, u"a"_s), step(7, u"cf3"_s, {}), step(3, u"cf1"_s, u"b"_s), step(7, u"cost-center"_s, {}),
                                  step(3, u"plan"_s, u"5GB"_s)})
        edits.put(one.line, one.column, one.after);
    QCOMPARE(edits.count(), 6);
    QCOMPARE(edits.lineCount(), 2);
    QCOMPARE(edits.types(), (QList {ChangeType::CarrierPlan, ChangeType::CustomFields, ChangeType::CostCenter}));
    const QList<Target> fields = edits.targets(ChangeType::CustomFields);
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields[0].device, DeviceId {3});
    QCOMPARE(fields[1].device, DeviceId {7});
    QCOMPARE(fields[1].row, 2);
    QCOMPARE(fields[1].own, (QJsonObject {{u"new-cf1"_s, u"a"_s}, {u"clear"_s, u"new-cf2 new-cf3"_s}}));
    QCOMPARE(edits.targets(ChangeType::CostCenter).first().own, (QJsonObject {{u"remove"_s, true}}));
}

void TestStaging::keepsEditsPerPerson()
{
    stage({step(line(0), u"cf1"_s, u"a"_s, u"was"_s)});
    QCOMPARE(edits().find(DeviceId {line(0)}, u"cf1"_s), (StagedEdit {u"a"_s, u"was"_s, {}}));
    QVERIFY(StagingStore(*m_world->db, m_world->profile.id, u"joe"_s).read().value().isEmpty());
    stage({step(line(0), u"cf1"_s, u"b"_s, u"was"_s)});
    QCOMPARE(edits().count(), 1);
    stage({StagedStep {DeviceId {line(0)}, u"cf1"_s, {}, {}}});
    QVERIFY(edits().isEmpty());
}

void TestStaging::becomesAPlanOfEachType()
{
    stage({step(line(0), u"cf1"_s, u"a"_s), step(line(0), u"cf2"_s, u"b"_s), step(line(1), u"cf1"_s, u"c"_s), step(line(1), u"cost-center"_s, u"77"_s)});
    const QList<ChangeId> drafts = plan();
    QCOMPARE(drafts.size(), 2);
    const Change fields = m_world->change(drafts[0]);
    QCOMPARE(fields.type, ChangeType::CustomFields);
    QCOMPARE(fields.state, ChangeState::Draft);
    QCOMPARE(fields.send, 2);
    const QList<ChangeItem> items = m_world->items(drafts[0]);
    QCOMPARE(items.first().after, (QJsonObject {{u"cf1"_s, u"a"_s}, {u"cf2"_s, u"b"_s}}));
    QCOMPARE(m_world->change(drafts[1]).type, ChangeType::CostCenter);
    QCOMPARE(m_world->items(drafts[1]).size(), 1);
    // Nothing is released by it, and nothing lost.
    QCOMPARE(edits().count(), 4);
    QCOMPARE(edits().find(DeviceId {line(1)}, u"cost-center"_s)->plan, drafts[1]);
}

void TestStaging::goesWhenItsDraftIsReleased()
{
    stage({step(line(0), u"cf1"_s, u"a"_s), step(line(1), u"cost-center"_s, u"77"_s), step(line(2), u"cost-center"_s, u"78"_s)});
    const QList<ChangeId> drafts = plan();
    // Edited again behind the plan: that is not what is released.
    stage({step(line(2), u"cost-center"_s, u"79"_s)});
    ChangeFixture::must(m_world->store().submit(drafts[1], m_world->origin, m_world->clock.nowUtc()));
    ChangeFixture::must(store().settle());
    QCOMPARE(edits().count(), 2);
    QVERIFY(edits().find(DeviceId {line(0)}, u"cf1"_s));
    QCOMPARE(edits().find(DeviceId {line(2)}, u"cost-center"_s)->value, u"79"_s);
}

void TestStaging::staysWhenItsDraftIsThrownAway()
{
    stage({step(line(0), u"cf1"_s, u"a"_s)});
    const QList<ChangeId> drafts = plan();
    ChangeFixture::must(m_world->store().discard(drafts[0], u"discarded"_s, m_world->origin, m_world->clock.nowUtc()));
    ChangeFixture::must(store().settle());
    QCOMPARE(edits().find(DeviceId {line(0)}, u"cf1"_s), (StagedEdit {u"a"_s, {}, {}}));
}

void TestStaging::isPlannedAnewInPlaceOfItsDrafts()
{
    stage({step(line(0), u"cf1"_s, u"a"_s)});
    const ChangeId first = plan().first();
    stage({step(line(1), u"cf1"_s, u"b"_s)});
    const ChangeId second = plan().first();
    QCOMPARE(m_world->change(first).state, ChangeState::Cancelled);
    QCOMPARE(m_world->change(second).send, 2);
    QCOMPARE(store().drafts().value(), QList {second});
}

void TestStaging::keepsWhatAPlanBlocked()
{
    // One has a place of use, the other none: it is blocked.
    (void)m_world->exec(u"UPDATE device SET first_name = 'Jane', last_name = 'Doe', address = '1 Main St', city = 'Austin', address_state = 'TX', "
                        "postal_code = '78701', country = 'USA' WHERE id = %1"_s.arg(line(0))).value();
    stage({step(line(0), u"email"_s, u"a@example.com"_s), step(line(1), u"email"_s, u"b@example.com"_s)});
    const ChangeId draft = plan().first();
    QCOMPARE(m_world->change(draft).send, 1);
    ChangeFixture::must(m_world->store().submit(draft, m_world->origin, m_world->clock.nowUtc()));
    ChangeFixture::must(store().settle());
    QCOMPARE(edits().count(), 1);
    QCOMPARE(edits().find(DeviceId {line(1)}, u"email"_s), (StagedEdit {u"b@example.com"_s, {}, {}}));
}

void TestStaging::takesTheCarriersNames()
{
    (void)m_world->exec(u"UPDATE device SET user_name = 'Ada Lovelace', first_name = 'Ada', last_name = 'King' WHERE id = %1"_s.arg(line(0))).value();
    (void)m_world->exec(u"UPDATE device SET user_name = 'Joan Clarke' WHERE id = %1"_s.arg(line(1))).value();
    QList<DeviceId> lines;
    for (int i = 0; i < 5; ++i)
        lines << DeviceId {line(i)};
    QCOMPARE(takeCarrierNames(*m_world->db, lines, m_world->origin, m_world->clock.nowUtc()).value(), 1);
    const QList<Device> after = readDevices(*m_world->db, lines).value();
    QCOMPARE(after[0].userName, u"Ada King"_s);
    QVERIFY(!userdrift::has(after[0]));
    QCOMPARE(after[1].userName, u"Joan Clarke"_s);
    QCOMPARE(m_world->number(u"SELECT COUNT(*) FROM device_history WHERE field = 'user-name' AND before = 'Ada Lovelace' AND after = 'Ada King' AND item_id IS NULL"_s), 1);
    QCOMPARE(m_world->number(u"SELECT COUNT(*) FROM audit WHERE action = 'line.user-name-taken'"_s), 1);
    QCOMPARE(takeCarrierNames(*m_world->db, lines, m_world->origin, m_world->clock.nowUtc()).value(), 0);
}

QTEST_GUILESS_MAIN(TestStaging)
#include "tst_staging.moc"
