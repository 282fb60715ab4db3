#include "publishing/go_out.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"

namespace samband::publishing {

ActOutcome publish_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                        const Going& going)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_let_out(by, post);
    state_after(post, PostAct::publish);
    hold_complete(post, going.reading_stops);

    const rulebook::Ruling ruling = rule_on_act(tx, by, post, going);
    switch (verdict_of(ruling, post, going)) {
    case Verdict::held:
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id, word(PostAct::publish));
        return {ruling, post, false};
    case Verdict::ask_first:
        return {ruling, post, false};
    case Verdict::go:
        break;
    }
    go_out(tx, by, post, going, ruling);
    return {ruling, post, true};
}

} // namespace samband::publishing
