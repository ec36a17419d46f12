#include "models/reports/resultsfolder.h"

#include "models/changes/changestore.h"
#include "models/fleet/kepthistories.h"
#include "models/values/csvwriter.h"
#include "models/values/exportfile.h"

#include <QDir>
#include <QJsonDocument>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStates {ItemState::Succeeded, ItemState::Failed, ItemState::Unconfirmed, ItemState::Skipped,
                              ItemState::Blocked, ItemState::Held, ItemState::Cancelled};
constexpr std::array kIdentifiers {"iccid"_L1, "imei"_L1, "mdn"_L1};

using Files = std::map<ItemState, std::unique_ptr<ExportFile>>;

QStringList header(const Change &change)
{
    const QStringList own = change.inputColumns.isEmpty() ? QStringList(kIdentifiers.begin(), kIdentifiers.end()) : change.inputColumns;
    return own + QStringList {u"row"_s, u"state"_s, u"reason"_s, u"evidence"_s, u"request_id"_s};
}

// The operator's cells, as many as there are columns, whatever the row had.
QStringList ownCells(const Change &change, const ChangeItem &item)
{
    QStringList cells = item.inputValues;
    if (!change.inputColumns.isEmpty()) {
        cells.resize(change.inputColumns.size());
        return cells;
    }
    cells.clear();
    for (const QLatin1StringView kind : kIdentifiers)
        cells << item.identifiers.value(kind).toString();
    return cells;
}

QStringList row(const Change &change, const ChangeItem &item)
{
    return ownCells(change, item)
        + QStringList {QString::number(item.row), key(item.state), reasonSentence(item), item.evidence, item.requestId};
}

Result<Files> createFiles(const Change &change, const QDir &folder)
{
    Files files;
    for (const ItemState state : kStates) {
        auto file = ExportFile::create(folder.filePath(key(state) + u".csv"_s));
        if (!file)
            return failure(file.error());
        if (auto written = (*file)->write(csvRow(header(change))); !written)
            return failure(written.error());
        files.emplace(state, std::move(*file));
    }
    return files;
}

Result<void> writeItems(ChangeStore &store, const Change &change, Files &files)
{
    Result<void> written;
    const auto read = store.eachItem(change.id, {}, [&](const ChangeItem &item) {
        if (const auto file = files.find(item.state); file != files.end())
            written = file->second->write(csvRow(row(change, item)));
        return written.has_value();
    });
    return read ? written : read;
}

/// What was fetched of lines before they were deleted, one line of JSON each; nothing of that kind: no file.
Result<void> writeHistories(Database &db, ChangeStore &store, ChangeId change, const QDir &folder)
{
    KeptHistories histories(db);
    const auto kept = histories.countsOf(change);
    if (!kept || kept->isEmpty())
        return kept ? Result<void>() : failure(kept.error());
    QList<std::pair<ItemId, QJsonObject>> lines;
    const auto read = store.eachItem(change, {}, [&](const ChangeItem &item) {
        if (kept->contains(item.id))
            lines.append({item.id, {{u"row"_s, item.row}, {u"identifiers"_s, item.identifiers}}});
        return true;
    });
    auto file = ExportFile::create(folder.filePath(u"history.jsonl"_s));
    if (!read || !file)
        return read ? failure(file.error()) : read;
    for (const auto &[item, names] : std::as_const(lines)) {
        const auto history = histories.find(item);
        if (!history)
            return failure(history.error());
        QJsonObject line = historyJson(history->value_or(LineHistory()));
        for (auto name = names.begin(); name != names.end(); ++name)
            line.insert(name.key(), name.value());
        if (auto written = (*file)->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n'); !written)
            return written;
    }
    return (*file)->finish();
}

} // namespace

Result<void> writeResults(Database &db, ChangeId id, const QString &folder)
{
    ChangeStore store(db);
    const auto change = store.find(id);
    if (!change)
        return failure(change.error());
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Input, u"export.folder"_s, {folder});
    auto files = createFiles(*change, QDir(folder));
    if (!files)
        return failure(files.error());
    if (auto written = writeItems(store, *change, *files); !written)
        return written;
    for (const auto &[state, file] : *files) {
        if (auto finished = file->finish(); !finished)
            return finished;
    }
    return writeHistories(db, store, id, QDir(folder));
}
