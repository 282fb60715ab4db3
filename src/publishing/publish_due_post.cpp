#include "people/person_store.h"
#include "publishing/go_out.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"

namespace samband::publishing {

/// What held it is told where its author looks: on the post, which waits as it was before it was scheduled.
static void put_back(db::Writing& tx, const people::Person& by, Post& post, const rulebook::Ruling& ruling)
{
    rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, post.id, word(PostAct::publish));
    post.state = state_after(post, PostAct::unschedule);
    post.due.reset();
    post.due_going = Json::object();
    post.comment = by.disabled ? "Gikk ikke ut: Den som satte den opp, har ikke lenger tilgang."
                               : "Gikk ikke ut: " + ruling.because.front().says;
    record(tx, by, post, PostAct::unschedule, {{"held", post.comment}}, &ruling);
    write_post(tx, post);
}

void publish_due_post(db::Writing& tx, const Id& id, std::int64_t version)
{
    Post post = load_post(tx, id);
    if (post.state != State::scheduled || post.version != version)
        return; // Somebody changed it: another time, or never.
    const people::Person by = people::load_person(tx, *Id::parse(post.due_going.find("by")->string()));
    const Going going = going_of(post.due_going);
    const rulebook::Ruling ruling = rule_on_act(tx, by, post, going);
    // Advice that nobody has answered holds it too: there is nobody here to press once more.
    if (by.disabled || verdict_of(ruling, post, going) != Verdict::go)
        put_back(tx, by, post, ruling);
    else
        go_out(tx, by, post, going, ruling);
}

} // namespace samband::publishing
