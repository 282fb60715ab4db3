#include "base/problem.h"
#include "outbox/outbox.h"
#include "publishing/due_work.h"
#include "publishing/go_out.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"
#include "rulings/set_situation.h"

namespace samband::publishing {

static void hold_time(Instant now, Instant due)
{
    constexpr std::int64_t two_years_s = 2LL * 366 * 24 * 3600;
    if (due < now.plus_s(60) || due > now.plus_s(two_years_s))
        throw Problem(ProblemCode::invalid, "Velg et tidspunkt fra om ett minutt til om to år.",
                      {FieldProblem{"due", "Velg et tidspunkt fram i tid."}});
}

ActOutcome schedule_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                         const Going& going, Instant due)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_let_out(by, post);
    const State next = state_after(post, PostAct::schedule);
    hold_time(tx.now(), due);
    hold_complete(post, going.reading_stops);

    const rulebook::Ruling ruling = rule_on_act(tx, by, post, going);
    const Verdict verdict = verdict_of(ruling, post, going);
    if (verdict == Verdict::held)
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id, word(PostAct::schedule));
    if (verdict != Verdict::go) return {ruling, post, false};

    post.state = next;
    post.due = due;
    post.due_going = going_json(going);
    post.due_going["by"] = by.id.text();
    post.sealed_revision = post.revision;
    post.comment.clear();
    record(tx, by, post, PostAct::schedule, {{"due", to_rfc3339(due)}}, &ruling);
    write_post(tx, post);
    outbox::Work work = due_work(post);
    // Whoever may speak in the crisis may also say when, as long as it lasts.
    if (rulings::is_crisis(tx)) work.passes_hold = outbox::passes_now(outbox::crisis_hold);
    outbox::queue(tx, work);
    return {ruling, post, true};
}

Going going_when_due(const Post& post)
{
    return going_of(post.due_going);
}

Post unschedule_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_let_out(by, post);
    post.state = state_after(post, PostAct::unschedule);
    post.due.reset();
    post.due_going = Json::object();
    record(tx, by, post, PostAct::unschedule);
    write_post(tx, post);
    return post;
}

} // namespace samband::publishing
