#include "base/problem.h"
#include "base/text.h"
#include "publishing/content.h"
#include "publishing/go_out.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"

namespace samband::publishing {

ActOutcome correct_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                        const Content& content, const std::string& note, bool reading_stops)
{
    hold_limits(content);
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    post.state = state_after(post, PostAct::correct);
    if (trim(note).empty())
        throw Problem(ProblemCode::invalid, "Si hva som er rettet. Leserne ser det under saken.",
                      {{"note", "Skriv hva som er rettet."}});
    post.approved_revision.reset(); // A yes was given to what was seen then, not to this.
    Post corrected = post;
    corrected.content = content;
    hold_complete(corrected, reading_stops);

    Going going;
    going.despite_advice = true;
    const rulebook::Ruling ruling = rule_on(tx, by, corrected, going);
    if (verdict_of(ruling, corrected, going) == Verdict::held) {
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id);
        return {ruling, load_post(tx, id), false};
    }
    write_content(tx, post, content, by.id);
    post.sealed_revision = post.revision;
    post.corrected = tx.now();
    post.correction = trim(note);
    record(tx, by, post, PostAct::correct, Json::object({{"note", note}, {"content", content_json(content)}}), &ruling);
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostCorrected{post.id});
    return {ruling, post, true};
}

} // namespace samband::publishing
