#include "publishing/go_out.h"

#include "base/problem.h"
#include "base/text.h"
#include "publishing/content.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/post_row.h"
#include "publishing/record.h"
#include "publishing/rights.h"

namespace samband::publishing {

void hold_complete(const Post& post, bool reading_stops)
{
    const Content& content = post.content;
    std::vector<FieldProblem> wrong;
    if (trim(content.title).empty()) wrong.push_back({"title", "Gi saken en tittel."});
    if (trim(content.body).empty()) wrong.push_back({"body", "Skriv teksten først."});
    if (content.channels.empty()) wrong.push_back({"channels", "Velg minst én kanal."});
    if (reading_stops) wrong.push_back({"body", "Rett det som stopper saken. Det står ved siden av teksten."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Saken er ikke klar til å gå ut.", wrong);
}

/// The address is given once and never changes; a taken one gets a number.
static std::string free_slug(db::Reading& tx, const std::string& title)
{
    const std::string wanted = slug(title).empty() ? "sak" : slug(title);
    std::string free = wanted;
    for (int number = 2; tx.one("publishing.slug_taken", {{"slug", free}}).integer("taken") > 0; ++number)
        free = wanted + "-" + std::to_string(number);
    return free;
}

static void tell_staff_first(db::Writing& tx, const people::Person& by, Post& post, const Going& going)
{
    if (going.tell_staff) {
        post.staff_know = StaffKnow::told;
        post.on_intranet = tx.now();
        record(tx, by, post, PostAct::tell_staff);
    } else if (!trim(going.already_known).empty()) {
        post.staff_know = StaffKnow::already_known;
        post.staff_reason = trim(going.already_known);
    }
    if (post.content.channels.contains("intranet")) post.on_intranet = tx.now();
}

/// The one-person rule: who published alone is looked at by another before that time.
static std::optional<Instant> look_by(const rulebook::Ruling& ruling, const Post& post)
{
    const rulebook::Duty* duty = ruling.duty(rulebook::DutyKind::follow_up);
    return duty && duty->by && !post.approved_by ? duty->by : std::nullopt;
}

void go_out(db::Writing& tx, const people::Person& by, Post& post, const Going& going, const rulebook::Ruling& ruling)
{
    const State next = state_after(post, PostAct::publish);
    tell_staff_first(tx, by, post, going);
    post.state = next;
    post.published = tx.now();
    post.sealed_revision = post.revision;
    post.due.reset();
    post.due_going = Json::object();
    post.comment.clear();
    post.look_by = look_by(ruling, post);
    if (post.slug.empty()) post.slug = free_slug(tx, post.content.title);

    Json more = Json::object({{"address", post.slug}, {"content", content_json(post.content)}});
    if (!post.staff_reason.empty()) more["staff_know"] = post.staff_reason;
    record(tx, by, post, PostAct::publish, std::move(more), &ruling);
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostPublished{post.id});
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
