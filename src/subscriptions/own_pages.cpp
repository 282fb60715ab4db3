#include "people/dressing.h"
#include "subscriptions/leave.h"
#include "subscriptions/links.h"
#include "subscriptions/open_page.h"
#include "subscriptions/pages.h"
#include "subscriptions/subscriber_words.h"

namespace samband::subscriptions {

using people::Visit;

namespace {

const http::FormShape& choices_form()
{
    static const http::FormShape form{"SubscriptionChoices", {topics_field(), places_field()}};
    return form;
}

const http::FormShape own_act_form{"SubscriptionOwnAct", {}};

Id owner_of(db::Reading& tx, const Visit& visit)
{
    const auto id = links(tx, visit.municipality.site).preferences_token_of(visit.request.parameter("token"));
    if (!id || !find_subscriber(tx, *id))
        throw Problem(ProblemCode::not_found, "Lenken hører ikke til noe abonnement. Kanskje er det slettet.");
    return *id;
}

Json history_json(const std::vector<Consent>& consents)
{
    Json history = Json::array();
    for (const Consent& consent : consents)
        history.push(Json::object({{"at", to_rfc3339(consent.at)},
                                   {"act", word(consent.act)},
                                   {"way", consent.way},
                                   {"wording", consent.wording},
                                   {"source", consent.act == ConsentAct::suppressed ? "" : consent.source}}));
    return history;
}

void dress_own(Json& facts, Instant now, http::Language language)
{
    dress_offered(facts, language);
    facts["medium_words"] = people::say(words_of(*medium_of(facts.find("medium")->string())), language);
    facts["state_words"] = people::say(words_of(*subscriber_state_of(facts.find("state")->string())), language);
    for (Json& consent : facts["history"].items()) {
        const std::string way = consent.find("way")->string();
        consent["time"] = people::time_words(*from_rfc3339(consent.find("at")->string()), now, language);
        consent["act_words"] = people::say(words_of(*consent_act_of(consent.find("act")->string())), language);
        consent["way_words"] = people::say(words_of_way(way), language);
    }
}

http::Page own_page(Visit& visit, const std::optional<Choices>& typed = {})
{
    Json model = visit.database.read([&](db::Reading& tx) {
        const Subscriber subscriber = load_subscriber(tx, owner_of(tx, visit));
        const std::vector<Interest> interests = list_interests(tx, true);
        return Json::object({{"token", visit.request.parameter("token")},
                             {"address", subscriber.address},
                             {"medium", word(subscriber.medium)},
                             {"by_email", subscriber.medium == Medium::email},
                             {"state", word(subscriber.state)},
                             {"active", subscriber.state == SubscriberState::active},
                             {"choices", offered(interests, typed.value_or(subscriber.choices))},
                             {"history", history_json(consents_of(tx, subscriber.id))}});
    });
    model["places_offered"] = !model.find("choices")->find("places")->items().empty();
    model["is_new"] = visit.request.query_value("ny") != nullptr;
    model["is_saved"] = visit.request.query_value("lagret") != nullptr;
    http::Page page = titled("subscriptions/own", text_of("Abonnementet ditt"), std::move(model));
    page.dress = [own = page.dress, now = visit.request.at](Json& facts, http::Language language) {
        own(facts, language);
        dress_own(facts, now, language);
    };
    return page;
}

std::string path_of(const Visit& visit)
{
    return "/abonner/mitt/" + visit.request.parameter("token");
}

http::Reply save(Visit& visit)
{
    try {
        const http::Form form = http::Form::read(visit.request, choices_form());
        visit.database.write("subscriptions.change_choices", [&](db::Writing& tx) {
            change_choices(tx, owner_of(tx, visit), visit.request.language, read_choices(form));
        });
        return http::Redirect{path_of(visit) + "?lagret=1"};
    } catch (const Problem& problem) {
        const bool askers = problem.code() == ProblemCode::invalid || problem.code() == ProblemCode::conflict;
        if (visit.request.wants_json || !askers) throw;
        return with_faults(own_page(visit, typed_choices(visit.request)), problem);
    }
}

http::Reply leave_here(Visit& visit)
{
    http::Form::read(visit.request, own_act_form);
    visit.database.write("subscriptions.leave",
                         [&](db::Writing& tx) { leave(tx, owner_of(tx, visit), "preferences"); });
    return http::Redirect{path_of(visit)};
}

http::Reply forget_me(Visit& visit)
{
    http::Form::read(visit.request, own_act_form);
    visit.database.write("subscriptions.forget_subscriber", [&](db::Writing& tx) { forget(tx, owner_of(tx, visit)); });
    return http::Redirect{"/abonner/slettet"};
}

} // namespace

void add_own_routes(people::Routes& routes)
{
    open_get(routes, "/abonner/mitt/{token}", "One's own choices, and all that is kept of one",
             [](Visit& visit) { return own_page(visit); });
    open_post(routes, "/abonner/mitt/{token}", "Change one's choices", choices_form(), save);
    open_post(routes, "/abonner/mitt/{token}/av", "Leave", own_act_form, leave_here);
    open_post(routes, "/abonner/mitt/{token}/slett", "Leave, and have everything forgotten", own_act_form, forget_me);
    open_get(routes, "/abonner/slettet", "Everything is forgotten", [](Visit&) {
        return titled("subscriptions/forgotten", text_of("Alt om deg er slettet"), Json::object());
    });
}

} // namespace samband::subscriptions
