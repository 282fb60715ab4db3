#include "publishing/delivery_pages.h"

#include "base/problem.h"
#include "channels/limits.h"
#include "http/form.h"
#include "people/dressing.h"
#include "people/once.h"
#include "publishing/delivery_facts.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

#include <charconv>

namespace samband::publishing {

using channels::DeliveryState;

static http::Page list_page(people::Visit& visit);
static http::Page dispatch_page(people::Visit& visit);
static http::Reply choose(people::Visit& visit);

static const http::FormShape& choice_form()
{
    static const http::FormShape form{
        "DeliveryChoice",
        {{"delivery",
          http::FieldKind::id,
          false,
          36,
          {},
          "The delivery; absent where the choice is of all that failed"},
         {"choice",
          http::FieldKind::choice,
          true,
          20,
          {"again", "arrived", "leave", "all-again"},
          "Send it again, it arrived or was done by hand, let it be, or all that failed again"}}};
    return form;
}

void add_delivery_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/utsendinger", Access::desk, "What did not go out, and the newest dispatches; side is the page",
               list_page);
    routes.get("/utsendinger/{id}", Access::writer, "One dispatch with its deliveries", dispatch_page);
    routes.post("/utsendinger/{id}/valg", Access::writer, "Say what is to be done with a delivery that did not go out",
                choice_form(), choose);
}

/// What it is that went out, in a line; nothing of what is no post. What residents are sent when they sign up is theirs
/// alone: it holds the code or the link that only they may have.
static std::optional<std::string> heading_of(db::Reading& tx, const channels::Dispatch& dispatch)
{
    const auto post = tx.maybe("publishing.post_by_id", {{"id", dispatch.subject}});
    if (!post) return std::nullopt;
    return dispatch.variant.title.empty() ? post->text("title") : dispatch.variant.title;
}

static bool is_of_post(db::Reading& tx, const channels::Dispatch& dispatch)
{
    return heading_of(tx, dispatch).has_value();
}

/// Who writes the post sees where it went; others at the desk alone.
static channels::Dispatch load_seen(db::Reading& tx, const people::Person& person, const Id& id)
{
    channels::Dispatch dispatch = channels::load_dispatch(tx, id);
    if (!is_of_post(tx, dispatch)) throw Problem(ProblemCode::not_found, "Utsendingen finnes ikke.");
    if (!person.may(people::Access::desk)) hold_may_write(person, load_post(tx, dispatch.subject));
    return dispatch;
}

/// The desk says what becomes of a letter that is no post, too: it sees that it did not arrive, not what it says.
static channels::Dispatch load_to_choose(db::Reading& tx, const people::Person& person, const Id& id)
{
    if (!person.may(people::Access::desk)) return load_seen(tx, person, id);
    return channels::load_dispatch(tx, id);
}

static int page_number(const people::Visit& visit)
{
    const std::string* asked = visit.request.query_value("side");
    int page = 1;
    if (asked) std::from_chars(asked->data(), asked->data() + asked->size(), page);
    return std::clamp(page, 1, 1'000) - 1;
}

static Json pages_of(int page, bool more)
{
    Json pages = Json::object();
    if (page > 0) pages["previous"] = "/utsendinger?side=" + std::to_string(page);
    if (more) pages["next"] = "/utsendinger?side=" + std::to_string(page + 2);
    return pages;
}

static http::Page list_page(people::Visit& visit)
{
    const int page = page_number(visit);
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = Json::object({{"trouble", trouble_facts(tx, channels::list_most)}, {"dispatches", Json::array()}});
        const auto dispatches = channels::list_dispatches(tx, page);
        for (const channels::Dispatch& dispatch : dispatches) {
            const auto heading = heading_of(tx, dispatch);
            if (!heading) continue;
            Json line = dispatch_facts(tx, dispatch);
            line["heading"] = *heading;
            facts["dispatches"].push(std::move(line));
        }
        facts["pages"] = pages_of(page, dispatches.size() == channels::page_size);
        return facts;
    });
    http::Page made{"publishing/dispatches", std::move(model)};
    made.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Utsendinger"), language);
        for (Json& line : facts["trouble"].items()) dress_trouble(line, now, language);
        for (Json& line : facts["dispatches"].items()) dress_dispatch(line, now, language);
    };
    return made;
}

static constexpr DeliveryState shown_states[] = {
    DeliveryState::failed, DeliveryState::in_doubt,  DeliveryState::queued,   DeliveryState::leased,
    DeliveryState::sent,   DeliveryState::confirmed, DeliveryState::cancelled};

static Json groups_of(db::Reading& tx, const channels::Dispatch& dispatch)
{
    const channels::StateCounts counts = channels::counts_of(tx, dispatch.id);
    Json groups = Json::array();
    for (const DeliveryState state : shown_states) {
        const auto found = counts.find(state);
        if (found == counts.end()) continue;
        Json deliveries = Json::array();
        for (const channels::Delivery& delivery : channels::deliveries_of(tx, dispatch.id, state)) {
            deliveries.push(delivery_facts(delivery));
            deliveries.items().back()["id"] = dispatch.id.text();
            deliveries.items().back()["act"] = word(dispatch.act);
        }
        const bool more = found->second > static_cast<std::int64_t>(deliveries.items().size());
        groups.push(Json::object(
            {{"state", word(state)}, {"count", found->second}, {"deliveries", std::move(deliveries)}, {"more", more}}));
    }
    return groups;
}

static void dress_groups(Json& groups, Instant now, http::Language language)
{
    for (Json& group : groups.items()) {
        const auto state = channels::delivery_state_of(group.find("state")->string()).value();
        group["group_words"] =
            people::say(group_words(state), language) + " (" + std::to_string(group.find("count")->integer()) + ")";
        for (Json& line : group["deliveries"].items()) dress_delivery(line, now, language);
    }
}

static http::Page dispatch_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const channels::Dispatch dispatch = load_seen(tx, visit.someone(), id);
        Json facts = dispatch_facts(tx, dispatch);
        facts["heading"] = *heading_of(tx, dispatch); // of a post: load_seen
        facts["groups"] = groups_of(tx, dispatch);
        const Json* failed = facts.find("counts")->find("failed");
        facts["failed_many"] = failed && failed->integer() > 1;
        return facts;
    });
    http::Page made{"publishing/dispatch", std::move(model)};
    made.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = Json(*facts.find("heading"));
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/utsendinger"}, {"label", people::say(text_of("Utsendinger"), language)}})});
        dress_groups(facts["groups"], now, language);
        dress_dispatch(facts, now, language);
    };
    return made;
}

static void act_on(db::Writing& tx, const people::Person& person, const channels::Dispatch& dispatch,
                   const http::Form& form)
{
    const std::string& choice = form.text("choice");
    if (choice == "all-again") {
        channels::send_failed_again(tx, person, dispatch.id);
        return;
    }
    const auto delivery = form.id("delivery");
    if (!delivery || channels::load_delivery(tx, *delivery).dispatch != dispatch.id)
        throw Problem(ProblemCode::not_found, "Utsendingen finnes ikke.");
    if (choice == "again") channels::send_again(tx, person, *delivery);
    if (choice == "arrived") channels::it_arrived(tx, person, *delivery);
    if (choice == "leave") channels::leave_it(tx, person, *delivery);
}

static http::Reply choose(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, choice_form());
    const people::Person& person = visit.someone();
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](db::Writing& tx) {
        const channels::Dispatch dispatch = load_to_choose(tx, person, id);
        const auto run = [&] {
            act_on(tx, person, dispatch, form);
            return Json::object({{"post", is_of_post(tx, dispatch) ? Json(dispatch.subject.text()) : Json()}});
        };
        return form.request_id() ? people::once(tx, person.id, *form.request_id(), "delivery-choice", run) : run();
    };
    const Json done = visit.database.write("publishing.delivery_choice", act);
    const Json* post = done.find("post");
    return http::Redirect{post->is_string() ? "/saker/" + post->string() : "/utsendinger", done,
                          text_of("Det er notert.")};
}

} // namespace samband::publishing
