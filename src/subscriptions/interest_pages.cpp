#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "subscriptions/desk_page.h"
#include "subscriptions/interest.h"
#include "subscriptions/limits.h"
#include "subscriptions/pages.h"
#include "subscriptions/subscriber.h"
#include "subscriptions/subscriber_words.h"

#include <charconv>

namespace samband::subscriptions {

using people::Visit;

namespace {

constexpr int least_months = 1;
constexpr int most_months = 60;
constexpr int usual_months = 6;

const http::FormShape& interest_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "SubscriptionInterest",
        {{"kind", FieldKind::choice, true, 0, {"topic", "place"}, "What it is"},
         {"name", FieldKind::text, true, interest_name_characters, {}, "Of a place within another: \"Sentrum / Gata\""},
         {"about", FieldKind::text, false, interest_about_characters, {}, "A line that tells more"}}};
    return form;
}

const http::FormShape& change_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "SubscriptionInterestChange",
        {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"},
         {"name", FieldKind::text, true, interest_name_characters, {}, "The new name"},
         {"about", FieldKind::text, false, interest_about_characters, {}, "A line that tells more"}}};
    return form;
}

const http::FormShape& close_form()
{
    static const http::FormShape form{"SubscriptionInterestClose",
                                      {{"closed", http::FieldKind::flag, false, 0, {}, "Offered no more; else again"}}};
    return form;
}

Json facts_of(const Interest& interest)
{
    return Json::object({{"id", interest.id.text()},
                         {"version", interest.version},
                         {"kind", word(interest.kind)},
                         {"name", interest.name},
                         {"about", interest.about},
                         {"closed", interest.closed.has_value()},
                         {"last_sent", interest.last_sent ? Json(to_rfc3339(*interest.last_sent)) : Json()}});
}

void add_followers(Json& list, const std::vector<Followed>& followed)
{
    for (Json& one : list.items()) {
        const auto same = [&](const Followed& it) { return it.interest.text() == one.find("id")->string(); };
        const auto found = std::ranges::find_if(followed, same);
        one["subscribers"] = found == followed.end() ? std::int64_t{0} : found->subscribers;
    }
}

http::Page interests_page(Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json topics = Json::array();
        Json places = Json::array();
        for (const Interest& interest : list_interests(tx, true))
            (interest.kind == InterestKind::topic ? topics : places).push(facts_of(interest));
        return Json::object({{"topics", std::move(topics)}, {"places", std::move(places)}});
    });
    http::Page page =
        desk_page("subscriptions/interests", text_of("Temaer og steder"), interests_tab, std::move(model));
    page.dress = [own = page.dress](Json& facts, http::Language language) {
        own(facts, language);
        Json kinds = Json::array();
        kinds.push(
            Json::object({{"value", "topic"}, {"label", people::say(text_of("Et tema"), language)}, {"chosen", true}}));
        kinds.push(Json::object({{"value", "place"}, {"label", people::say(text_of("Et sted"), language)}}));
        facts["choices"]["kind"] = std::move(kinds);
    };
    return page;
}

http::Reply add(Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const auto run = [&](db::Writing& tx) {
            const Interest added = add_interest(tx, visit.someone(), *interest_kind_of(form.text("kind")),
                                                form.text("name"), form.text("about"));
            return Json::object({{"id", added.id.text()}});
        };
        const Json told = visit.database.write("subscriptions.add_interest", [&](db::Writing& tx) {
            if (!form.request_id()) return run(tx);
            return people::once(tx, visit.someone().id, *form.request_id(), "add-interest", [&] { return run(tx); });
        });
        return http::Redirect{std::string(interests_tab), told, text_of("Lagt til. Det kan velges fra nå.")};
    };
    return people::or_typed_again(visit, interest_form(), act, [&] { return interests_page(visit); });
}

http::Page interest_page(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) { return facts_of(load_interest(tx, id)); });
    http::Page page = desk_page("subscriptions/interest", text_of("Temaer og steder"), interests_tab, std::move(model));
    page.dress = [own = page.dress](Json& facts, http::Language language) {
        own(facts, language);
        facts["title"] = Json(*facts.find("name"));
        facts["values"] = Json::object({{"name", *facts.find("name")}, {"about", *facts.find("about")}});
    };
    return page;
}

http::Reply change(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        visit.database.write("subscriptions.change_interest", [&](db::Writing& tx) {
            change_interest(tx, visit.someone(), id, *form.integer("seen_version"), form.text("name"),
                            form.text("about"));
        });
        return http::Redirect{std::string(interests_tab), Json::object({{"id", id.text()}}),
                              text_of("Endringen er lagret.")};
    };
    return people::or_typed_again(visit, change_form(), act, [&] { return interest_page(visit); });
}

http::Reply close(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, close_form());
    visit.database.write("subscriptions.close_interest",
                         [&](db::Writing& tx) { close_interest(tx, visit.someone(), id, form.flag("closed")); });
    return http::Redirect{std::string(interests_tab), Json::object({{"id", id.text()}})};
}

int months_of(const http::Request& request)
{
    int months = usual_months;
    if (const std::string* text = request.query_value("maneder"))
        std::from_chars(text->data(), text->data() + text->size(), months);
    return std::clamp(months, least_months, most_months);
}

std::int64_t active(db::Reading& tx, Medium medium)
{
    std::int64_t subscribers = 0;
    for (const StateCount& count : count_subscribers(tx))
        if (count.medium == medium && count.state == SubscriberState::active) subscribers += count.subscribers;
    return subscribers;
}

/// Whoever follows everything follows these too, and is counted apart: an empty topic may still be read.
http::Page sleepy_page(Visit& visit)
{
    const int months = months_of(visit.request);
    Json model = visit.database.read([&](db::Reading& tx) {
        const Instant before = tx.now().plus_s(-std::int64_t{months} * 30 * 24 * 3'600);
        Json unsent = Json::array();
        Json unfollowed = Json::array();
        const std::vector<Followed> followed = count_followers(tx);
        for (const Interest& interest : list_interests(tx)) {
            const bool quiet = !interest.last_sent || *interest.last_sent < before;
            const bool nobody = std::ranges::find(followed, interest.id, &Followed::interest) == followed.end();
            if (quiet) unsent.push(facts_of(interest));
            if (nobody) unfollowed.push(facts_of(interest));
        }
        add_followers(unsent, followed);
        return Json::object({{"months", months},
                             {"by_email", active(tx, Medium::email)},
                             {"by_sms", active(tx, Medium::sms)},
                             {"unsent", std::move(unsent)},
                             {"unfollowed", std::move(unfollowed)}});
    });
    http::Page page = desk_page("subscriptions/sleepy", text_of("Sovende temaer"), sleepy_tab, std::move(model));
    page.dress = [own = page.dress, now = visit.request.at](Json& facts, http::Language language) {
        own(facts, language);
        for (Json& one : facts["unsent"].items()) dress_time(one, "last_sent", now, language);
    };
    return page;
}

} // namespace

void add_interest_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/abonnenter/temaer", Access::desk, "Topics and places that can be subscribed to", interests_page);
    routes.post("/abonnenter/temaer", Access::desk, "Add a topic or a place", interest_form(), add);
    routes.get("/abonnenter/temaer/{id}", Access::desk, "One topic or place, to change", interest_page);
    routes.post("/abonnenter/temaer/{id}", Access::desk, "Change its name and line", change_form(), change);
    routes.post("/abonnenter/temaer/{id}/tilbud", Access::desk, "Offer it no more, or again", close_form(), close);
    routes.get("/abonnenter/sovende", Access::desk,
               "Topics that nobody has been sent for `maneder` months, and those that nobody follows", sleepy_page);
}

} // namespace samband::subscriptions
