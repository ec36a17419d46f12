#include "models/fleet/fleetsync.h"

#include "models/fleet/readplacer.h"
#include "models/fleet/syncpass.h"
#include "thingspace/basics/clock.h"
#include "thingspace/basics/workthread.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcSync, "thingdesk.engine.sync", QtWarningMsg)

namespace {

// Pages that were asked for and are not written yet: enough to keep carrier, decoder and writer busy, few enough to be little memory.
constexpr int kPagesAhead = 6;

} // namespace

/// What decoding a page needs of its thread: nothing.
struct PageDecoder
{
    using Page = std::shared_ptr<PlaceablePage>;

    static Result<Page> decode(const Result<UndecodedPage> &answer, const QByteArray &account)
    {
        return answer.and_then([](const UndecodedPage &undecoded) { return undecoded.decode(); }).map([&](DevicePage page) {
            return std::make_shared<PlaceablePage>(std::move(page), account);
        });
    }
};

/// The conversation. Three things overlap: a page is on its way, the one before is being decoded, the one before that is being written;
/// each is done in the order of the pages. Where the next page begins is known for certain once a page is decoded; until then its bytes
/// give a guess, which is asked for at once. A page that was asked for on a guess counts only when the guess has proved right.
class FleetSync::Private
{
    /// A page that was asked for.
    struct Asked
    {
        qint64 after = 0;
        QDateTime begunAt;
        /// Of which chain of requests, each made where the one before ended.
        int chain = 0;
        /// Where the next one was asked for before this was decoded.
        std::optional<qint64> guess;
    };

public:
    Private(FleetSync *sync, World world, Profile profile, SyncOptions options)
        : q(sync)
        , world(std::move(world))
        , profile(std::move(profile))
        , options(options)
    {
    }

    void begin()
    {
        elapsed.start();
        const SyncPass::Settings settings {world.store, profile, durationSetting(profile, "list-lag"_L1), options, world.clock.nowUtc()};
        writer = std::make_unique<WorkThread<SyncPass>>(u"sync"_s, [settings, &lines = world.protectedLines, &clock = world.clock, catalogue = world.writeCatalogue] {
            return std::make_unique<SyncPass>(settings, lines, clock, catalogue);
        });
        decoder = std::make_unique<WorkThread<PageDecoder>>(u"sync pages"_s, [] { return std::make_unique<PageDecoder>(); });
        if (profile.accounts.isEmpty())
            return end(failure(Error::Kind::Refused, u"sync.no-accounts"_s, {profile.name}).value());
        // The writer opens and loads while the carrier is asked.
        post([](SyncPass &pass) { return pass.open(); });
        readAccount();
    }

    void readAccount()
    {
        account = profile.accounts[next];
        world.source.fetchAccount(account, q, [this](Result<CarrierAccount> answer) {
            if (const auto read = taken(std::move(answer)))
                readPlans(*read);
        });
    }

    void readPlans(CarrierAccount carrierAccount)
    {
        carrierAccount.name = account;
        world.source.fetchPlans(account, q, [this, carrierAccount](Result<QList<CarrierPlan>> answer) {
            const auto plans = taken(std::move(answer));
            if (!plans)
                return;
            post([carrierAccount, plans = *plans](SyncPass &pass) { return pass.beginPass(carrierAccount, plans); });
            askFor(0);
        });
    }

    void askFor(qint64 after)
    {
        wanted = after;
        readPage();
    }

    void readPage()
    {
        if (ended || reading || !wanted || ahead >= kPagesAhead)
            return;
        const Asked asked {*std::exchange(wanted, {}), world.clock.nowUtc(), chain, {}};
        reading = true;
        ++ahead;
        DeviceQuery query;
        query.account = account;
        world.source.listDevices(query, asked.after, q, [this, asked](const Result<UndecodedPage> &answer) {
            reading = false;
            decodePage(asked, answer);
        });
    }

    void decodePage(Asked asked, const Result<UndecodedPage> &answer)
    {
        if (ended || isDropped(asked))
            return;
        if (guessing && answer && answer->likelyNext > asked.after) {
            asked.guess = answer->likelyNext;
            askFor(*asked.guess);
        }
        // An error takes the same way: it counts only if the page was rightly asked for.
        decoder->ask([answer, of = account.toUtf8()](const PageDecoder &) { return PageDecoder::decode(answer, of); }, q, [this, asked](const Result<PageDecoder::Page> &page) {
            if (ended || isDropped(asked))
                return;
            if (page)
                handlePage(*page, asked);
            else
                end(page.error());
        });
    }

    void handlePage(const PageDecoder::Page &read, const Asked &asked)
    {
        const DevicePage &page = read->page;
        // The next page has to be behind this one, or it would be this one for ever (W52).
        if (page.hasMoreData && page.largestDeviceId <= asked.after)
            return end(failure(Error::Kind::Protocol, u"list.cursor"_s, {account}).value());
        writePage(read, asked.begunAt);
        const bool asGuessed = page.hasMoreData && asked.guess == page.largestDeviceId;
        if (asked.guess && !asGuessed)
            dropGuesses();
        if (!page.hasMoreData) {
            post([](SyncPass &pass) { return pass.endPass(); });
            ++next;
            next < profile.accounts.size() ? readAccount() : finish();
        } else if (!asGuessed) {
            askFor(page.largestDeviceId);
        }
    }

    void writePage(const PageDecoder::Page &page, const QDateTime &begunAt)
    {
        writer->ask([page, begunAt](SyncPass &pass) { return pass.writePage(*page, begunAt); }, q, [this, of = account](const Result<SyncPass::Totals> &written) {
            --ahead;
            if (const auto totals = taken(written)) {
                Q_EMIT q->progressed({of, totals->devices, totals->pages});
                readPage();
            }
        });
    }

    void finish()
    {
        writer->ask([](SyncPass &pass) { return pass.finish(); }, q, [this](const Result<SyncPass::Totals> &result) {
            if (ended)
                return;
            ended = true;
            if (!result)
                return report(failure(result.error()));
            SyncSummary summary;
            summary.devices = result->devices;
            summary.added = result->added;
            summary.updated = result->updated;
            summary.missing = result->missing;
            summary.pages = result->pages;
            summary.skipped = result->skipped;
            summary.seconds = double(elapsed.nsecsElapsed()) / 1e9;
            report(summary);
        });
    }

    /// The pass is broken: pages on their way to the writer are still written, then its row says why.
    void end(const Error &error)
    {
        if (ended)
            return;
        ended = true;
        writer->ask([error](SyncPass &pass) { pass.abort(error); return true; }, q, [this, error](bool) { report(failure(error)); });
    }

    FleetSync *q;
    World world;
    Profile profile;
    SyncOptions options;
    /// No step is taken any more; `finished` has been or will be sent.
    bool ended = false;
    std::unique_ptr<WorkThread<PageDecoder>> decoder;
    std::unique_ptr<WorkThread<SyncPass>> writer;

private:
    /// What was asked for on guesses is not taken, and nothing more is guessed: rows of this carrier do not come in order.
    void dropGuesses()
    {
        ++chain;
        wanted.reset();
        guessing = false;
    }

    bool isDropped(const Asked &asked)
    {
        if (asked.chain == chain)
            return false;
        --ahead;
        readPage();
        return true;
    }

    /// The value, if the conversation goes on; ends it otherwise.
    template<typename T>
    std::optional<T> taken(Result<T> answer)
    {
        if (ended)
            return {};
        if (answer)
            return std::move(*answer);
        end(answer.error());
        return {};
    }

    template<typename Step>
    void post(Step step)
    {
        writer->ask(std::move(step), q, [this](const Result<void> &done) {
            if (!done)
                end(done.error());
        });
    }

    void report(const Result<SyncSummary> &result)
    {
        if (!result)
            qCInfo(lcSync).noquote() << "sync of" << profile.name << "ended:" << logLine(result.error());
        Q_EMIT q->finished(result);
    }

    QString account;
    qsizetype next = 0;
    /// The next page to ask for, once there is room and no request is out.
    std::optional<qint64> wanted;
    bool reading = false;
    int ahead = 0;
    int chain = 0;
    bool guessing = true;
    QElapsedTimer elapsed;
};

FleetSync::FleetSync(World world, Profile profile, SyncOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(world), std::move(profile), options))
{
}

FleetSync::~FleetSync()
{
    d->ended = true;
}

void FleetSync::start()
{
    Q_ASSERT(!d->writer);
    d->begin();
}

void FleetSync::cancel()
{
    if (d->writer)
        d->end(failure(Error::Kind::Cancelled, u"sync.cancelled"_s).value());
}
