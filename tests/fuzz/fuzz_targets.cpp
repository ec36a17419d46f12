// Target files: separated values, their header by a change type's fields, row after row.

#include "models/changes/targets/targetfile.h"
#include "models/changes/types/changespec.h"
#include "models/tables/csvreader.h"
#include "models/values/changetype.h"
#include "tests/fuzz/fuzzing.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Table = QList<QByteArrayList>;

constexpr std::array kFuzzedTypes {ChangeType::Suspend, ChangeType::Add, ChangeType::Activate, ChangeType::Restore, ChangeType::Deactivate,
                                  ChangeType::CarrierPlan, ChangeType::Contact, ChangeType::CustomFields, ChangeType::CostCenter};

/// Every record that has anything in it; std::nullopt: the text is refused.
std::optional<Table> recordsOf(const QByteArray &text)
{
    QBuffer stream;
    stream.setData(text);
    stream.open(QIODevice::ReadOnly);
    CsvReader reader(stream, u"fuzz"_s);
    Table table;
    for (;;) {
        const auto record = reader.next();
        if (!record) {
            require(record.error().kind == Error::Kind::Input, "a text that is refused is bad input");
            return {};
        }
        if (record->empty())
            return table;
        QByteArrayList cells;
        for (const QByteArrayView cell : *record)
            cells << cell.toByteArray();
        if (std::ranges::any_of(cells, [](const QByteArray &cell) { return !cell.trimmed().isEmpty(); }))
            table << cells;
    }
}

/// Everything in quotes, commas between, so that no cell can be taken for anything else.
QByteArray written(const Table &table)
{
    QByteArray text;
    for (const QByteArrayList &record : table) {
        QByteArrayList cells;
        for (QByteArray cell : record)
            cells << '"' + cell.replace('"', "\"\"") + '"';
        text += cells.join(',') + '\n';
    }
    return text;
}

void readAgain(const QByteArray &text)
{
    const auto table = recordsOf(text);
    if (!table || table->isEmpty())
        return;
    // Quotes make a record longer, and a record may not have more than 64 KiB.
    const QByteArray again = written(*table);
    if (std::ranges::any_of(*table, [](const QByteArrayList &record) { return written({record}).size() > 60'000; }))
        return;
    require(recordsOf(again) == table, "cells that were accepted are read the same from a file of ours");
}

void readTargets(const QByteArray &text, const ChangeSpec &spec)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    auto opened = TargetText::open(std::move(buffer), u"fuzz"_s, spec.fields());
    if (!opened) {
        require(opened.error().kind == Error::Kind::Input, "a file that is refused is bad input");
        return;
    }
    const qsizetype columns = (*opened)->columns().size();
    Target target;
    for (qint64 row = 0;; row = target.row) {
        const auto more = (*opened)->next(target);
        if (!more) {
            require(more.error().kind == Error::Kind::Input, "a file that is refused is bad input");
            return;
        }
        if (!*more)
            return;
        require(target.row == row + 1, "rows are counted from 1");
        QJsonParseError problem;
        const QJsonDocument cells = QJsonDocument::fromJson(target.inputValues, &problem);
        require(problem.error == QJsonParseError::NoError && cells.array().size() <= columns, "the row's cells are kept as JSON texts");
        require(!target.names.empty() || !target.faults.isEmpty(), "a row without a name says so");
        for (const auto &[kind, name] : target.names)
            require(!name.isEmpty() && name == name.trimmed(), "names have no blanks around them");
        for (const QString &key : target.own.keys())
            require(std::ranges::any_of(spec.fields(), [&](const Field &field) { return key == field.name; }), "only fields of the type are taken");
        (void)nameFaults(target);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzInput input(data, size);
    const ChangeSpec &spec = changeSpec(kFuzzedTypes.at(input.choice(kFuzzedTypes.size())));
    const QByteArray text = input.rest();
    readAgain(text);
    readTargets(text, spec);
    return 0;
}
