#pragma once

#include "models/catalogue/referencestore.h"

#include <QDialog>

/// What a file would do to the catalogue, row by row, before it is written; a file with a refused row changes nothing.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(ReferenceKind kind, const ReferencePreview &preview, const QString &file, QWidget *parent);

Q_SIGNALS:
    void importRequested(const QList<ReferenceRow> &rows);
};
