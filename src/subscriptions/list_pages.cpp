#include "base/text.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "subscriptions/desk_page.h"
#include "subscriptions/export_list.h"
#include "subscriptions/interest.h"
#include "subscriptions/leave.h"
#include "subscriptions/limits.h"
#include "subscriptions/pages.h"
#include "subscriptions/subscriber_words.h"

namespace samband::subscriptions {

using people::Visit;

namespace {

const http::FormShape& suppress_form()
{
    static const http::FormShape form{
        "SubscriberSuppress", {{"why", http::FieldKind::text, true, 200, {}, "Why; kept beside the subscriber"}}};
    return form;
}

const http::FormShape& export_form()
{
    using http::FieldKind;
    static const http::FormShape form{"SubscriberExport",
                                      {{"q", FieldKind::text, false, address_bytes, {}, "As addresses begin"},
                                       {"tilstand",
                                        FieldKind::choice,
                                        false,
                                        0,
                                        {"active", "left", "bounced", "suppressed"},
                                        "In that state alone"}}};
    return form;
}

ListAsked asked_of(const http::Request& request)
{
    const auto value = [&](const char* name) {
        const std::string* text = request.query_value(name);
        return text ? *text : std::string();
    };
    return {beginning_of(value("q")), subscriber_state_of(value("tilstand")), value("etter"), list_page + 1};
}

Json facts_of(const Subscriber& subscriber)
{
    return Json::object({{"id", subscriber.id.text()},
                         {"address", subscriber.address},
                         {"medium", word(subscriber.medium)},
                         {"state", word(subscriber.state)},
                         {"language", http::word(subscriber.language)},
                         {"since", to_rfc3339(subscriber.since)}});
}

std::string query_part(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string part;
    for (const unsigned char c : text) {
        const bool kept = (c < 0x80 && std::isalnum(c)) || c == '-' || c == '.' || c == '_';
        if (kept)
            part += static_cast<char>(c);
        else
            part.append({'%', digits[c >> 4], digits[c & 15]});
    }
    return part;
}

/// By the last address seen, not by a number: the thousandth page costs what the first does.
Json next_page(const http::Request& request, const std::string& last)
{
    const std::string* words = request.query_value("q");
    const std::string* state = request.query_value("tilstand");
    std::string href = "/abonnenter?etter=" + query_part(last);
    if (words) href += "&q=" + query_part(*words);
    if (state) href += "&tilstand=" + query_part(*state);
    return href;
}

void dress_subscriber(Json& one, Instant now, http::Language language)
{
    const SubscriberState state = *subscriber_state_of(one.find("state")->string());
    one["medium_words"] = people::say(words_of(*medium_of(one.find("medium")->string())), language);
    one["badge"] = Json::object({{"level", state == SubscriberState::active ? "ok" : "none"},
                                 {"says", people::say(words_of(state), language)}});
    dress_time(one, "since", now, language);
}

Json states_of(const http::Request& request, http::Language language)
{
    const std::string* chosen = request.query_value("tilstand");
    Json states = Json::array();
    states.push(Json::object({{"value", ""}, {"label", people::say(text_of("Alle tilstander"), language)}}));
    for (const SubscriberState state :
         {SubscriberState::active, SubscriberState::left, SubscriberState::bounced, SubscriberState::suppressed})
        states.push(Json::object({{"value", word(state)},
                                  {"label", people::say(words_of(state), language)},
                                  {"chosen", chosen && *chosen == word(state)}}));
    return states;
}

http::Page list_page_of(Visit& visit)
{
    const ListAsked asked = asked_of(visit.request);
    Json model = visit.database.read([&](db::Reading& tx) {
        std::vector<Subscriber> found = list_subscribers(tx, asked);
        const bool more = found.size() > static_cast<std::size_t>(list_page);
        if (more) found.pop_back();
        Json list = Json::array();
        for (const Subscriber& subscriber : found) list.push(facts_of(subscriber));
        const Json next = more ? next_page(visit.request, found.back().address) : Json();
        return Json::object({{"subscribers", std::move(list)}, {"next", next}});
    });
    const std::string* words = visit.request.query_value("q");
    const std::string* state = visit.request.query_value("tilstand");
    model["sought"] = words ? *words : "";
    model["in_state"] = state ? *state : "";
    model["is_first"] = asked.after.empty();
    http::Page page = desk_page("subscriptions/list", text_of("Abonnenter"), list_tab, std::move(model));
    page.dress = [own = page.dress, &request = visit.request](Json& facts, http::Language language) {
        own(facts, language);
        facts["choices"]["tilstand"] = states_of(request, language);
        for (Json& one : facts["subscribers"].items()) dress_subscriber(one, request.at, language);
    };
    return page;
}

http::Reply export_these(Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, export_form());
    http::Bytes bytes{"text/csv; charset=utf-8",
                      export_list(visit.database, visit.someone(), beginning_of(form.text("q")),
                                  subscriber_state_of(form.text("tilstand")))};
    bytes.download_as = "abonnenter.csv";
    return bytes;
}

Json history_json(db::Reading& tx, const Id& subscriber)
{
    Json history = Json::array();
    for (const Consent& consent : consents_of(tx, subscriber)) {
        const auto by = consent.by ? people::find_person(tx, *consent.by) : std::nullopt;
        history.push(Json::object({{"at", to_rfc3339(consent.at)},
                                   {"act", word(consent.act)},
                                   {"way", consent.way},
                                   {"wording", consent.wording},
                                   {"source", consent.source},
                                   {"import", consent.import ? Json(consent.import->text()) : Json()},
                                   {"by", by ? Json(by->name) : Json()}}));
    }
    return history;
}

Json chosen_names(db::Reading& tx, const Choices& choices)
{
    Json names = Json::array();
    for (const Interest& interest : list_interests(tx, true))
        for (const std::vector<Id>* ids : {&choices.topics, &choices.places})
            if (std::ranges::find(*ids, interest.id) != ids->end()) names.push(interest.name);
    return names;
}

http::Page subscriber_page(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const Subscriber subscriber = load_subscriber(tx, id);
        Json facts = facts_of(subscriber);
        facts["all"] = subscriber.choices.all;
        facts["chosen"] = chosen_names(tx, subscriber.choices);
        facts["history"] = history_json(tx, id);
        facts["may_suppress"] = subscriber.state != SubscriberState::suppressed;
        return facts;
    });
    http::Page page = desk_page("subscriptions/subscriber", text_of("Abonnent"), list_tab, std::move(model));
    page.dress = [own = page.dress, now = visit.request.at](Json& facts, http::Language language) {
        own(facts, language);
        facts["title"] = Json(*facts.find("address"));
        dress_subscriber(facts, now, language);
        for (Json& consent : facts["history"].items()) {
            const std::string way = consent.find("way")->string();
            dress_time(consent, "at", now, language);
            consent["act_words"] = people::say(words_of(*consent_act_of(consent.find("act")->string())), language);
            consent["way_words"] = people::say(words_of_way(way), language);
        }
    };
    return page;
}

http::Reply suppress_this(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        visit.database.write("subscriptions.suppress",
                             [&](db::Writing& tx) { suppress(tx, visit.someone(), id, form.text("why")); });
        return http::Redirect{"/abonnenter/" + id.text(), Json::object({{"id", id.text()}}),
                              text_of("Adressen er sperret. Bare eieren kan melde den på igjen.")};
    };
    return people::or_typed_again(visit, suppress_form(), act, [&] { return subscriber_page(visit); });
}

} // namespace

void add_list_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/abonnenter", Access::desk,
               "Subscribers by address; `q` is how it begins, `tilstand` a state, `etter` the last one seen",
               list_page_of);
    routes.post("/abonnenter/eksport", Access::desk, "The list as CSV, recorded", export_form(), export_these,
                "text/csv");
    routes.get("/abonnenter/{id}", Access::desk, "One subscriber, with the history of consent", subscriber_page);
    routes.post("/abonnenter/{id}/sperr", Access::desk, "Stop sending to an address, with a reason", suppress_form(),
                suppress_this);
}

} // namespace samband::subscriptions
