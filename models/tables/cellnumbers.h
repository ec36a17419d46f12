#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// What a spreadsheet's number stands for, by the format it is shown in.
enum class NumberShape { Number, Date, DateTime, Time };

namespace cellnumbers {

/// By the id of a format that every workbook has without saying so (ECMA-376, 18.8.30).
NumberShape shapeOfBuiltIn(qint64 formatId);
/// By the text of a format: "yyyy\-mm\-dd", "[$-409]h:mm AM/PM".
NumberShape shapeOf(QByteArrayView format);

/// A number as a target file has it: its digits as they are written, and a day counted from 1900 (or 1904) in ISO 8601, without an offset.
/// What was rounded already (8.9148E+19) stays as it is, for the checks of identifiers to name it.
QByteArray text(QByteArrayView written, NumberShape shape, bool is1904);

} // namespace cellnumbers
