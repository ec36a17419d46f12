#include "models/tables/csvencoding.h"

#include <QChar>
#include <QString>

#include <array>

namespace {

// No UTF-8 has it: the record that holds it is refused, in its place.
constexpr char kBad = '\xFF';

// 0x80 to 0x9F; 0: the code page has nothing there.
constexpr std::array<char16_t, 32> kWindows {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void appendUtf8(QByteArray &text, char32_t c)
{
    if (c < 0x80) {
        text += char(c);
    } else if (c < 0x800) {
        text += char(0xC0 | (c >> 6));
        text += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        text += char(0xE0 | (c >> 12));
        text += char(0x80 | ((c >> 6) & 0x3F));
        text += char(0x80 | (c & 0x3F));
    } else {
        text += char(0xF0 | (c >> 18));
        text += char(0x80 | ((c >> 12) & 0x3F));
        text += char(0x80 | ((c >> 6) & 0x3F));
        text += char(0x80 | (c & 0x3F));
    }
}

} // namespace

void CsvEncoding::begin(QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        m_form = Form::Utf8;
        bytes.remove(0, 3);
    } else if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        m_form = bytes.startsWith('\xFF') ? Form::Utf16Little : Form::Utf16Big;
        bytes.remove(0, 2);
    }
    readOn(bytes);
}

void CsvEncoding::readOn(QByteArray &bytes)
{
    if (m_form != Form::Utf16Little && m_form != Form::Utf16Big)
        return;
    const QByteArray units = m_half + bytes;
    const qsizetype whole = units.size() & ~qsizetype(1);
    m_half = units.sliced(whole);
    bytes.clear();
    bytes.reserve(whole);
    for (qsizetype i = 0; i < whole; i += 2) {
        const auto first = uchar(units[i]);
        const auto second = uchar(units[i + 1]);
        takeUnit(m_form == Form::Utf16Little ? char16_t(first | second << 8) : char16_t(first << 8 | second), bytes);
    }
}

void CsvEncoding::takeUnit(char16_t unit, QByteArray &text)
{
    if (m_high != 0) {
        const char16_t high = std::exchange(m_high, u'\0');
        if (QChar::isLowSurrogate(unit))
            return appendUtf8(text, QChar::surrogateToUcs4(high, unit));
        text += kBad;
    }
    if (QChar::isHighSurrogate(unit))
        m_high = unit;
    else if (QChar::isLowSurrogate(unit))
        text += kBad;
    else
        appendUtf8(text, unit);
}

QByteArray CsvEncoding::end()
{
    const bool isCutOff = !m_half.isEmpty() || m_high != 0;
    m_half.clear();
    m_high = 0;
    return isCutOff ? QByteArray(1, kBad) : QByteArray();
}

bool CsvEncoding::admits(QByteArrayView record)
{
    const bool isUtf8 = record.isValidUtf8();
    if (m_form == Form::Unknown)
        m_form = isUtf8 ? Form::Utf8 : Form::Windows;
    return isUtf8 != (m_form == Form::Windows);
}

std::optional<QByteArray> CsvEncoding::fromWindows(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        const auto byte = uchar(c);
        const char16_t unit = byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : char16_t(byte);
        if (unit == 0)
            return {};
        appendUtf8(result, unit);
    }
    return result;
}
