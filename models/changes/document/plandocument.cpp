#include "models/changes/document/plandocument.h"

#include "models/catalogue/profilestore.h"
#include "models/changes/chains/changechains.h"
#include "models/changes/planning/planhash.h"
#include "models/store/database.h"
#include "models/tables/tablefile.h"
#include "models/values/exportfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// Each line goes into the checksum as it is written.
class LineWriter
{
public:
    explicit LineWriter(ExportFile &file) : m_file(file) { }

    Result<void> write(const QJsonObject &line)
    {
        const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        m_hash.addData(bytes);
        return m_file.write(bytes);
    }
    QString checksum() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    ExportFile &m_file;
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
};

void insertSaid(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

// Longer is no line of a plan; most are below 1 KiB.
constexpr qint64 kLongestLine = 1'048'576;

Error damaged(const QString &file, qint64 line)
{
    Error error;
    error.kind = Error::Kind::Input;
    error.code = u"document.damaged"_s;
    error.place = {file, int(line), {}};
    return error;
}

Error notAPlan(const QString &file)
{
    Error error;
    error.kind = Error::Kind::Input;
    error.code = u"document.other"_s;
    error.place.file = file;
    return error;
}

} // namespace

namespace plandocument {

QString verdict(ItemState state)
{
    if (state == ItemState::Blocked)
        return u"blocked"_s;
    return state == ItemState::Skipped ? u"skip"_s : u"send"_s;
}

QJsonObject header(const Change &change, const QString &profile, const QString &planHash)
{
    QJsonObject object {{u"thingdesk"_s, u"plan"_s}, {u"version"_s, 1}, {u"change"_s, change.id.value}, {u"profile"_s, profile},
                        {u"type"_s, key(change.type)}, {u"name"_s, change.name}, {u"parameters"_s, change.parameters}, {u"plan"_s, planHash},
                        {u"items"_s, change.items}, {u"send"_s, change.send}, {u"skip"_s, change.skip}, {u"blocked"_s, change.blocked},
                        {u"warnings"_s, change.warnings}, {u"plannedAt"_s, change.createdAt.toString(Qt::ISODateWithMs)}, {u"plannedBy"_s, change.createdBy}};
    if (!change.input.sha256.isEmpty())
        object.insert(u"input"_s, QJsonObject {{u"name"_s, change.input.name}, {u"sha256"_s, change.input.sha256}});
    insertSaid(object, u"at"_s, change.startAt.toString(Qt::ISODateWithMs));
    insertSaid(object, u"atRule"_s, change.startWish);
    insertSaid(object, u"waves"_s, change.brake.waves);
    insertSaid(object, u"brakeFailures"_s, change.brake.failures);
    if (!change.then.isEmpty())
        object.insert(u"then"_s, changechains::decided(change.then));
    return object;
}

QJsonObject row(const ChangeItem &item)
{
    QJsonObject object {{u"row"_s, item.row}, {u"identifiers"_s, item.identifiers}, {u"verdict"_s, verdict(item.state)},
                        {u"before"_s, item.before}, {u"after"_s, item.after}};
    QStringList sentences;
    for (const Finding &finding : item.findings)
        sentences << plainSentence(finding);
    insertSaid(object, u"reason"_s, sentences.join(u' '));
    if (!item.findings.isEmpty())
        object.insert(u"findings"_s, QJsonDocument::fromJson(findingsJson(item.findings)).array());
    return object;
}

Result<QJsonObject> readHeader(Database &db, const Clock &clock, ChangeId id)
{
    const auto change = ChangeStore(db).find(id);
    if (!change)
        return failure(change.error());
    const auto hash = PlanHash::ofStored(db, id);
    if (!hash)
        return failure(hash.error());
    const auto profile = ProfileStore(db, clock).find(change->profile);
    if (!profile)
        return failure(profile.error());
    return header(*change, profile->name, *hash);
}

Result<qint64> save(Database &db, const Clock &clock, ChangeId id, const QString &file)
{
    const auto said = readHeader(db, clock, id);
    if (!said)
        return failure(said.error());
    auto out = ExportFile::create(file);
    if (!out)
        return failure(out.error());
    LineWriter writer(**out);
    Result<void> written = writer.write(*said);
    qint64 items = 0;
    const auto read = ChangeStore(db).eachItem(id, {}, [&](const ChangeItem &item) {
        written = written ? writer.write(row(item)) : written;
        ++items;
        return written.has_value();
    });
    if (!read)
        return failure(read.error());
    if (written)
        written = writer.write({{u"items"_s, items}, {u"sha256"_s, writer.checksum()}});
    if (written)
        written = (*out)->finish();
    return written ? Result<qint64>(items) : failure(written.error());
}

Result<QJsonObject> load(const QString &path, const Take &take)
{
    auto file = openTableFile(path);
    if (!file)
        return failure(file.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray line = (*file)->readLine(kLongestLine);
    const QJsonObject said = QJsonDocument::fromJson(line).object();
    if (said.value("thingdesk"_L1) != "plan"_L1 || said.value("version"_L1) != 1)
        return tl::make_unexpected(notAPlan(path));
    for (qint64 number = 1;; ++number) {
        hash.addData(line);
        line = (*file)->readLine(kLongestLine);
        const QJsonObject next = QJsonDocument::fromJson(line).object();
        if (!line.endsWith('\n') || next.isEmpty())
            return tl::make_unexpected(damaged(path, number + 1));
        if (!next.contains("sha256"_L1)) {
            take(next);
            continue;
        }
        const bool isWhole = next.value("items"_L1).toInteger() == number - 1 && next.value("sha256"_L1) == QLatin1StringView(hash.result().toHex());
        if (!isWhole || !(*file)->atEnd())
            return tl::make_unexpected(damaged(path, number + 1));
        return said;
    }
}

} // namespace plandocument
