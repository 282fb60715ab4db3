#include "outbox/lease.h"

#include "base/cut_text.h"
#include "base/problem.h"
#include "outbox/limits.h"

namespace samband::outbox {

static void return_lost(db::Writing& tx);
static void bury(db::Writing& tx, const WorkDied& death, std::int64_t fence);
static std::optional<Lease> take(db::Writing& tx, const db::Row& row);
static std::string listed(const std::set<std::string>& busy);
static void must(std::int64_t rows);
static unsigned chance(db::Writing& tx);
static std::int64_t swung(std::int64_t wait, unsigned chance);

std::vector<Lease> lease(db::Writing& tx, std::size_t most, const std::set<std::string>& busy)
{
    return_lost(tx);
    std::vector<Lease> leases;
    for (const Priority priority : {Priority::urgent, Priority::ordinary, Priority::bulk}) {
        const auto left = std::min(static_cast<std::int64_t>(most - leases.size()), lease_batch);
        if (left <= 0) break;
        const auto rows = tx.all(
            "outbox.due_work",
            {{"priority", static_cast<int>(priority)}, {"now", tx.now()}, {"busy", listed(busy)}, {"most", left}});
        for (const db::Row& row : rows)
            if (auto taken = take(tx, row)) leases.push_back(std::move(*taken));
    }
    return leases;
}

// A worker that stopped before it began to send has done nothing, so another may. One that had begun may have sent:
// that is for a person to find out.
static void return_lost(db::Writing& tx)
{
    for (const db::Row& row : tx.all("outbox.lost_leases", {{"now", tx.now()}, {"most", lease_batch}})) {
        const std::int64_t fence = row.integer("fence");
        if (row.flag("sending"))
            bury(tx, {row.id("id"), row.text("kind"), parse_json(row.text("payload")), "in-doubt"}, fence);
        else
            tx.run("outbox.lose_lease", {{"id", row.id("id")}, {"fence", fence}, {"now", tx.now()}});
    }
}

static void bury(db::Writing& tx, const WorkDied& death, std::int64_t fence)
{
    must(tx.run("outbox.bury_work", {{"id", death.id}, {"fence", fence}, {"now", tx.now()}, {"error", death.error}}));
    tx.tell(death);
}

// A work that kills its worker each time never reaches `retry`: its tries are counted here.
static std::optional<Lease> take(db::Writing& tx, const db::Row& row)
{
    Lease lease{row.id("id"),
                row.text("kind"),
                parse_json(row.text("payload")),
                static_cast<int>(row.integer("tries")) + 1,
                row.integer("fence") + 1,
                tx.now().plus_s(lease_s)};
    if (lease.tries > row.integer("tries_most")) {
        bury(tx, {lease.id, lease.kind, lease.payload, row.maybe_text("error").value_or("worker-died")},
             row.integer("fence"));
        return std::nullopt;
    }
    if (tx.run("outbox.take_lease", {{"id", lease.id}, {"now", tx.now()}, {"until", lease.until}}) != 1)
        return std::nullopt;
    return lease;
}

std::optional<Instant> next_due(db::Reading& tx, const std::set<std::string>& busy)
{
    std::optional<Instant> first;
    const auto earlier = [&](Instant at) { first = first ? std::min(*first, at) : at; };
    for (const Priority priority : {Priority::urgent, Priority::ordinary, Priority::bulk})
        if (const auto row =
                tx.maybe("outbox.next_waiting", {{"priority", static_cast<int>(priority)}, {"busy", listed(busy)}}))
            earlier(row->instant("due"));
    if (const auto row = tx.maybe("outbox.next_lost")) earlier(row->instant("lease_until"));
    return first;
}

bool begin_sending(db::Writing& tx, const Lease& lease)
{
    return tx.run("outbox.begin_sending", {{"id", lease.id}, {"fence", lease.fence}, {"now", tx.now()}}) == 1;
}

bool may_go_on(db::Writing& tx, const Lease& lease)
{
    return tx.run("outbox.touch_lease", {{"id", lease.id}, {"fence", lease.fence}, {"now", tx.now()}}) == 1;
}

std::int64_t end_all_leases(db::Writing& tx)
{
    return tx.run("outbox.end_all_leases", {{"now", tx.now()}});
}

void renew(db::Writing& tx, const Lease& lease)
{
    must(tx.run("outbox.renew_lease", {{"id", lease.id}, {"fence", lease.fence}, {"until", tx.now().plus_s(lease_s)}}));
}

void renew_after_progress(db::Writing& tx, const Lease& lease)
{
    must(tx.run("outbox.renew_after_progress",
                {{"id", lease.id}, {"fence", lease.fence}, {"until", tx.now().plus_s(lease_s)}}));
}

void settle(db::Writing& tx, const Lease& lease)
{
    must(tx.run("outbox.settle_work", {{"id", lease.id}, {"fence", lease.fence}, {"now", tx.now()}}));
}

void retry(db::Writing& tx, const Lease& lease, std::string_view error, std::optional<std::int64_t> retry_after_s,
           bool was_crowded)
{
    const auto row = tx.maybe("outbox.leased", {{"id", lease.id}, {"fence", lease.fence}});
    must(row ? 1 : 0);
    if (row->integer("tries") >= row->integer("tries_most")) {
        give_up(tx, lease, error);
        return;
    }
    const int tries = static_cast<int>(row->integer("tries"));
    const int counted = was_crowded ? tries - crowded_tries : tries; // the moments before were no failures of a peer
    const std::int64_t wait = was_crowded && tries <= crowded_tries ? swung(crowded_wait_ms << (tries - 1), chance(tx))
                                                                    : wait_ms(counted, chance(tx), retry_after_s);
    const Instant due = tx.now().plus_ms(wait);
    must(tx.run("outbox.retry_work",
                {{"id", lease.id}, {"fence", lease.fence}, {"due", due}, {"error", cut_text(error, error_bytes)}}));
}

void postpone(db::Writing& tx, const Lease& lease, Instant due)
{
    must(tx.run("outbox.postpone_work", {{"id", lease.id}, {"fence", lease.fence}, {"due", due}}));
}

void give_up(db::Writing& tx, const Lease& lease, std::string_view error)
{
    bury(tx, {lease.id, lease.kind, lease.payload, cut_text(error, error_bytes)}, lease.fence);
}

/// A fifth more or less by chance (0 to 65535).
static std::int64_t swung(std::int64_t wait, unsigned chance)
{
    const std::int64_t swing = wait * jitter_percent / 100;
    return wait - swing + 2 * swing * chance / 65535;
}

std::int64_t wait_ms(int tries, unsigned chance, std::optional<std::int64_t> retry_after_s)
{
    std::int64_t wait = first_wait_ms;
    for (int i = 1; i < tries && wait < longest_wait_ms; ++i) wait *= 2;
    wait = swung(std::min(wait, longest_wait_ms), chance);
    // A peer that says when is believed, with the same chance after it, so that not all come back in one second.
    if (retry_after_s && *retry_after_s > 0)
        wait = std::max(wait, std::min(*retry_after_s, longest_retry_after_s) * 1000 +
                                  first_wait_ms * jitter_percent / 100 * chance / 65535);
    return wait;
}

std::int64_t prune(db::Writing& tx)
{
    return tx.run("outbox.prune_work", {{"before", tx.now().plus_s(-keep_ended_s)}, {"most", prune_most}});
}

// Kinds hold no comma, so that `like '%,kind,%'` finds exactly one.
static std::string listed(const std::set<std::string>& busy)
{
    std::string text = ",";
    for (const std::string& kind : busy) text += kind + ",";
    return text;
}

static void must(std::int64_t rows)
{
    if (rows != 1) throw Problem(ProblemCode::conflict, "Arbeidet er overtatt av en annen.");
}

static unsigned chance(db::Writing& tx)
{
    const auto bytes = tx.new_secret();
    return static_cast<unsigned>(bytes[0]) << 8 | bytes[1];
}

} // namespace samband::outbox
