#include "app/cli/devicewriter.h"

#include "app/cli/commandline.h"
#include "app/cli/texttable.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

class JsonWriter final : public DeviceWriter
{
public:
    JsonWriter(QIODevice &out, const QStringList &columns) : m_out(out), m_columns(columns) { }

    void begin(const DeviceListing::Counts &counts) override
    {
        m_out.write("{\"total\":" + QByteArray::number(counts.total) + ",\"matched\":" + QByteArray::number(counts.matched) + ",\"rows\":[");
    }

    bool add(const Device &device) override
    {
        QJsonObject row;
        for (const QString &column : m_columns)
            row.insert(column, devicelisting::value(device, column));
        const QByteArray text = QJsonDocument(row).toJson(QJsonDocument::Compact);
        return m_out.write(std::exchange(m_first, false) ? text : ",\n" + text) > 0;
    }

    void end() override { m_out.write("]}\n"); }

private:
    QIODevice &m_out;
    QStringList m_columns;
    bool m_first = true;
};

class CsvWriter final : public DeviceWriter
{
public:
    CsvWriter(QIODevice &out, const QStringList &columns) : m_out(out), m_columns(columns) { }

    void begin(const DeviceListing::Counts &) override { write(m_columns); }

    bool add(const Device &device) override
    {
        QStringList cells;
        for (const QString &column : m_columns)
            cells.append(devicelisting::text(device, column));
        return write(cells);
    }

    void end() override { }

private:
    static QString quoted(const QString &cell)
    {
        if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(u'\r'))
            return cell;
        return u'"' + QString(cell).replace(u'"', "\"\""_L1) + u'"';
    }

    bool write(const QStringList &cells)
    {
        QStringList quotedCells;
        for (const QString &cell : cells)
            quotedCells.append(quoted(cell));
        return m_out.write(quotedCells.join(u',').toUtf8() + "\r\n") > 0;
    }

    QIODevice &m_out;
    QStringList m_columns;
};

/// Aligned a screenful at a time: the widths of a million rows need no second look.
class TableWriter final : public DeviceWriter
{
public:
    TableWriter(QIODevice &out, const QStringList &columns) : m_out(out), m_columns(columns), m_table(columns) { }

    void begin(const DeviceListing::Counts &counts) override { m_counts = counts; }

    bool add(const Device &device) override
    {
        QStringList cells;
        for (const QString &column : m_columns)
            cells.append(devicelisting::text(device, column));
        m_table.add(cells);
        return ++m_rows % 1000 != 0 || flush();
    }

    void end() override
    {
        flush();
        m_out.write(CommandLine::tr("%1 of %n device(s) match.", nullptr, int(m_counts.total)).arg(m_counts.matched).toUtf8() + '\n');
    }

private:
    bool flush()
    {
        if (m_table.isEmpty())
            return true;
        const bool written = m_out.write(m_table.text().toUtf8()) > 0;
        m_table = TextTable(m_columns);
        return written;
    }

    QIODevice &m_out;
    QStringList m_columns;
    TextTable m_table;
    DeviceListing::Counts m_counts;
    qint64 m_rows = 0;
};

} // namespace

std::unique_ptr<DeviceWriter> deviceWriter(const QString &format, QIODevice &out, const QStringList &columns)
{
    if (format == "json"_L1)
        return std::make_unique<JsonWriter>(out, columns);
    if (format == "csv"_L1)
        return std::make_unique<CsvWriter>(out, columns);
    return std::make_unique<TableWriter>(out, columns);
}
