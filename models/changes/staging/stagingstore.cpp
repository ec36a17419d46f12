#include "models/changes/staging/stagingstore.h"

#include "models/changes/staging/editablecells.h"
#include "models/changes/staging/stagingsql.h"
#include "models/store/database.h"

using namespace Qt::StringLiterals;

StagingStore::StagingStore(Database &db, ProfileId profile, QString owner)
    : m_db(db)
    , m_profile(profile)
    , m_owner(std::move(owner))
{
}

Result<StagedEdits> StagingStore::read()
{
    StagedEdits edits;
    Query rows = m_db.query(StagingSql::Edits);
    if (auto read = rows.bind(u":profile", m_profile.value).bind(u":owner", m_owner).exec(); !read)
        return failure(read.error());
    while (rows.next())
        edits.put(DeviceId {rows.number(0)}, rows.text(1), StagedEdit {rows.text(2), rows.text(3), ChangeId {rows.number(4)}});
    return edits;
}

Result<void> StagingStore::write(const QList<StagedStep> &steps, const QDateTime &atUtc)
{
    return m_db.inTransaction([&]() -> Result<void> {
        for (const StagedStep &step : steps) {
            Query query = m_db.query(step.after ? StagingSql::PutEdit : StagingSql::RemoveEdit);
            query.bind(u":profile", m_profile.value).bind(u":owner", m_owner).bind(u":device", step.line.value).bind(u":field", step.column);
            if (step.after) {
                query.bind(u":value", step.after->value).bind(u":original", step.after->original).bind(u":at", atUtc);
                query.bind(u":change", step.after->plan.value);
            }
            if (auto done = query.exec(); !done)
                return failure(done.error());
        }
        return {};
    });
}

Result<QList<ChangeId>> StagingStore::drafts()
{
    QList<ChangeId> drafts;
    Query rows = m_db.query(StagingSql::DraftsOfEdits);
    if (auto read = rows.bind(u":profile", m_profile.value).bind(u":owner", m_owner).exec(); !read)
        return failure(read.error());
    while (rows.next())
        drafts << ChangeId {rows.number(0)};
    return drafts;
}

Result<void> StagingStore::attach(ChangeType type, ChangeId draft)
{
    return m_db.inTransaction([&]() -> Result<void> {
        Query query = m_db.query(StagingSql::AttachEdits);
        query.bind(u":profile", m_profile.value).bind(u":owner", m_owner).bind(u":change", draft.value).bind(u":fields", editablecells::columnsOf(type));
        const auto done = query.exec();
        return done ? Result<void>() : failure(done.error());
    });
}

Result<void> StagingStore::settle()
{
    return m_db.inTransaction([&]() -> Result<void> {
        for (const StagingSql statement : {StagingSql::RemoveReleased, StagingSql::DetachEdits}) {
            Query query = m_db.query(statement);
            if (auto done = query.bind(u":profile", m_profile.value).bind(u":owner", m_owner).exec(); !done)
                return failure(done.error());
        }
        return {};
    });
}
