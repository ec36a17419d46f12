#include "models/engine/sending/dispatchmark.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"

#include <QDir>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcMark, "thingdesk.engine.mark", QtWarningMsg)

namespace {

/// The store's own number: made once, never changed, carried along by copies.
Result<qint64> storeNumber(Database &db)
{
    qint64 number = 0;
    const auto done = db.inTransaction([&]() -> Result<void> {
        {
            auto row = db.query(MarkSql::StoreNumber);
            if (const auto read = row.exec(); !read)
                return failure(read.error());
            if (row.next()) {
                number = row.number(0);
                return {};
            }
        }
        number = qint64(QRandomGenerator::system()->generate64() >> 2) + 1;
        const auto made = db.query(MarkSql::SetStoreNumber).bind(u":number", number).exec();
        return made ? Result<void>() : failure(made.error());
    });
    return done ? Result<qint64>(number) : failure(done.error());
}

} // namespace

QString DispatchMark::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/thingdesk/dispatched"_s;
}

Result<void> DispatchMark::open(Database &db, const QString &folder)
{
    const auto number = storeNumber(db);
    if (!number)
        return failure(number.error());
    m_file.setFileName(folder + u'/' + QString::number(*number, 36));
    if (!QDir().mkpath(folder) || !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(Error::Kind::Storage, u"mark.unwritable"_s, {m_file.fileName(), m_file.errorString()});
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_highest = m_file.readAll().trimmed().toLongLong();
    return {};
}

void DispatchMark::raise(qint64 dispatch)
{
    if (dispatch <= m_highest)
        return;
    m_highest = dispatch;
    // Fixed width: a shorter number never leaves digits of a longer one behind.
    const QByteArray text = QByteArray::number(dispatch).rightJustified(19, '0') + '\n';
    if (!m_file.seek(0) || m_file.write(text) != text.size())
        qCWarning(lcMark).noquote() << "the mark could not be raised:" << m_file.errorString();
}
