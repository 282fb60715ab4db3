#include "crisis/held.h"
#include "crisis/pages.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"
#include "rulings/set_situation.h"

namespace samband::crisis {

using http::FieldKind;

static const http::FormShape choice_form{"HeldChoice", {}};
static const http::FormShape time_form{
    "HeldTime", {{"due", FieldKind::instant, true, 40, {}, "When it goes out instead, from a minute ahead"}}};
static const http::FormShape all_form{
    "HeldAll", {{"then", FieldKind::choice, true, 5, {"send", "drop"}, "What is done with all that is held"}}};

static http::Page held_page(people::Visit& visit);
static Json held_facts(const people::Person& person, const Held& held);
static void dress_held(Json& model, Instant now, http::Language language);
static http::Reply choose(people::Visit& visit, const char* act,
                          void (*run)(db::Writing&, const people::Person&, const Id&), const char* says);
static http::Reply move(people::Visit& visit, const publishing::Outside& outside);
static http::Reply choose_all(people::Visit& visit);

void add_held_routes(people::Routes& routes, const publishing::Outside& outside)
{
    using people::Access;
    routes.get("/holdt", Access::writer, "What a crisis keeps back, or kept back and waits for a person's choice",
               [](people::Visit& visit) -> http::Reply { return held_page(visit); });
    routes.post(
        "/holdt/{id}/send", Access::writer, "A crisis is over: it goes out now", choice_form,
        [](people::Visit& visit) { return choose(visit, "send-held", send_held, text_of("Den er på vei ut.")); });
    routes.post("/holdt/{id}/dropp", Access::writer, "It does not go out", choice_form, [](people::Visit& visit) {
        return choose(visit, "drop-held", drop_held, text_of("Den går ikke ut."));
    });
    routes.post("/holdt/{id}/tid", Access::writer, "A crisis is over: it goes out at another time", time_form,
                [outside](people::Visit& visit) { return move(visit, outside); });
    routes.post("/holdt/alle", Access::desk, "Send or drop everything that is held after a crisis", all_form,
                choose_all);
}

static http::Page held_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json list = Json::array();
        bool any_chosen_on = false;
        for (const Held& held : list_held(tx)) {
            list.push(held_facts(visit.someone(), held));
            any_chosen_on = any_chosen_on || held.chosen_on;
        }
        return Json::object({{"held", std::move(list)},
                             {"is_crisis", rulings::is_crisis(tx)},
                             {"all", any_chosen_on && visit.someone().may(people::Access::desk)}});
    });
    http::Page page{"crisis/held", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_held(facts, now, language); };
    return page;
}

static Json held_facts(const people::Person& person, const Held& held)
{
    const bool may = may_choose(person, held);
    return Json::object({{"id", held.id.text()},
                         {"plan", held.is_plan()},
                         {"kind", held.kind},
                         {"post", held.post ? Json(held.post->id.text()) : Json()},
                         {"post_title", held.post ? held.post->content.title : std::string()},
                         {"account_name", held.account_name},
                         {"left", held.left},
                         {"filling", held.dispatch && held.dispatch->filling},
                         {"due", to_rfc3339(held.due)},
                         {"may_send", may && held.chosen_on},
                         {"may_drop", may}});
}

static void dress_held(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Holdt tilbake av krisen"), language);
    model["none"] = model["held"].items().empty();
    model["count"] = static_cast<std::int64_t>(model["held"].items().size());
    for (Json& held : model["held"].items()) {
        held["due_time"] = people::time_words(*from_rfc3339(held.find("due")->string()), now, language);
        held["to_come"] = *from_rfc3339(held.find("due")->string()) > now;
        const std::int64_t left = held.find("left")->integer();
        held["one_left"] = left == 1;
        held["many_left"] = left > 1;
        if (held.find("post_title")->string().empty())
            held["post_title"] = people::say(text_of("Uten tittel"), language);
    }
}

static Json once(people::Visit& visit, const http::Form& form, const char* act,
                 const std::function<Json(db::Writing&)>& run)
{
    return visit.database.write(std::string("crisis.") + act, [&](db::Writing& tx) {
        if (!form.request_id()) return run(tx);
        return people::once(tx, visit.someone().id, *form.request_id(), act, [&] { return run(tx); });
    });
}

static http::Reply choose(people::Visit& visit, const char* act,
                          void (*run)(db::Writing&, const people::Person&, const Id&), const char* says)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, choice_form,
        [&](const http::Form& form) -> http::Reply {
            const Json told = once(visit, form, act, [&](db::Writing& tx) {
                run(tx, visit.someone(), id);
                return Json::object({{"id", id.text()}});
            });
            return http::Redirect{"/holdt", told, says};
        },
        [&] { return held_page(visit); });
}

/// What the reading says of a post is found out before the transaction, as for every act that lets a post out.
static bool reading_stops(people::Visit& visit, const publishing::Outside& outside, const Id& id)
{
    const auto post = visit.database.read([&](db::Reading& tx) -> std::optional<publishing::Post> {
        for (Held& held : list_held(tx))
            if (held.id == id && held.is_plan()) return std::move(held.post);
        return std::nullopt;
    });
    return post && publishing::stops_act(publishing::read_post(visit, visit.someone(), *post, outside));
}

static http::Reply move(people::Visit& visit, const publishing::Outside& outside)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, time_form,
        [&](const http::Form& form) -> http::Reply {
            const bool stops = reading_stops(visit, outside, id);
            const Json told = once(visit, form, "move-held", [&](db::Writing& tx) {
                const bool done = move_held(tx, visit.someone(), id, *form.instant("due"), stops);
                return Json::object({{"id", id.text()}, {"done", done}});
            });
            const bool done = told.find("done")->boolean();
            return http::Redirect{"/holdt", told,
                                  done ? text_of("Den har fått ny tid.")
                                       : text_of("Reglementet stopper det. Den holdes fortsatt tilbake.")};
        },
        [&] { return held_page(visit); });
}

static http::Reply choose_all(people::Visit& visit)
{
    return people::or_typed_again(
        visit, all_form,
        [&](const http::Form& form) -> http::Reply {
            const bool sends = form.text("then") == "send";
            const Json told = once(visit, form, "choose-all-held", [&](db::Writing& tx) {
                const std::int64_t done =
                    sends ? send_all_held(tx, visit.someone()) : drop_all_held(tx, visit.someone());
                return Json::object({{"chosen", done}});
            });
            return http::Redirect{"/holdt", told,
                                  sends ? text_of("Alle er på vei ut.") : text_of("Ingen av dem går ut.")};
        },
        [&] { return held_page(visit); });
}

} // namespace samband::crisis
