#include "outbox/outbox.h"

#include "base/problem.h"
#include "outbox/limits.h"

namespace samband::outbox {

static void check(const Work& work, const std::string& payload);
static std::optional<Id> unfinished(db::Reading& tx, const std::string& key);
static State state_of(std::string_view text);
static std::optional<std::string> unless_empty(const std::string& text);
static Standing standing(const db::Row& row);

std::string_view word(State state)
{
    switch (state) {
    case State::waiting:
        return "waiting";
    case State::leased:
        return "leased";
    case State::held:
        return "held";
    case State::done:
        return "done";
    case State::dead:
        return "dead";
    case State::cancelled:
        return "cancelled";
    }
    return "waiting";
}

Id queue(db::Writing& tx, const Work& work)
{
    const std::string payload = to_text(work.payload);
    check(work, payload);
    const Id id = tx.new_id();
    const std::int64_t added = tx.run("outbox.add_work", {{"id", id},
                                                          {"kind", work.kind},
                                                          {"payload", payload},
                                                          {"priority", static_cast<int>(work.priority)},
                                                          {"due", work.due.value_or(tx.now())},
                                                          {"dedup_key", unless_empty(work.dedup_key)},
                                                          {"passes_hold", unless_empty(work.passes_hold)},
                                                          {"tries_most", work.tries_most},
                                                          {"now", tx.now()}});
    if (added == 1) return id;
    if (const auto first = unfinished(tx, work.dedup_key)) return *first;
    throw Problem(ProblemCode::conflict, "Noen andre endret dette samtidig. Prøv igjen.");
}

void hurry(db::Writing& tx, std::string_view dedup_key, Instant due)
{
    tx.run("outbox.hurry_work", {{"dedup_key", dedup_key}, {"due", due}});
}

bool cancel(db::Writing& tx, const Id& id)
{
    return tx.run("outbox.cancel_work", {{"id", id}, {"now", tx.now()}}) == 1;
}

std::string passes_now(std::string_view reason)
{
    return std::string(reason) + "-now"; // as the queries say it
}

void hold(db::Writing& tx, const std::vector<std::string>& kinds, std::string_view reason)
{
    for (const std::string& kind : kinds)
        tx.run("outbox.add_hold", {{"kind", kind}, {"reason", reason}, {"now", tx.now()}});
}

void release(db::Writing& tx, const std::vector<std::string>& kinds, std::string_view reason,
             std::optional<Instant> until)
{
    for (const std::string& kind : kinds) {
        const bool was_held = tx.run("outbox.remove_hold", {{"kind", kind}, {"reason", reason}}) == 1;
        const std::string passing = passes_now(reason);
        if (was_held)
            tx.run("outbox.keep_back",
                   {{"kind", kind}, {"reason", reason}, {"passes_now", passing}, {"until", until.value_or(tx.now())}});
        tx.run("outbox.end_pass", {{"kind", kind}, {"passes_now", passing}});
    }
}

bool is_held(db::Reading& tx, const Id& work)
{
    return tx.one("outbox.holds_on", {{"id", work}}).integer("holds") > 0;
}

void bring_back(db::Writing& tx, const Id& id, Instant due)
{
    const auto row = tx.maybe("outbox.find_work", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Utsendingen finnes ikke.");
    const State state = state_of(row->text("state"));
    const auto key = row->maybe_text("dedup_key");
    const auto first = key ? unfinished(tx, *key) : std::nullopt;
    if ((first && *first != id) || (state != State::held && state != State::dead))
        throw Problem(ProblemCode::conflict, "Utsendingen venter ikke lenger på et valg.");
    tx.run("outbox.bring_back", {{"id", id}, {"due", due}});
}

std::optional<Standing> find_work(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("outbox.find_work", {{"id", id}});
    if (!row) return std::nullopt;
    return standing(*row);
}

std::optional<Standing> find_unfinished(db::Reading& tx, std::string_view dedup_key)
{
    const auto id = unfinished(tx, std::string(dedup_key));
    return id ? find_work(tx, *id) : std::nullopt;
}

std::vector<Standing> list_dead(db::Reading& tx)
{
    return tx.all_as("outbox.dead_work", {{"most", list_most}}, standing);
}

std::vector<Standing> list_held(db::Reading& tx)
{
    return tx.all_as("outbox.held_work", {{"most", list_most}}, standing);
}

std::vector<Standing> list_stopped(db::Reading& tx, std::string_view reason)
{
    return tx.all_as("outbox.stopped_work",
                     {{"reason", reason}, {"passes_now", passes_now(reason)}, {"most", list_most}}, standing);
}

static void check(const Work& work, const std::string& payload)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    if (work.kind.empty() || work.kind.size() > 60 || !std::all_of(work.kind.begin(), work.kind.end(), fits))
        throw Problem(ProblemCode::internal, "outbox: malformed kind");
    if (payload.size() > payload_bytes) throw Problem(ProblemCode::internal, "outbox: payload too large: " + work.kind);
    if (work.tries_most < 1) throw Problem(ProblemCode::internal, "outbox: no tries: " + work.kind);
}

static std::optional<Id> unfinished(db::Reading& tx, const std::string& key)
{
    const auto row = tx.maybe("outbox.unfinished_by_key", {{"dedup_key", key}});
    if (!row) return std::nullopt;
    return row->id("id");
}

static State state_of(std::string_view text)
{
    for (const State state : {State::waiting, State::leased, State::held, State::done, State::dead, State::cancelled})
        if (word(state) == text) return state;
    throw Problem(ProblemCode::internal, "outbox: unknown state in the database");
}

static std::optional<std::string> unless_empty(const std::string& text)
{
    if (text.empty()) return std::nullopt;
    return text;
}

static Standing standing(const db::Row& row)
{
    Standing it;
    it.id = row.id("id");
    it.kind = row.text("kind");
    it.payload = parse_json(row.text("payload"));
    it.state = state_of(row.text("state"));
    it.due = row.instant("due");
    it.tries = static_cast<int>(row.integer("tries"));
    it.error = row.maybe_text("error").value_or("");
    it.queued = row.instant("queued");
    return it;
}

} // namespace samband::outbox
