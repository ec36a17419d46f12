#include "models/changes/targets/mappingstore.h"

#include "models/changes/jsontext.h"
#include "models/changes/targets/mappingsql.h"
#include "models/store/database.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

Result<ColumnMapping> MappingStore::find(ChangeType type, const QStringList &names)
{
    Query row = m_db.query(MappingSql::Find);
    if (auto read = row.bind(u":type", key(type)).bind(u":headers", columnmapping::headerSet(names)).exec(); !read)
        return failure(read.error());
    ColumnMapping mapping;
    if (!row.next())
        return mapping;
    const QJsonObject words = jsontext::object(row.text(0));
    for (auto word = words.begin(); word != words.end(); ++word)
        mapping.insert(word.key(), word.value().toString());
    return mapping;
}

Result<void> MappingStore::remember(ChangeType type, const QStringList &names, const ColumnMapping &mapping)
{
    QJsonObject words;
    for (auto word = mapping.cbegin(); word != mapping.cend(); ++word)
        words.insert(word.key(), *word);
    Query write = m_db.query(MappingSql::Remember);
    write.bind(u":type", key(type)).bind(u":headers", columnmapping::headerSet(names));
    write.bind(u":words", QString::fromUtf8(QJsonDocument(words).toJson(QJsonDocument::Compact)));
    if (auto written = write.exec(); !written)
        return failure(written.error());
    return {};
}
