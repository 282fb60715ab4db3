#include "outbox/workers.h"

#include "base/log.h"
#include "base/problem.h"
#include "outbox/limits.h"
#include "outbox/next_due.h"

#include <condition_variable>
#include <thread>

namespace samband::outbox {

// Each thread runs the same loop: take the municipality that is due first, lease one work, do it, settle it and lease
// the next in one transaction. One at a time, so that an urgent work waits for one bulk work at most, not for a batch.
struct Workers::State {
    explicit State(WorkersSetting given) : setting(std::move(given)) {}

    struct Known {
        Instant look;         ///< when to look into its outbox
        bool starved = false; ///< something waits there of a kind that was busy
        Instant pruned;
    };
    struct Handling {
        Handler handler;
        int at_once = 1;
        int running = 0;
    };

    void run();
    std::string next_municipality();
    void look_into(const std::string& municipality);
    void work_off(const std::string& municipality, db::Database& database, Lease first);
    Outcome outcome_of(const Lease& lease, db::Database& database);
    std::optional<Lease> finish(db::Database& database, const Lease& done, const Outcome& outcome);
    void fail(db::Database& database, const Lease& lease, const Outcome& outcome);
    template <typename Act>
    auto insist(db::Database& database, std::string_view label, Act act);
    std::optional<Lease> lease_one(db::Database& database);
    std::optional<Lease> begun(db::Database& database, Lease lease);
    void end(const std::string& kind);
    std::set<std::string> busy_kinds(const std::string& ending = {});
    void look_again(const std::string& municipality, std::optional<Instant> due, bool starved);
    void take_over(const std::string& municipality, db::Database& database);
    void prune_now_and_then(const std::string& municipality, db::Database& database);

    WorkersSetting setting;
    std::mutex mutex; ///< holds what follows
    std::condition_variable changed;
    std::map<std::string, Known, std::less<>> known;
    std::map<std::string, Handling, std::less<>> handlings;
    bool stopping = false;
    std::mutex turns;       ///< held over a write on PostgreSQL
    std::mutex taking_over; ///< held over the first look, and holds what follows
    std::set<std::string, std::less<>> taken_over;
    std::vector<std::thread> threads;
};

static constexpr auto longest_sleep = std::chrono::milliseconds(1'000); // the clock may jump; a glance is cheap
static constexpr int insist_times = 5;
static constexpr int insist_pause_ms = 50; // after the first, and as much more after each
static constexpr int trouble_s = 10;       // before a database that failed is tried again
static constexpr int prune_every_s = 3'600;

// PostgreSQL refuses one of two that lease at the same time, although they take different rows. Threads of one process
// take turns there, so that only other servers are left to meet; on SQLite they share a commit instead.
template <typename Act>
auto Workers::State::insist(db::Database& database, std::string_view label, Act act)
{
    std::unique_lock turn(turns, std::defer_lock);
    if (database.dialect() == db::Dialect::postgres) turn.lock();
    for (int attempt = 1;; ++attempt) {
        try {
            return database.write(label, act);
        } catch (const Problem& problem) {
            if (problem.code() != ProblemCode::unavailable || attempt == insist_times) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(attempt * insist_pause_ms));
        }
    }
}

Workers::Workers(WorkersSetting setting) : state_(std::make_unique<State>(std::move(setting))) {}

Workers::~Workers()
{
    stop();
}

void Workers::handle(std::string kind, Handler handler, int at_once)
{
    state_->handlings[std::move(kind)] = {std::move(handler), at_once, 0};
}

std::vector<std::string> Workers::kinds() const
{
    std::vector<std::string> kinds;
    for (const auto& [kind, handling] : state_->handlings) kinds.push_back(kind);
    return kinds;
}

void Workers::start(const std::vector<std::string>& municipalities)
{
    State& state = *state_;
    const Instant now = state.setting.clock();
    for (const std::string& name : municipalities) {
        const auto left = state.setting.folder ? take_next_due(state.setting.folder(name)) : std::nullopt;
        state.known[name] = {left.value_or(now), false, now};
    }
    for (int i = 0; i < state.setting.threads; ++i) state.threads.emplace_back([&state] { state.run(); });
}

void Workers::wake(std::string_view municipality)
{
    const Instant now = state_->setting.clock();
    {
        const std::lock_guard lock(state_->mutex);
        auto at = state_->known.find(municipality);
        if (at == state_->known.end()) at = state_->known.emplace(municipality, State::Known{now, false, now}).first;
        at->second.look = std::min(at->second.look, now);
    }
    state_->changed.notify_one();
}

void Workers::stop()
{
    {
        const std::lock_guard lock(state_->mutex);
        if (state_->stopping) return;
        state_->stopping = true;
    }
    state_->changed.notify_all();
    for (std::thread& thread : state_->threads) thread.join();
    if (!state_->setting.folder) return;
    for (const auto& [name, known] : state_->known) leave_next_due(state_->setting.folder(name), known.look);
}

void Workers::State::run()
{
    for (std::string name = next_municipality(); !name.empty(); name = next_municipality()) {
        try {
            look_into(name);
        } catch (const std::exception&) {
            log::warning("outbox-not-reached", {{"municipality", name}});
            look_again(name, setting.clock().plus_s(trouble_s), false);
        }
    }
}

// Blocks until one is due; empty when stopping. Its next look is `never` until this one has found out.
std::string Workers::State::next_municipality()
{
    std::unique_lock lock(mutex);
    while (!stopping) {
        const auto first = std::min_element(known.begin(), known.end(),
                                            [](const auto& a, const auto& b) { return a.second.look < b.second.look; });
        if (first != known.end() && first->second.look <= setting.clock()) {
            first->second.look = never;
            first->second.starved = false;
            return first->first;
        }
        changed.wait_for(lock, longest_sleep);
    }
    return {};
}

void Workers::State::look_into(const std::string& municipality)
{
    const auto database = setting.open(municipality);
    take_over(municipality, *database);
    const std::set<std::string> busy = busy_kinds();
    // A glance on a reader first: the writer is not held where there is nothing to do.
    const auto due = database->read([&](db::Reading& tx) { return next_due(tx, busy); });
    const bool is_due = due && *due <= setting.clock();
    if (is_due) {
        if (auto lease = lease_one(*database)) {
            look_again(municipality, setting.clock(), false); // perhaps there is more for the other threads
            work_off(municipality, *database, std::move(*lease));
            return;
        }
    }
    prune_now_and_then(municipality, *database);
    // Due and yet not leased: another was quicker, or its kind became busy meanwhile.
    look_again(municipality, is_due ? setting.clock().plus_ms(100) : due, is_due || !busy.empty());
}

void Workers::State::work_off(const std::string& municipality, db::Database& database, Lease first)
{
    std::optional<Lease> lease = std::move(first);
    while (lease) {
        lease->municipality = municipality;
        const Outcome outcome = outcome_of(*lease, database);
        lease = finish(database, *lease, outcome);
    }
    look_again(municipality, setting.clock(), false);
}

Outcome Workers::State::outcome_of(const Lease& lease, db::Database& database)
{
    try {
        const auto handling = handlings.find(lease.kind); // not changed after `start`
        if (handling == handlings.end()) return Again{"no-handler", {}, {}};
        return handling->second.handler(lease, database);
    } catch (const Problem& problem) {
        return Again{problem.what(), {}, {}, problem.code() == ProblemCode::unavailable};
    } catch (const std::exception&) {
        log::error("outbox-handler-threw", {{"kind", lease.kind}, {"work", lease.id.text()}});
        return Again{"handler-threw", {}, {}};
    }
}

// Ends one work and leases the next in one transaction: one commit a work.
std::optional<Lease> Workers::State::finish(db::Database& database, const Lease& done, const Outcome& outcome)
{
    const std::set<std::string> busy = busy_kinds(done.kind);
    const bool more = [&] {
        const std::lock_guard lock(mutex);
        return !stopping;
    }();
    std::vector<Lease> next;
    try {
        next = insist(database, "outbox.finish", [&](db::Writing& tx) {
            conclude(tx, done, outcome);
            return more ? lease(tx, 1, busy) : std::vector<Lease>{};
        });
    } catch (const std::exception&) {
        log::warning("outbox-not-settled", {{"kind", done.kind}, {"work", done.id.text()}});
        fail(database, done, outcome);
    }
    end(done.kind);
    if (next.empty()) return std::nullopt;
    return begun(database, std::move(next.front()));
}

void conclude(db::Writing& tx, const Lease& lease, const Outcome& outcome)
{
    if (std::holds_alternative<DoneUnlessHeld>(outcome) && !may_go_on(tx, lease)) {
        postpone(tx, lease, tx.now());
        return;
    }
    if (const auto* again = std::get_if<Again>(&outcome))
        retry(tx, lease, again->error, again->retry_after_s, again->was_crowded);
    else if (const auto* given_up = std::get_if<GivenUp>(&outcome))
        give_up(tx, lease, given_up->error);
    else if (const auto* postponed = std::get_if<Postponed>(&outcome))
        postpone(tx, lease, postponed->due);
    else
        settle(tx, lease);
    const Note& note = std::visit([](const auto& it) -> const Note& { return it.note; }, outcome);
    if (note) note(tx);
}

// What was done but cannot be noted must not be done twice: a person looks at it. If not even this can be written
// (the lease is lost, the database is gone), the lease runs out, and whoever leases it next is told by `begin_sending`.
void Workers::State::fail(db::Database& database, const Lease& lease, const Outcome& outcome)
{
    try {
        insist(database, "outbox.fail", [&](db::Writing& tx) {
            if (std::holds_alternative<Done>(outcome))
                give_up(tx, lease, "done-not-noted");
            else
                retry(tx, lease, "not-settled");
        });
    } catch (const std::exception&) {
        log::error("outbox-lease-lost", {{"kind", lease.kind}, {"work", lease.id.text()}});
    }
}

std::optional<Lease> Workers::State::lease_one(db::Database& database)
{
    const std::set<std::string> busy = busy_kinds();
    auto leases = insist(database, "outbox.lease", [&](db::Writing& tx) { return lease(tx, 1, busy); });
    if (leases.empty()) return std::nullopt;
    return begun(database, std::move(leases.front()));
}

// Two threads may have leased the last place of one kind: the later one puts its work back.
std::optional<Lease> Workers::State::begun(db::Database& database, Lease lease)
{
    {
        const std::lock_guard lock(mutex);
        const auto handling = handlings.find(lease.kind);
        if (handling == handlings.end() || handling->second.running++ < handling->second.at_once) return lease;
        --handling->second.running;
    }
    insist(database, "outbox.put_back", [&](db::Writing& tx) { postpone(tx, lease, tx.now()); });
    return std::nullopt;
}

void Workers::State::end(const std::string& kind)
{
    const std::lock_guard lock(mutex);
    const auto handling = handlings.find(kind);
    if (handling == handlings.end()) return;
    const bool was_full = handling->second.running-- >= handling->second.at_once;
    if (!was_full) return;
    for (auto& [name, it] : known)
        if (std::exchange(it.starved, false)) it.look = setting.clock();
    changed.notify_all();
}

// The kinds that run as often as they may; one run of `ending` is no longer counted.
std::set<std::string> Workers::State::busy_kinds(const std::string& ending)
{
    const std::lock_guard lock(mutex);
    std::set<std::string> busy;
    for (const auto& [kind, handling] : handlings)
        if (handling.running - (kind == ending ? 1 : 0) >= handling.at_once) busy.insert(kind);
    return busy;
}

void Workers::State::look_again(const std::string& municipality, std::optional<Instant> due, bool starved)
{
    Instant look = due.value_or(never);
    if (setting.look_every_s > 0) look = std::min(look, setting.clock().plus_s(setting.look_every_s));
    {
        const std::lock_guard lock(mutex);
        Known& it = known[municipality];
        // A kind that was full when we looked may have ended since, elsewhere: then nobody would wake this one.
        const bool full = std::any_of(handlings.begin(), handlings.end(),
                                      [](const auto& one) { return one.second.running >= one.second.at_once; });
        if (starved && !full) look = std::min(look, setting.clock());
        it.look = std::min(it.look, look); // a wake that came meanwhile stands
        it.starved = it.starved || starved;
    }
    changed.notify_one();
}

// One process alone owns a SQLite file: what is leased there when it first looks was leased by one that is gone, and
// waits no two minutes for it. Where servers share the database, a lease is believed until it runs out.
void Workers::State::take_over(const std::string& municipality, db::Database& database)
{
    if (database.dialect() != db::Dialect::sqlite) return;
    const std::lock_guard lock(taking_over); // nobody leases there before it is done
    if (taken_over.contains(municipality)) return;
    database.write("outbox.take_over", [](db::Writing& tx) { end_all_leases(tx); });
    taken_over.insert(municipality);
}

void Workers::State::prune_now_and_then(const std::string& municipality, db::Database& database)
{
    {
        const std::lock_guard lock(mutex);
        Known& it = known[municipality];
        if (it.pruned.plus_s(prune_every_s) > setting.clock()) return;
        it.pruned = setting.clock();
    }
    insist(database, "outbox.prune", [](db::Writing& tx) { prune(tx); });
}

} // namespace samband::outbox
