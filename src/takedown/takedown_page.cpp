#include "base/problem.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "pictures/blocked.h"
#include "publishing/block_post.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "takedown/breach.h"
#include "takedown/clock_words.h"
#include "takedown/limits.h"
#include "takedown/pages.h"
#include "takedown/place_facts.h"

namespace samband::takedown {

using http::FieldKind;
using publishing::State;

static const http::FormShape take_down_form{
    "TakeDown",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The post's version that the page showed"},
     {"reason", FieldKind::lines, false, 2 * remark_characters, {}, "Why it is taken down"}}};
static const http::FormShape undo_form{
    "UndoTakeDown",
    {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The post's version that the page showed"}}};

static http::Page takedown_page(people::Visit& visit);
static http::Page walls_page(people::Visit& visit);
static http::Reply take_down(people::Visit& visit);
static http::Reply undo(people::Visit& visit);
static void dress_takedown(Json& model, Instant now, http::Language language);

void add_takedown_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/saker/{id}/ta-ned", Access::writer,
               "Where a post lies, the form that takes it down everywhere, and then what became of it in each place",
               [](people::Visit& visit) -> http::Reply { return takedown_page(visit); });
    routes.post("/saker/{id}/ta-ned", Access::writer, "Take it down everywhere, with a reason", take_down_form,
                take_down);
    routes.post("/saker/{id}/ta-ned/angre", Access::writer, "Undo it, within ten seconds", undo_form, undo);
    routes.get("/saker/{id}/ta-ned/oppslag", Access::writer, "Where its notices hang, to print and go round with",
               [](people::Visit& visit) -> http::Reply { return walls_page(visit); });
}

static std::string path_of(const Id& post)
{
    return "/saker/" + post.text() + "/ta-ned";
}

/// Those who may take it down, and those who look after what leaked.
static void hold_may_see(const people::Person& person, const publishing::Post& post)
{
    if (!pictures::sees_blocked(person, Id())) publishing::hold_may_write(person, post);
}

static Json breach_facts(const people::Person& person, const Breach& breach)
{
    return Json::object({{"deadline", to_rfc3339(breach.deadline())},
                         {"open", breach.outcome == Outcome::open},
                         {"may_handle", may_handle(person, breach)}});
}

static Json takedown_facts(db::Reading& tx, const people::Person& person, const publishing::Post& post)
{
    Json model = publishing::post_facts(post);
    Json places = Json::array();
    bool moves = false;
    for (const Place& place : places_of(tx, post.id)) {
        moves = moves || place.standing == Standing::coming;
        places.push(place_facts(place));
    }
    const auto until = publishing::undo_until(post, tx.now());
    const bool writes = publishing::may_write(person, post);
    const auto breach = find_breach(tx, post.id);
    model["places"] = std::move(places);
    model["is_out"] = post.state == State::published;
    model["is_down"] = post.state == State::withdrawn;
    model["may_take_down"] = writes;
    const bool undoes = until && writes && !breach && publishing::may_restore(tx, person, post.id);
    model["undo_until"] = undoes ? Json(to_rfc3339(*until)) : Json();
    model["breach"] = breach ? breach_facts(person, *breach) : Json();
    model["blocked"] = publishing::is_blocked(tx, post.id);
    model["goes_on"] = post.state == State::withdrawn && (moves || until);
    return model;
}

static http::Page takedown_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const publishing::Post post = publishing::load_post(tx, id);
        hold_may_see(visit.someone(), post);
        if (post.state != State::published && post.state != State::withdrawn)
            throw Problem(ProblemCode::conflict, "Saken er ikke ute, så det er ingenting å ta ned.");
        return takedown_facts(tx, visit.someone(), post);
    });
    http::Page page{"takedown/takedown", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_takedown(facts, now, language);
    };
    return page;
}

static http::Page walls_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const publishing::Post post = publishing::load_post(tx, id);
        hold_may_see(visit.someone(), post);
        Json walls = Json::array();
        for (const Place& place : places_of(tx, id))
            for (const std::string& wall : place.walls) walls.push(wall);
        return Json::object({{"id", id.text()}, {"post_title", post.content.title}, {"walls", std::move(walls)}});
    });
    http::Page page{"takedown/walls", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Oppslag som skal rives ned"), language);
        facts["none"] = facts.find("walls")->items().empty();
    };
    return page;
}

static http::Reply take_down(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, take_down_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = acted_once(visit, form, "take-down", [&](db::Writing& tx) {
                const publishing::Post post = publishing::withdraw_post(
                    tx, visit.someone(), id, *form.integer("seen_version"), form.text("reason"));
                return Json::object({{"id", id.text()},
                                     {"version", post.version},
                                     {"undo_until", to_rfc3339(tx.now().plus_s(publishing::undo_s))}});
            });
            return http::Redirect{path_of(id), told};
        },
        [&] { return takedown_page(visit); });
}

static http::Reply undo(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, undo_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = acted_once(visit, form, "undo-take-down", [&](db::Writing& tx) {
                publishing::restore_post(tx, visit.someone(), id, *form.integer("seen_version"));
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{
                publishing::path_of(id), told,
                text_of("Saken ligger ute igjen. Det som ikke hadde gått ut da den ble tatt ned, er stanset.")};
        },
        [&] { return takedown_page(visit); });
}

static void dress_takedown(Json& model, Instant now, http::Language language)
{
    publishing::dress_post(model, now, language);
    model["title"] = people::say(text_of("Ta ned"), language);
    model["crumbs"] = Json(Json::Array{
        Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}),
        Json::object({{"href", "/saker/" + model.find("id")->string()}, {"label", *model.find("post_title")}})});
    model["place_count"] = static_cast<std::int64_t>(model["places"].items().size());
    for (Json& place : model["places"].items()) dress_place(place, now, language);
    if (const Json* until = model.find("undo_until"); until->is_string())
        model["undo_left"] = (from_rfc3339(until->string())->us - now.us + 999'999) / 1'000'000;
    model["offers_breach"] =
        model.find("is_down")->boolean() && model.find("breach")->is_null() && model.find("may_take_down")->boolean();
    if (model.find("breach")->is_null()) return;
    Json& breach = model["breach"];
    const Instant deadline = *from_rfc3339(breach.find("deadline")->string());
    breach["deadline_time"] = people::time_words(deadline, now, language);
    if (breach.find("open")->boolean()) breach["badge"] = clock_badge(deadline, now, language);
}

} // namespace samband::takedown
