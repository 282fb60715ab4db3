#include "planning/move_post.h"

#include "base/problem.h"
#include "planning/days.h"
#include "planning/wishes.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

namespace samband::planning {

using publishing::Post;
using publishing::State;

static void hold_day(const Date& day, const Date& today)
{
    if (!shown(day) || day < today)
        throw Problem(ProblemCode::invalid, "Velg en dag fram i tid.",
                      {FieldProblem{"day", "Velg en dag fram i tid."}});
}

static Moved reschedule(db::Writing& tx, const people::Person& by, const Post& post, const MoveTo& to,
                        bool reading_stops)
{
    const ClockTime time = to.time.value_or(in_oslo(*post.due).time);
    const Instant due = from_oslo({to.day, time});
    if (due < tx.now().plus_s(60))
        throw Problem(ProblemCode::invalid, "Tidspunktet er passert. Velg et senere.",
                      {FieldProblem{"time", "Tidspunktet er passert. Velg et senere."}});
    publishing::Going going = publishing::going_when_due(post);
    going.reading_stops = reading_stops;
    publishing::ActOutcome outcome = publishing::schedule_post(tx, by, post.id, post.version, going, due);
    return {std::move(outcome.post), outcome.done, std::move(outcome.ruling)};
}

Moved move_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, const MoveTo& to,
                bool reading_stops)
{
    const Post post = publishing::load_post(tx, id, seen_version);
    if (post.state == State::published || post.state == State::withdrawn)
        throw Problem(ProblemCode::conflict, "Saken har gått ut. Det som har gått ut, kan ikke flyttes.");
    hold_day(to.day, in_oslo(tx.now()).date);
    if (post.state == State::scheduled) return reschedule(tx, by, post, to, reading_stops);
    publishing::hold_may_write(by, post);
    set_wish(tx, id, to.day);
    return {post, true, std::nullopt};
}

} // namespace samband::planning
