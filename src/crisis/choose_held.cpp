#include "base/problem.h"
#include "crisis/held.h"
#include "ledger/append.h"
#include "outbox/outbox.h"

namespace samband::crisis {

static constexpr std::int64_t two_years_s = 2LL * 366 * 24 * 3600;

static Held find(db::Writing& tx, const people::Person& by, const Id& id)
{
    for (Held& held : list_held(tx)) {
        if (held.id != id) continue;
        if (may_choose(by, held)) return std::move(held);
        throw Problem(ProblemCode::forbidden,
                      "Det velger kommunikasjonsrådgiver, nettredaktør eller den som eier saken.");
    }
    throw Problem(ProblemCode::not_found, "Den holdes ikke tilbake lenger. Last siden på nytt.");
}

static void hold_over(const Held& held)
{
    if (held.chosen_on) return;
    throw Problem(ProblemCode::conflict, "Krisen varer ennå. Det som holdes tilbake, kan sendes når den er over.");
}

static void note(db::Writing& tx, const people::Person& by, const Held& held, const char* kind, Json::Object more = {})
{
    Json content = Json::object({{"kind", held.kind}, {"was_due", to_rfc3339(held.due)}, {"left", held.left}});
    if (held.dispatch) content["dispatch"] = held.dispatch->id.text();
    if (held.dispatch) content["account_name"] = held.account_name;
    for (auto& [member, value] : more) content[member] = std::move(value);
    ledger::append(tx, {kind, held.post ? held.post->id : held.id, by.id, std::move(content)});
}

static void bring_back(db::Writing& tx, const Held& held, Instant due)
{
    for (const Id& work : held.works) outbox::bring_back(tx, work, due);
    if (held.dispatch) channels::put_off_dispatch(tx, held.dispatch->id, due);
}

static void send(db::Writing& tx, const people::Person& by, const Held& held)
{
    bring_back(tx, held, tx.now());
    note(tx, by, held, "held-brought-back");
}

static void drop(db::Writing& tx, const people::Person& by, const Held& held)
{
    for (const Id& work : held.works) outbox::cancel(tx, work);
    if (held.is_plan())
        publishing::unschedule_post(tx, by, held.post->id, held.post->version);
    else if (held.dispatch)
        channels::cancel_dispatch(tx, held.dispatch->id, by.id);
    note(tx, by, held, "held-dropped");
}

void send_held(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Held held = find(tx, by, id);
    hold_over(held);
    send(tx, by, held);
}

/// Its time stands on the post: it is scheduled anew, which asks the rule book, and the old work is gone.
static bool move_plan(db::Writing& tx, const people::Person& by, const Held& held, Instant due, bool reading_stops)
{
    publishing::Going going = publishing::going_when_due(*held.post);
    going.reading_stops = reading_stops;
    if (!publishing::schedule_post(tx, by, held.post->id, held.post->version, going, due).done) return false;
    for (const Id& work : held.works) outbox::cancel(tx, work);
    return true;
}

static void hold_time(Instant now, Instant due)
{
    if (due < now.plus_s(60) || due > now.plus_s(two_years_s))
        throw Problem(ProblemCode::invalid, "Velg et tidspunkt fra om ett minutt til om to år.",
                      {FieldProblem{"due", "Velg et tidspunkt fram i tid."}});
}

bool move_held(db::Writing& tx, const people::Person& by, const Id& id, Instant due, bool reading_stops)
{
    const Held held = find(tx, by, id);
    hold_over(held);
    hold_time(tx.now(), due);
    if (!held.is_plan())
        bring_back(tx, held, due);
    else if (!move_plan(tx, by, held, due, reading_stops))
        return false;
    note(tx, by, held, "held-moved", {{"due", to_rfc3339(due)}});
    return true;
}

void drop_held(db::Writing& tx, const people::Person& by, const Id& id)
{
    drop(tx, by, find(tx, by, id));
}

template <typename Act>
static std::int64_t on_all(db::Writing& tx, const people::Person& by, Act act)
{
    std::int64_t done = 0;
    for (const Held& held : list_held(tx)) {
        if (!held.chosen_on || !may_choose(by, held)) continue;
        act(tx, by, held);
        ++done;
    }
    return done;
}

std::int64_t send_all_held(db::Writing& tx, const people::Person& by)
{
    return on_all(tx, by, send);
}

std::int64_t drop_all_held(db::Writing& tx, const people::Person& by)
{
    return on_all(tx, by, drop);
}

} // namespace samband::crisis
