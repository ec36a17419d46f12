#include "models/changes/targets/targetspool.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

using Names = std::vector<std::pair<IdentifierKind, QString>>;

void writeNames(QDataStream &stream, const Names &names)
{
    stream << quint32(names.size());
    for (const auto &[kind, text] : names)
        stream << qint32(kind) << text;
}

void readNames(QDataStream &stream, Names &names)
{
    quint32 count = 0;
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        qint32 kind = 0;
        QString text;
        stream >> kind >> text;
        names.emplace_back(IdentifierKind(kind), text);
    }
}

void writeFaults(QDataStream &stream, const QList<Finding> &faults)
{
    stream << quint32(faults.size());
    for (const Finding &fault : faults)
        stream << qint32(fault.severity) << fault.code << fault.arguments << fault.legalFrom;
}

void readFaults(QDataStream &stream, QList<Finding> &faults)
{
    quint32 count = 0;
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        qint32 severity = 0;
        Finding fault;
        stream >> severity >> fault.code >> fault.arguments >> fault.legalFrom;
        fault.severity = Finding::Severity(severity);
        faults << fault;
    }
}

} // namespace

Result<std::unique_ptr<TargetSpool>> TargetSpool::create(const QStringList &columns)
{
    std::unique_ptr<TargetSpool> spool(new TargetSpool(columns));
    if (!spool->m_file.open())
        return spool->spillError();
    spool->m_stream.setDevice(&spool->m_file);
    return spool;
}

tl::unexpected<Error> TargetSpool::spillError() const
{
    return failure(Error::Kind::Storage, u"table.spill"_s, {m_file.errorString()});
}

Result<void> TargetSpool::add(const Target &target)
{
    m_stream << target.row << target.guessed << QJsonDocument(target.own).toJson(QJsonDocument::Compact) << target.inputValues;
    writeNames(m_stream, target.names);
    writeNames(m_stream, target.damagedCells);
    writeFaults(m_stream, target.faults);
    ++m_count;
    return m_stream.status() == QDataStream::Ok ? Result<void>() : spillError();
}

Result<void> TargetSpool::finish(const InputFile &file)
{
    m_inputFile = file;
    return m_file.flush() && m_file.seek(0) ? Result<void>() : spillError();
}

Result<bool> TargetSpool::next(Target &target)
{
    if (m_read == m_count)
        return false;
    ++m_read;
    target = {};
    QByteArray own;
    m_stream >> target.row >> target.guessed >> own >> target.inputValues;
    target.own = QJsonDocument::fromJson(own).object();
    readNames(m_stream, target.names);
    readNames(m_stream, target.damagedCells);
    readFaults(m_stream, target.faults);
    if (m_stream.status() != QDataStream::Ok)
        return spillError();
    return true;
}
