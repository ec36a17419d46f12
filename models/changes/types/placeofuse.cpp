#include "models/changes/types/placeofuse.h"

#include "models/changes/types/rules.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace placeofuse {

namespace {

constexpr std::array kParts {"first-name"_L1, "last-name"_L1, "address"_L1, "city"_L1, "address-state"_L1, "postal-code"_L1, "country"_L1};

bool isPostOfficeBox(const QString &address)
{
    static const QRegularExpression box(u"\\bP\\.?\\s*O\\.?\\s*BOX\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return box.match(address).hasMatch();
}

bool isUnitedStates(const QString &country)
{
    return country.compare("US"_L1, Qt::CaseInsensitive) == 0 || country.compare("USA"_L1, Qt::CaseInsensitive) == 0;
}

QStringList absent(const QJsonObject &parameters)
{
    QStringList names;
    for (const QLatin1StringView part : kParts) {
        if (parameters.value(part).toString().isEmpty())
            names << part;
    }
    return names;
}

} // namespace

QList<Finding> check(const QJsonObject &parameters)
{
    return absent(parameters).size() == qsizetype(kParts.size()) ? QList<Finding>() : checkWhole(parameters);
}

QList<Finding> checkWhole(const QJsonObject &parameters)
{
    QList<Finding> findings;
    const QStringList without = absent(parameters);
    if (!without.isEmpty())
        findings << rules::blocked("place.incomplete"_L1, {without.join(u", "_s)});
    if (const QString address = parameters.value("address"_L1).toString(); isPostOfficeBox(address))
        findings << rules::blocked("place.box"_L1, {address});
    if (const QString country = parameters.value("country"_L1).toString(); !country.isEmpty() && !isUnitedStates(country))
        findings << rules::blocked("place.country"_L1, {country});
    return findings;
}

std::optional<lifecycle::PlaceOfUse> of(const QJsonObject &parameters)
{
    if (!absent(parameters).isEmpty())
        return {};
    const auto text = [&](QLatin1StringView name) { return parameters.value(name).toString(); };
    return lifecycle::PlaceOfUse {text(kParts[0]), text(kParts[1]), text(kParts[2]), text(kParts[3]),
                                  text(kParts[4]), text(kParts[5]), text(kParts[6]).toUpper()};
}

} // namespace placeofuse
