#include "models/changes/targets/targetfile.h"

#include "models/changes/jsontext.h"
#include "models/changes/types/fieldvalues.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

// Passes bytes on and hashes them on the way, so that the file is read once.
class TargetText::Hashed final : public QIODevice
{
public:
    explicit Hashed(std::unique_ptr<QIODevice> source)
        : m_source(std::move(source))
    {
        setOpenMode(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    QByteArray hash() const { return m_hash.result().toHex(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 read = m_source->read(data, size);
        if (read > 0)
            m_hash.addData(QByteArrayView(data, read));
        if (read < 0)
            setErrorString(m_source->errorString());
        return read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_source;
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
};

TargetText::TargetText(std::unique_ptr<Hashed> text, const QString &name)
    : m_text(std::move(text))
    , m_reader(*m_text, name)
{
}

TargetText::~TargetText() = default;

Result<std::unique_ptr<TargetText>> TargetText::open(std::unique_ptr<QIODevice> text, const QString &name, std::span<const Field> fields)
{
    std::unique_ptr<TargetText> targets(new TargetText(std::make_unique<Hashed>(std::move(text)), name));
    if (auto read = targets->readHeader(fields); !read) {
        Error error = read.error();
        error.place.file = name;
        return tl::make_unexpected(error);
    }
    return targets;
}

Result<void> TargetText::readHeader(std::span<const Field> fields)
{
    const auto header = m_reader.next();
    if (!header)
        return failure(header.error());
    if (header->empty())
        return failure(Error::Kind::Input, u"target.empty"_s);
    for (const QByteArrayView cell : *header)
        m_names << QString::fromUtf8(cell).trimmed();
    // Spreadsheets leave separators behind the last column.
    while (m_names.size() > 1 && m_names.last().isEmpty())
        m_names.removeLast();
    auto columns = targetColumns(m_names, fields);
    if (!columns)
        return failure(columns.error());
    m_columns = std::move(*columns);
    return {};
}

Result<bool> TargetText::next(Target &target)
{
    const auto record = m_reader.next();
    if (!record)
        return failure(record.error());
    if (record->empty() && !m_hasRows) {
        auto failed = failure(Error::Kind::Input, u"target.header-only"_s);
        failed.value().place.file = m_reader.name();
        return failed;
    }
    if (record->empty())
        return false;
    m_hasRows = true;
    target = {};
    target.row = m_reader.row();
    QStringList cells;
    cells.reserve(qsizetype(record->size()));
    for (const QByteArrayView cell : *record)
        cells << QString::fromUtf8(cell);
    for (qsizetype i = 0; i < std::min(cells.size(), qsizetype(m_columns.size())); ++i)
        take(target, m_columns[size_t(i)], QStringView(cells[i]).trimmed());
    keepCells(target, cells);
    if (target.names.empty())
        target.faults << Finding {Finding::Severity::Blocked, u"target.unnamed"_s, {}, {}};
    return true;
}

void TargetText::take(Target &target, const TargetColumn &column, QStringView cell) const
{
    if (cell.isEmpty())
        return;
    if (column.use == TargetColumn::Use::Identifier)
        target.names.emplace_back(column.kind, column.kind == IdentifierKind::Meid ? cell.toString().toUpper() : cell.toString());
    else if (column.use == TargetColumn::Use::Field)
        target.own.insert(column.field->name, fieldvalues::normalised(*column.field, cell));
}

// The cells as they came, for the results; a row with more cells than the header has is not to be guessed at.
void TargetText::keepCells(Target &target, const QStringList &cells) const
{
    target.inputValues = jsontext::array(cells.first(std::min(cells.size(), m_names.size())));
    for (qsizetype i = m_names.size(); i < cells.size(); ++i) {
        if (!cells[i].trimmed().isEmpty()) {
            target.faults << Finding {Finding::Severity::Blocked, u"target.cells"_s,
                                      {QString::number(cells.size()), QString::number(m_names.size())}, {}};
            return;
        }
    }
}

QString TargetText::fingerprint() const
{
    return QString::fromLatin1(m_text->hash());
}

Result<std::unique_ptr<TargetText>> openTargetFile(const QString &path, std::span<const Field> fields)
{
    auto file = std::make_unique<QFile>(path);
    const auto unreadable = [&](const QString &why) {
        auto failed = failure(Error::Kind::Input, u"target.unreadable"_s, {why});
        failed.value().place.file = path;
        return failed;
    };
    if (QFileInfo(path).isDir())
        return unreadable(u"it is a folder"_s);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(file->errorString());
    return TargetText::open(std::move(file), path, fields);
}
