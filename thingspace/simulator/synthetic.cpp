#include "thingspace/simulator/synthetic.h"

#include <algorithm>

namespace simulator {

namespace {

QByteArray padded(quint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

} // namespace

char luhnDigit(QByteArrayView digits)
{
    int sum = 0;
    bool twice = true;
    for (qsizetype i = digits.size() - 1; i >= 0; --i, twice = !twice) {
        const int digit = digits[i] - '0';
        sum += twice ? (digit < 5 ? 2 * digit : 2 * digit - 9) : digit;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool passesLuhn(QByteArrayView digits)
{
    return digits.size() > 1 && isDigits(digits) && luhnDigit(digits.chopped(1)) == digits.back();
}

QByteArray syntheticIccid(quint64 serial)
{
    QByteArray digits = "891480" + padded(serial, 13);
    return digits + luhnDigit(digits);
}

QByteArray syntheticImei(quint64 serial)
{
    QByteArray digits = "35000" + padded(serial, 9);
    return digits + luhnDigit(digits);
}

QByteArray syntheticImsi(quint64 serial)
{
    return "311480" + padded(serial, 9);
}

QByteArray syntheticEid(quint64 serial)
{
    const QByteArray body = "8900000000000000" + padded(serial, 14);
    int rest = 0;
    for (const char digit : body + "00")
        rest = (rest * 10 + (digit - '0')) % 97;
    return body + padded(static_cast<quint64>(98 - rest), 2);
}

QByteArray syntheticMdn(quint64 serial)
{
    return "555" + QByteArray::number(200 + serial / 10000) + padded(serial % 10000, 4);
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace simulator
