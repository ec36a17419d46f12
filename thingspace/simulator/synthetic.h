#pragma once

#include <QByteArray>

/// Identifiers that are right in form and plainly invented (thingspace-api.md 12.2).
namespace simulator {

/// The digit that makes `digits` followed by it pass the Luhn check.
char luhnDigit(QByteArrayView digits);
bool passesLuhn(QByteArrayView digits);

/// 20 digits from 891480 on, Luhn-valid. `serial` below 10^13.
QByteArray syntheticIccid(quint64 serial);
/// 15 digits from 35000 on, Luhn-valid. `serial` below 10^9.
QByteArray syntheticImei(quint64 serial);
/// 15 digits from 311480 on. `serial` below 10^9.
QByteArray syntheticImsi(quint64 serial);
/// 32 digits from 89 on, remainder 1 by 97.
QByteArray syntheticEid(quint64 serial);
/// Ten digits in area code 555, which is nobody's: 8,000,000 of them. `serial` below that.
QByteArray syntheticMdn(quint64 serial);

/// Whether every character is a decimal digit, and there is one.
bool isDigits(QByteArrayView text);

} // namespace simulator
