#include "ui/changes/wizard/mappingheader.h"

#include "models/changes/targets/targetpreviewmodel.h"

#include <QComboBox>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyleOptionHeader>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 4;

} // namespace

MappingHeader::MappingHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::arrange);
    if (auto *table = qobject_cast<QTableView *>(parent))
        connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &MappingHeader::arrange);
}

void MappingHeader::show(const QList<TargetPreview::Column> &columns, const QList<ColumnMeaning> &meanings)
{
    const auto words = [](const QList<ColumnMeaning> &all) {
        QStringList result;
        for (const ColumnMeaning &meaning : all)
            result << meaning.word;
        return result;
    };
    if (qsizetype(m_choosers.size()) != columns.size() || words(m_meanings) != words(meanings)) {
        for (QComboBox *chooser : m_choosers)
            chooser->deleteLater();
        m_choosers.clear();
        m_meanings = meanings;
        for (int column = 0; column < columns.size(); ++column)
            m_choosers.push_back(makeChooser(column, meanings));
    }
    for (size_t i = 0; i < m_choosers.size(); ++i) {
        const TargetPreview::Column &column = columns[qsizetype(i)];
        const QSignalBlocker quiet(m_choosers[i]);
        m_choosers[i]->setCurrentIndex(column.word ? m_choosers[i]->findData(*column.word) : -1);
        m_choosers[i]->setAccessibleName(tr("What the column “%1” is").arg(column.name));
    }
    updateGeometry();
    arrange();
}

QComboBox *MappingHeader::makeChooser(int column, const QList<ColumnMeaning> &meanings)
{
    auto *chooser = new QComboBox(viewport());
    chooser->setObjectName(u"wizard.targets.column.%1"_s.arg(column));
    //: what a column of a file is: nobody has said it yet
    chooser->setPlaceholderText(tr("Choose…"));
    chooser->setMaxVisibleItems(16);
    auto group = ColumnMeaning::Group::None;
    for (const ColumnMeaning &meaning : meanings) {
        if (meaning.group != group)
            chooser->insertSeparator(chooser->count());
        group = meaning.group;
        chooser->addItem(meaning.text, meaning.word);
    }
    connect(chooser, &QComboBox::activated, this, [this, chooser, column] { Q_EMIT wordChosen(column, chooser->currentData().toString()); });
    chooser->show();
    return chooser;
}

QSize MappingHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (!m_choosers.empty())
        size.setHeight(fontMetrics().height() + m_choosers.front()->sizeHint().height() + 3 * kGap);
    return size;
}

QSize MappingHeader::sectionSizeFromContents(int section) const
{
    QSize size = QHeaderView::sectionSizeFromContents(section);
    if (size_t(section) < m_choosers.size())
        size.setWidth(std::max(size.width(), m_choosers[size_t(section)]->sizeHint().width() + 2 * kGap));
    return size;
}

void MappingHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->text = model()->headerData(section, Qt::Horizontal, TargetPreviewModel::NameRole).toString();
    option->textAlignment = Qt::AlignLeft | Qt::AlignTop;
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    arrange();
}

void MappingHeader::arrange()
{
    for (size_t i = 0; i < m_choosers.size() && int(i) < count(); ++i) {
        QComboBox *chooser = m_choosers[i];
        const int height = chooser->sizeHint().height();
        chooser->setGeometry(sectionViewportPosition(int(i)) + kGap, viewport()->height() - height - kGap, sectionSize(int(i)) - 2 * kGap, height);
    }
}
