#include "base/clock_words.h"
#include "base/problem.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "planning/calendar_model.h"
#include "planning/campaigns.h"
#include "planning/duplicate_post.h"
#include "planning/limits.h"
#include "planning/move_post.h"
#include "planning/pages.h"
#include "planning/plan_page.h"
#include "planning/recurring.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"

namespace samband::planning {

using http::FieldKind;

static const http::FormShape move_form{
    "MovePost",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The post's version that the page showed"},
     {"day", FieldKind::date, true, 10, {}, "The day it goes out instead, or is wished for"},
     {"time", FieldKind::text, false, 8, {}, "The time of day, \"12:00\"; as before if absent"}}};
static const http::FormShape copy_form{"CopyPost", {}};
static const http::FormShape join_form{"JoinCampaign",
                                       {{"campaign", FieldKind::id, false, 36, {}, "The campaign; of none if absent"}}};
static const http::FormShape recur_form{
    "RecurPost",
    {{"every", FieldKind::choice, true, 5, {"week", "month", "year"}, "How often it comes"},
     {"first", FieldKind::date, true, 10, {}, "The first day for which a draft is made"},
     {"days_before", FieldKind::integer, true, most_days_before, {}, "So many days before, the draft is made"}}};

static http::Reply move(people::Visit& visit);
static http::Reply copy(people::Visit& visit);
static http::Reply join(people::Visit& visit);
static http::Reply recur(people::Visit& visit);

void add_plan_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/kalender/sak/{id}", Access::writer, "A post's plan: when, its campaign, whether it comes again",
               [](people::Visit& visit) { return plan_page(visit, visit.request.id_parameter("id")); });
    routes.post("/kalender/sak/{id}/flytt", Access::writer,
                "Move a scheduled post to another time, if the rule book lets it, or a draft to another wished day",
                move_form, move);
    routes.post("/kalender/sak/{id}/kopi", Access::writer, "A new draft with the same content", copy_form, copy);
    routes.post("/kalender/sak/{id}/kampanje", Access::writer, "Join the post to a campaign, or to none", join_form,
                join);
    routes.post("/kalender/sak/{id}/gjenta", Access::writer, "Have a draft of it made each week, month or year",
                recur_form, recur);
    add_new_post_routes(routes);
}

static std::string path_of_plan(const Id& post)
{
    return "/kalender/sak/" + post.text();
}

static MoveTo move_to(const http::Form& form)
{
    MoveTo to{*parse_date(form.text("day")), std::nullopt};
    if (form.has("time") && !(to.time = parse_clock(form.text("time"))))
        throw Problem(ProblemCode::invalid, "Skriv klokkeslettet som 12:00.",
                      {FieldProblem{"time", "Skriv klokkeslettet som 12:00."}});
    return to;
}

/// What the reading says is found out before the transaction, as for every act that lets a post out.
static http::Reply do_move(people::Visit& visit, const Id& id, const http::Form& form)
{
    const people::Person& person = visit.someone();
    const MoveTo to = move_to(form);
    const publishing::Post post = visit.database.read([&](db::Reading& tx) { return publishing::load_post(tx, id); });
    const bool stops = publishing::stops_act(publishing::read_post(visit, person, post));
    std::optional<rulebook::Ruling> refused;
    const Json told = people::acted_once(visit, form, "move-post", [&](db::Writing& tx) {
        const Moved moved = move_post(tx, person, id, *form.integer("seen_version"), to, stops);
        refused = moved.done ? std::nullopt : moved.ruling;
        return Json::object(
            {{"id", id.text()}, {"done", moved.done}, {"version", moved.post.version}, {"day", to_string(to.day)}});
    });
    if (refused) return plan_page(visit, id, &*refused);
    return http::Redirect{"/kalender?dag=" + to_string(to.day), told, text_of("Saken er flyttet.")};
}

static http::Reply move(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, move_form, [&](const http::Form& form) { return do_move(visit, id, form); },
        [&] { return plan_page(visit, id); });
}

static http::Reply copy(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, copy_form);
    const Id id = visit.request.id_parameter("id");
    const Json told = people::acted_once(visit, form, "copy-post", [&](db::Writing& tx) {
        return Json::object({{"id", duplicate_post(tx, visit.someone(), id).id.text()}});
    });
    return http::Redirect{publishing::path_of(*Id::parse(told.find("id")->string())), told,
                          text_of("Dette er en ny kladd med samme innhold. Se over datoer, og skriv saksnummeret.")};
}

static http::Reply join(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "join-campaign", [&](db::Writing& tx) {
            join_campaign(tx, visit.someone(), id, form.id("campaign").value_or(Id()));
            return Json::object({{"id", id.text()}});
        });
        return http::Redirect{path_of_plan(id), told, text_of("Kampanjen er lagret.")};
    };
    return people::or_typed_again(visit, join_form, act, [&] { return plan_page(visit, id); });
}

static http::Reply recur(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const RecurrenceRule rule{*every_of(form.text("every")), *parse_date(form.text("first")),
                                  static_cast<int>(*form.integer("days_before"))};
        const Json told = people::acted_once(visit, form, "add-recurrence", [&](db::Writing& tx) {
            return Json::object({{"id", add_recurrence(tx, visit.someone(), id, rule).text()}});
        });
        return http::Redirect{path_of_plan(id), told,
                              text_of("Du får en kladd på I dag i god tid. Ingenting går ut av seg selv.")};
    };
    return people::or_typed_again(visit, recur_form, act, [&] { return plan_page(visit, id); });
}

} // namespace samband::planning
