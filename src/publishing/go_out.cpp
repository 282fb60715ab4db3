#include "publishing/go_out.h"

#include "base/problem.h"
#include "base/text.h"
#include "publishing/content.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/kind_facts.h"
#include "publishing/post_row.h"
#include "publishing/record.h"
#include "publishing/rights.h"

namespace samband::publishing {

void hold_complete(const Post& post, bool reading_stops)
{
    const Content& content = post.content;
    std::vector<FieldProblem> wrong;
    if (trim(content.title).empty()) wrong.push_back(FieldProblem{"title", "Gi saken en tittel."});
    if (trim(content.body).empty()) wrong.push_back(FieldProblem{"body", "Skriv teksten først."});
    if (content.channels.empty()) wrong.push_back(FieldProblem{"channels", "Velg minst én kanal."});
    for (FieldProblem& problem : kind_problems(content)) wrong.push_back(std::move(problem));
    if (reading_stops)
        wrong.push_back(FieldProblem{"body", "Rett det som stopper saken. Det står ved siden av teksten."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Saken er ikke klar til å gå ut.", wrong);
}

static bool taken(db::Reading& tx, const std::string& slug)
{
    return tx.one("publishing.slug_taken", {{"slug", slug}}).integer("taken") > 0;
}

/// The address is given once and never changes; a taken one gets a number. The hundredth "vannlekkasje" costs as many
/// questions as a hundred has binary digits, not a hundred.
static std::string free_slug(db::Reading& tx, const std::string& title)
{
    const std::string wanted = slug(title).empty() ? "sak" : slug(title);
    if (!taken(tx, wanted)) return wanted;
    const auto numbered = [&](std::int64_t number) { return wanted + "-" + std::to_string(number); };
    std::int64_t last_taken = 1;
    std::int64_t free = 2;
    for (; taken(tx, numbered(free)); free *= 2) last_taken = free;
    while (free - last_taken > 1) {
        const std::int64_t middle = last_taken + (free - last_taken) / 2;
        (taken(tx, numbered(middle)) ? last_taken : free) = middle;
    }
    return numbered(free);
}

static void tell_staff_first(db::Writing& tx, const people::Person& by, Post& post, const Going& going)
{
    if (tells_staff(post, going)) {
        post.staff_know = StaffKnow::told;
        post.on_intranet = tx.now();
        record(tx, by, post, PostAct::tell_staff);
    } else if (!trim(going.already_known).empty()) {
        post.staff_know = StaffKnow::already_known;
        post.staff_reason = maybe_remark(going.already_known, "already_known");
    }
}

std::optional<Instant> look_by(const rulebook::Ruling& ruling, const Post& post)
{
    const rulebook::Duty* duty = ruling.duty(rulebook::DutyKind::follow_up);
    const bool alone = !post.approved_by && post.published_by == post.revised_by;
    return duty && alone ? duty->by : std::nullopt;
}

static void record_published(db::Writing& tx, const people::Person& by, const Post& post, const Going& going,
                             const rulebook::Ruling& ruling)
{
    Json::Object more = {{"address", post.slug}, {"content", content_json(post.content)}};
    if (post.staff_know == StaffKnow::already_known) more.emplace_back("already_known", post.staff_reason);
    if (going.despite_advice) more.emplace_back("despite_advice", true);
    record(tx, by, post, PostAct::publish, std::move(more), &ruling);
}

void go_out(db::Writing& tx, const people::Person& by, Post& post, const Going& going, const rulebook::Ruling& ruling)
{
    const State next = state_after(post, PostAct::publish);
    tell_staff_first(tx, by, post, going);
    post.state = next;
    post.published = tx.now();
    post.published_by = by.id;
    post.sealed_revision = post.revision;
    post.due.reset();
    post.due_going = Json::object();
    post.comment.clear();
    post.look_by = look_by(ruling, post);
    if (post.slug.empty()) post.slug = free_slug(tx, post.content.title);
    record_published(tx, by, post, going, ruling);
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostPublished{post.id, by.id});
}

Json going_json(const Going& going)
{
    return Json::object({{"tell_staff", going.tell_staff},
                         {"already_known", going.already_known},
                         {"despite_advice", going.despite_advice}});
}

Going going_of(const Json& json)
{
    Going going;
    going.tell_staff = json.find("tell_staff")->boolean();
    going.already_known = json.find("already_known")->string();
    going.despite_advice = json.find("despite_advice")->boolean();
    return going;
}

} // namespace samband::publishing
