#include "models/changes/review/releasewords.h"

#include "models/changes/types/changespec.h"
#include "models/values/money.h"
#include "models/values/wording.h"
#include "models/values/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

struct ReleaseWords
{
    ChangeType type;
    const char *order;
    const char *outcome;
};

constexpr std::array kReleaseWords {
    ReleaseWords {ChangeType::Add, QT_TRANSLATE_N_NOOP("ReleaseWords", "Add %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be added to the account. Service does not start yet.")},
    ReleaseWords {ChangeType::Activate, QT_TRANSLATE_N_NOOP("ReleaseWords", "Activate %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be activated: service starts, and so does billing.")},
    ReleaseWords {ChangeType::Suspend, QT_TRANSLATE_N_NOOP("ReleaseWords", "Suspend %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be suspended: traffic stops, numbers are kept.")},
    ReleaseWords {ChangeType::Restore, QT_TRANSLATE_N_NOOP("ReleaseWords", "Restore %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be restored: traffic starts again.")},
    ReleaseWords {ChangeType::CarrierPlan, QT_TRANSLATE_N_NOOP("ReleaseWords", "Change the plan of %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be on another plan, and billed by it.")},
    ReleaseWords {ChangeType::Contact, QT_TRANSLATE_N_NOOP("ReleaseWords", "Edit the contact of %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will have another place of use; what is not named stays as it is.")},
    ReleaseWords {ChangeType::CustomFields, QT_TRANSLATE_N_NOOP("ReleaseWords", "Edit custom fields of %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will have other custom fields; what is not named stays as it is.")},
    ReleaseWords {ChangeType::CostCenter, QT_TRANSLATE_N_NOOP("ReleaseWords", "Set the cost center of %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will have another cost center, or none.")},
    ReleaseWords {ChangeType::Identifier, QT_TRANSLATE_N_NOOP("ReleaseWords", "Change identifiers of %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will get another SIM or device: the number stays, one request a line.")},
    ReleaseWords {ChangeType::Deactivate, QT_TRANSLATE_N_NOOP("ReleaseWords", "Deactivate %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be deactivated: service ends, and numbers are lost.")},
    ReleaseWords {ChangeType::Delete, QT_TRANSLATE_N_NOOP("ReleaseWords", "Delete %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be deleted: the carrier's records go, with all their history.")},
    ReleaseWords {ChangeType::CustomerPlan, QT_TRANSLATE_N_NOOP("ReleaseWords", "Change the customer plan of %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be on the customer plan from its date on. Nothing is sent.")},
    ReleaseWords {ChangeType::Assign, QT_TRANSLATE_N_NOOP("ReleaseWords", "Assign %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will belong to the customer and site. Nothing is sent.")},
    ReleaseWords {ChangeType::Archive, QT_TRANSLATE_N_NOOP("ReleaseWords", "Archive %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will leave the list; what they were assigned to ends. Nothing is sent.")},
    ReleaseWords {ChangeType::Unarchive, QT_TRANSLATE_N_NOOP("ReleaseWords", "Unarchive %Ln line(s)"),
                  QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln line(s) will be in the list again, assigned as before. Nothing is sent.")},
};

const ReleaseWords &wordsFor(ChangeType type)
{
    return *std::ranges::find(kReleaseWords, type, &ReleaseWords::type);
}

QString said(const char *text)
{
    return QCoreApplication::translate("ReleaseWords", text);
}

QString said(const char *text, qint64 n)
{
    return QCoreApplication::translate("ReleaseWords", text, nullptr, int(std::min<qint64>(n, std::numeric_limits<int>::max())));
}

} // namespace

namespace releasewords {

QString order(ChangeType type, qint64 lines)
{
    return said(wordsFor(type).order, lines);
}

QString outcome(ChangeType type, qint64 lines)
{
    return said(wordsFor(type).outcome, lines);
}

QString undoing(ChangeType type, const QJsonObject &parameters)
{
    const ChangeSpec &spec = changeSpec(type);
    if (const auto inverse = spec.inverse(parameters))
        return said(QT_TRANSLATE_NOOP("ReleaseWords", "It can be taken back later: “%1” brings the lines to where they are now.")).arg(words::of(inverse->type));
    return wording::reason(spec.noInverseReason(), {});
}

QString undoingShort(ChangeType type)
{
    const auto inverse = changeSpec(type).inverse({});
    return inverse ? said(QT_TRANSLATE_NOOP("ReleaseWords", "Undone by “%1”")).arg(words::of(inverse->type)) : said(QT_TRANSLATE_NOOP("ReleaseWords", "Cannot be undone"));
}

QString cost(const PlanEstimate &estimate)
{
    if (estimate.requests == 0)
        return said(QT_TRANSLATE_NOOP("ReleaseWords", "No requests."));
    const QString requests = said(QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln request(s)"), estimate.requests);
    if (estimate.inWaves)
        //: a number of requests: “3 requests, sent wave by wave.”
        return said(QT_TRANSLATE_NOOP("ReleaseWords", "%1, sent wave by wave.")).arg(requests);
    using namespace std::chrono_literals;
    if (!estimate.sending || *estimate.sending < 1s)
        //: a number of requests: “1 request, sent at once.”
        return said(QT_TRANSLATE_NOOP("ReleaseWords", "%1, sent at once.")).arg(requests);
    //: a number of requests and a duration
    return said(QT_TRANSLATE_NOOP("ReleaseWords", "%1, sent within about %2.")).arg(requests, about(*estimate.sending));
}

QString charges(ChangeType type, const PlanCharges &charges)
{
    QStringList sentences;
    const auto amount = [](qint64 value) { return money::text(std::abs(value)); };
    const bool isCustomers = changeSpec(type).isLocal();
    if (charges.priced > 0 && charges.monthly == 0)
        sentences << said(QT_TRANSLATE_NOOP("ReleaseWords", "It costs the same each month."));
    else if (charges.monthly > 0)
        sentences << (isCustomers ? said(QT_TRANSLATE_NOOP("ReleaseWords", "Customers pay %1 more each month."))
                                  : said(QT_TRANSLATE_NOOP("ReleaseWords", "The carrier charges %1 more each month."))).arg(amount(charges.monthly));
    else if (charges.monthly < 0)
        sentences << (isCustomers ? said(QT_TRANSLATE_NOOP("ReleaseWords", "Customers pay %1 less each month."))
                                  : said(QT_TRANSLATE_NOOP("ReleaseWords", "The carrier charges %1 less each month."))).arg(amount(charges.monthly));
    if (charges.once > 0)
        sentences << said(QT_TRANSLATE_NOOP("ReleaseWords", "Fees, once: %1.")).arg(amount(charges.once));
    if (charges.unpriced > 0)
        sentences << said(QT_TRANSLATE_N_NOOP("ReleaseWords", "The price of %Ln line(s) is not known."), charges.unpriced);
    return sentences.join(u' ');
}

QString about(std::chrono::milliseconds duration)
{
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 60 * kMinute;
    const qint64 seconds = (duration.count() + 999) / 1000;
    if (seconds < 90)
        return said(QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln second(s)"), seconds);
    const qint64 minutes = (seconds + kMinute - 1) / kMinute;
    if (seconds < 2 * kHour)
        return said(QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln minute(s)"), minutes);
    return said(QT_TRANSLATE_N_NOOP("ReleaseWords", "%Ln hour(s)"), (minutes + 30) / 60);
}

} // namespace releasewords
