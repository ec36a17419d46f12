#include "ui/catalogue/importdialog.h"

#include "models/catalogue/referenceimport.h"
#include "models/catalogue/referencewords.h"
#include "models/values/wording.h"
#include "ui/common/rowtable.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kImportSize {820, 520};
/// A table to look at: who imports more sees the counts.
constexpr qsizetype kMostShown = 1000;

void addLine(QTableWidget &table, const QString &verdict, const QString &name, const QString &detail)
{
    const int row = table.rowCount();
    table.insertRow(row);
    const QStringList cells {verdict, name, detail};
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        item->setToolTip(cells[column]);
        table.setItem(row, column, item);
    }
}

QString differences(ReferenceKind kind, const ReferencePreview::Change &change)
{
    QStringList parts;
    for (const ReferenceColumn &column : referencedata::columns(kind)) {
        const QString before = referencewords::text(column, change.before.value(column.key));
        const QString after = referencewords::text(column, change.after.value(column.key));
        if (column.isKey || before == after)
            continue;
        //: of an imported row: a column, its value
        parts << (change.before.isEmpty() ? ImportDialog::tr("%1: %2").arg(referencewords::label(column), after)
                                          //: of an imported row: a column, its value before and after
                                          : ImportDialog::tr("%1: %2 → %3").arg(referencewords::label(column), before, after));
    }
    return parts.join(u" · "_s);
}

} // namespace

ImportDialog::ImportDialog(ReferenceKind kind, const ReferencePreview &preview, const QString &file, QWidget *parent)
    : QDialog(parent)
{
    using Verdict = ReferencePreview::Verdict;
    setObjectName(u"referenceImport"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: what is imported (Customers …), and the file's name
    setWindowTitle(tr("Import %1 from %2").arg(referencewords::title(kind), QFileInfo(file).fileName()));
    const QLocale locale;
    const auto count = [&](Verdict verdict) { return locale.toString(preview.count(verdict)); };
    auto *counts = new QLabel(tr("New %1 · changed %2 · as before %3 · refused %4")
                                  .arg(count(Verdict::Added), count(Verdict::Changed), count(Verdict::Unchanged), locale.toString(preview.problems.size())));
    counts->setObjectName(u"referenceImport.counts"_s);
    auto *note = new QLabel(preview.problems.isEmpty() ? tr("What the file does not name stays as it is.")
                                                       : tr("A file is taken whole or not at all: mend the refused rows and choose it again."));
    note->setWordWrap(true);
    auto *table = new QTableWidget(0, 3);
    table->setObjectName(u"referenceImport.table"_s);
    table->setAccessibleName(tr("What the import does"));
    table->setHorizontalHeaderLabels({tr("What happens"), tr("Name"), tr("Details")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rowtable::dress(table);
    for (const Error &problem : preview.problems.first(std::min(kMostShown, preview.problems.size())))
        addLine(*table, tr("Refused"), {}, wording::sentence(problem));
    QList<ReferenceRow> rows;
    for (const ReferencePreview::Change &change : preview.changes) {
        rows << change.after;
        if (table->rowCount() < kMostShown && change.verdict != Verdict::Unchanged)
            addLine(*table, change.verdict == Verdict::Added ? tr("New") : tr("Changed"), referenceName(kind, change.after), differences(kind, change));
    }
    const int character = table->fontMetrics().averageCharWidth();
    table->setColumnWidth(0, 16 * character);
    table->setColumnWidth(1, 36 * character);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    import->setObjectName(u"referenceImport.import"_s);
    const qint64 moved = preview.count(Verdict::Added) + preview.count(Verdict::Changed);
    import->setEnabled(preview.problems.isEmpty() && moved > 0);
    import->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this, rows] {
        Q_EMIT importRequested(rows);
        accept();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(counts);
    layout->addWidget(note);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(kImportSize);
}
