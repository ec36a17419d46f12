#include "models/engine/carrier/carrierstanding.h"

#include "models/engine/enginesql.h"
#include "models/store/database.h"
#include "models/values/wording.h"

#include <QLocale>

namespace {

// Tries are seconds apart.
constexpr QStringView kToTheSecond = u"HH:mm:ss";

} // namespace

namespace carrierstanding {

Result<std::optional<CarrierTrouble>> read(Database &db, ProfileId profile)
{
    auto row = db.query(BreakerSql::Trouble);
    if (const auto done = row.bind(u":profile", profile.value).exec(); !done)
        return failure(done.error());
    if (!row.next())
        return std::optional<CarrierTrouble>();
    return std::optional(CarrierTrouble {int(row.number(0)), row.time(1), row.isNull(2) ? QDateTime() : row.time(2), row.text(3)});
}

Result<void> write(Database &db, ProfileId profile, const std::optional<CarrierTrouble> &trouble)
{
    auto row = db.query(trouble ? BreakerSql::SetTrouble : BreakerSql::ForgetTrouble);
    row.bind(u":profile", profile.value);
    if (trouble)
        row.bind(u":trips", trouble->trips).bind(u":since", trouble->since).bind(u":next", trouble->nextTry).bind(u":code", trouble->code);
    const auto done = row.exec();
    return done ? Result<void>() : failure(done.error());
}

Result<bool> claimProbe(Database &db, ProfileId profile, const CarrierTrouble &seen, const QDateTime &until)
{
    const auto claimed = db.query(BreakerSql::ClaimProbe).bind(u":profile", profile.value).bind(u":seen", seen.nextTry).bind(u":until", until).exec();
    return claimed ? Result<bool>(*claimed == 1) : failure(claimed.error());
}

QString sentence(const CarrierTrouble &trouble)
{
    if (!trouble.nextTry.isValid())
        return {};
    const QLocale locale;
    // A trouble of another day is said with its day.
    const QDateTime since = trouble.since.toLocalTime();
    const QString sinceText = since.date() == trouble.nextTry.toLocalTime().date() ? since.time().toString(kToTheSecond) : locale.toString(since, QLocale::ShortFormat);
    return wording::reason(trouble.code, {sinceText, trouble.nextTry.toLocalTime().time().toString(kToTheSecond)});
}

} // namespace carrierstanding
