#include "people/once.h"

#include "base/problem.h"
#include "people/limits.h"

namespace samband::people {

static Json kept_outcome(db::Reading& tx, const Id& person, const Id& request, std::string_view act);
static Problem other_form();

Json once(db::Writing& tx, const Id& person, const Id& request, std::string_view act, const std::function<Json()>& run)
{
    if (request.nil()) throw other_form();
    // The claim comes first: of two runs at once the second waits here, and then finds the first one's outcome.
    const db::Arguments claim{{"person", person}, {"request", request}, {"act", act}, {"now", tx.now()}};
    if (tx.run("people.claim_once", claim) == 0) return kept_outcome(tx, person, request, act);

    Json outcome = run();
    const std::string text = to_text(outcome);
    if (text.size() > once_bytes) throw Problem(ProblemCode::internal, "people: an outcome of more than once_bytes");
    tx.run("people.keep_once", {{"person", person}, {"request", request}, {"outcome", text}});
    tx.run("people.forget_once", {{"before", tx.now().plus_s(-once_kept_s)}, {"most", once_forget_most}});
    return outcome;
}

static Json kept_outcome(db::Reading& tx, const Id& person, const Id& request, std::string_view act)
{
    const db::Row row = tx.one("people.once", {{"person", person}, {"request", request}});
    if (row.text("act") != act) throw other_form();
    return parse_json(row.text("outcome"));
}

static Problem other_form()
{
    return Problem(ProblemCode::invalid, "Skjemaet er brukt til noe annet. Last siden på nytt.");
}

} // namespace samband::people
