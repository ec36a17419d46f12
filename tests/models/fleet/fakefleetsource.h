#pragma once

#include "models/fleet/fleetsource.h"

#include <QMap>
#include <QTimer>

#include <algorithm>

/// A carrier in memory: answers in the next turn of the event loop, and does what a test says to the page with a certain number.
class FakeFleetSource final : public FleetSource
{
public:
    QMap<QString, std::vector<DeviceRecord>> accounts;
    QList<CarrierPlan> plans;
    int pageSize = 2;
    /// By the number of the list call, from 1.
    QMap<int, Error> failures;
    /// The call with this number promises more but names no cursor (W52).
    int withoutCursor = 0;
    std::function<void(int call)> beforePage;
    /// What a page's bytes suggest of where the next one begins.
    enum class Guess { None, Right, Wrong };
    Guess guess = Guess::Right;
    QList<DeviceQuery> queries;
    std::optional<Error> accountFailure;

    void fetchAccount(const QString &account, QObject *context, Done<CarrierAccount> done) override
    {
        answer(context, [this, account, done] { done(accountFailure ? Result<CarrierAccount>(failure(*accountFailure)) : CarrierAccount {account, {}, true, {}, {}}); });
    }

    void fetchPlans(const QString &, QObject *context, Done<QList<CarrierPlan>> done) override
    {
        answer(context, [this, done] { done(plans); });
    }

    void listDevices(const DeviceQuery &query, qint64 after, QObject *context, Done<UndecodedPage> done) override
    {
        queries << query;
        const int call = int(queries.size());
        answer(context, [this, query, after, call, done] {
            if (beforePage)
                beforePage(call);
            if (failures.contains(call))
                done(failure(failures.value(call)));
            else
                done(undecoded(query.identifiers.isEmpty() ? page(query, after, call) : named(query)));
        });
    }

private:
    template<typename Answer>
    static void answer(QObject *context, Answer answer) { QTimer::singleShot(0, context, answer); }

    UndecodedPage undecoded(const DevicePage &page) const
    {
        std::optional<qint64> likelyNext;
        if (guess == Guess::Right && page.hasMoreData)
            likelyNext = page.largestDeviceId;
        else if (guess == Guess::Wrong)
            likelyNext = page.largestDeviceId + 1;
        return {likelyNext, [page] { return page; }};
    }

    DevicePage page(const DeviceQuery &query, qint64 after, int call) const
    {
        DevicePage result;
        for (const DeviceRecord &record : accounts.value(query.account)) {
            if (record.carrierId <= after && record.carrierId != 0)
                continue;
            if (int(result.devices.size()) == pageSize) {
                result.hasMoreData = true;
                break;
            }
            result.devices.push_back(record);
            result.largestDeviceId = std::max(result.largestDeviceId, record.carrierId);
        }
        if (call == withoutCursor) {
            result.hasMoreData = true;
            result.largestDeviceId = after;
        }
        return result;
    }

    DevicePage named(const DeviceQuery &query) const
    {
        DevicePage result;
        for (auto account = accounts.cbegin(); account != accounts.cend(); ++account) {
            if (!query.account.isEmpty() && query.account != account.key())
                continue;
            for (const DeviceRecord &record : *account) {
                if (std::ranges::any_of(query.identifiers, [&](const auto &id) { return id.second == record.iccid; }))
                    result.devices.push_back(record);
            }
        }
        return result;
    }
};
