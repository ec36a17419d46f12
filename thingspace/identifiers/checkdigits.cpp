#include "thingspace/identifiers/checkdigits.h"

bool luhnHolds(QStringView digits)
{
    int sum = 0;
    bool doubled = false;
    for (auto it = digits.crbegin(); it != digits.crend(); ++it) {
        const int digit = it->unicode() - u'0';
        const int weighted = doubled ? digit * 2 : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
        doubled = !doubled;
    }
    return sum % 10 == 0;
}

bool mod97Holds(QStringView digits)
{
    int rest = 0;
    for (const QChar digit : digits)
        rest = (rest * 10 + (digit.unicode() - u'0')) % 97;
    return rest == 1;
}
