#pragma once

#include <QStringView>

/// Whether decimal digits end in their Luhn check digit (ISO/IEC 7812-1 annex B): ICCID of 20, IMEI of 15.
/// The text must be decimal digits only.
bool luhnHolds(QStringView digits);

/// Whether decimal digits are 1 modulo 97, the check of an EID (GSMA SGP.02 2.2.2). The text must be decimal digits only.
bool mod97Holds(QStringView digits);
