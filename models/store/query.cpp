#include "models/store/query.h"

#include "models/store/sqlerror.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

Query::Query(std::unique_ptr<QSqlQuery> query, std::function<void(std::unique_ptr<QSqlQuery>)> giveBack, const QString &store, std::optional<Error> broken)
    : m_query(std::move(query))
    , m_giveBack(std::move(giveBack))
    , m_store(store)
    , m_broken(std::move(broken))
{
}

Query::Query(Query &&other) noexcept = default;

Query::~Query()
{
    if (!m_query)
        return;
    m_query->finish();
    if (m_giveBack)
        m_giveBack(std::move(m_query));
}

Query &Query::bindValue(QStringView name, const QVariant &value)
{
    m_query->bindValue(name.toString(), value);
    return *this;
}

Query &Query::bind(QStringView name, qint64 value)
{
    return bindValue(name, QVariant(value));
}

Query &Query::bind(QStringView name, const QString &value)
{
    return bindValue(name, QVariant(value.isNull() ? u""_s : value));
}

Query &Query::bind(QStringView name, const QByteArray &value)
{
    return bindValue(name, QVariant(value.isNull() ? QByteArray("") : value));
}

Query &Query::bind(QStringView name, const QDateTime &value)
{
    return value.isValid() ? bind(name, value.toMSecsSinceEpoch()) : bindNull(name);
}

Query &Query::bindNull(QStringView name)
{
    return bindValue(name, QVariant(QMetaType::fromType<qint64>()));
}

Result<qint64> Query::exec()
{
    if (m_broken)
        return failure(*m_broken);
    if (!(m_definition.isEmpty() ? m_query->exec() : m_query->exec(m_definition)))
        return failure(storeError(m_query->lastError(), m_store));
    return m_query->isSelect() ? -1 : m_query->numRowsAffected();
}

bool Query::next()
{
    return m_query->next();
}

Result<void> Query::ended() const
{
    const QSqlError error = m_query->lastError();
    return error.isValid() ? Result<void>(failure(storeError(error, m_store))) : Result<void>();
}

qint64 Query::number(int column) const
{
    return m_query->value(column).toLongLong();
}

QString Query::text(int column) const
{
    return m_query->value(column).toString();
}

QByteArray Query::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

QDateTime Query::time(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

bool Query::isNull(int column) const
{
    return m_query->isNull(column);
}
