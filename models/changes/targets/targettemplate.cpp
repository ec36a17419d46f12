#include "models/changes/targets/targettemplate.h"

#include "models/changes/types/changespec.h"
#include "models/values/csvwriter.h"
#include "models/values/exportfile.h"
#include "thingspace/identifiers/identifierkind.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr lxw_row_t kLastRow = 1'048'575;
constexpr double kColumnWidth = 24;

QString templateSays(const char *text)
{
    return QCoreApplication::translate("TargetTemplate", text);
}

std::vector<IdentifierKind> usualKinds(ChangeType type)
{
    // A line that is new to the carrier has no number yet.
    if (type == ChangeType::Add || type == ChangeType::Activate)
        return {IdentifierKind::Iccid, IdentifierKind::Imei};
    return {IdentifierKind::Iccid, IdentifierKind::Imei, IdentifierKind::Mdn};
}

QStringList choicesOf(const Field &field)
{
    if (field.kind == Field::Kind::Switch)
        return {u"true"_s, u"false"_s};
    return field.kind == Field::Kind::Choice ? QString(field.choices).split(u' ') : QStringList();
}

QString helpOf(const Field &field)
{
    const QString meaning = field.explanation == nullptr ? QString() : QCoreApplication::translate("Fields", field.explanation);
    return field.required ? templateSays(QT_TRANSLATE_NOOP("TargetTemplate", "Required, here or for the whole change.")) + u'\n' + meaning : meaning;
}

// A list in the cells below a header; what is longer than a workbook takes is left to the check.
void offerChoices(lxw_worksheet *sheet, lxw_col_t column, const QStringList &choices)
{
    std::vector<QByteArray> texts;
    texts.reserve(size_t(choices.size()));
    for (const QString &choice : choices)
        texts.push_back(choice.toUtf8());
    std::vector<char *> list;
    list.reserve(texts.size() + 1);
    for (QByteArray &text : texts)
        list.push_back(text.data());
    list.push_back(nullptr);
    lxw_data_validation validation = {};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = list.data();
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.dropdown = LXW_VALIDATION_ON;
    (void)worksheet_data_validation_range(sheet, 1, column, kLastRow, column, &validation);
}

void comment(lxw_worksheet *sheet, lxw_col_t column, const QString &text)
{
    lxw_comment_options options = {};
    options.x_scale = 2;
    if (!text.isEmpty())
        (void)worksheet_write_comment_opt(sheet, 0, column, text.toUtf8().constData(), &options);
}

lxw_error writeWorkbook(ChangeType type, const QString &path)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (book == nullptr)
        return LXW_ERROR_CREATING_XLSX_FILE;
    lxw_worksheet *sheet = workbook_add_worksheet(book, key(type).toUtf8().constData());
    lxw_format *text = workbook_add_format(book);
    format_set_num_format(text, "@");
    lxw_format *header = workbook_add_format(book);
    format_set_bold(header);
    format_set_num_format(header, "@");
    const QStringList columns = templateColumns(type);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        (void)worksheet_set_column(sheet, lxw_col_t(i), lxw_col_t(i), kColumnWidth, text);
        (void)worksheet_write_string(sheet, 0, lxw_col_t(i), columns[i].toUtf8().constData(), header);
    }
    comment(sheet, 0, templateSays(QT_TRANSLATE_NOOP("TargetTemplate", "One column of these must name the line: iccid, imei, mdn, msisdn, imsi, eid or meid. Leave the others empty, or out.")));
    auto column = lxw_col_t(usualKinds(type).size());
    for (const Field &field : changeSpec(type).fields()) {
        comment(sheet, column, helpOf(field));
        if (const QStringList choices = choicesOf(field); !choices.isEmpty())
            offerChoices(sheet, column, choices);
        ++column;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    return workbook_close(book);
}

Result<QByteArray> workbookBytes(ChangeType type, const QString &path)
{
    // The library writes under a name of its own choosing; ours is given when all is there.
    const QTemporaryDir folder;
    const QString beside = folder.filePath(u"template.xlsx"_s);
    const lxw_error problem = writeWorkbook(type, beside);
    QFile file(beside);
    if (problem != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, u"export.failed"_s, {path, problem != LXW_NO_ERROR ? QString::fromUtf8(lxw_strerror(problem)) : file.errorString()});
    return file.readAll();
}

} // namespace

QStringList templateColumns(ChangeType type)
{
    QStringList columns;
    for (const IdentifierKind kind : usualKinds(type))
        columns << key(kind);
    for (const Field &field : changeSpec(type).fields())
        columns << field.name;
    return columns;
}

bool isTargetTemplate(const QString &path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive) || path.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
}

Result<void> writeTargetTemplate(ChangeType type, const QString &path)
{
    Result<QByteArray> bytes = csvRow(templateColumns(type));
    if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive))
        bytes = workbookBytes(type, path);
    if (!bytes)
        return failure(bytes.error());
    auto file = ExportFile::create(path);
    if (!file)
        return failure(file.error());
    return (*file)->write(*bytes).and_then([&] { return (*file)->finish(); });
}
