#include "subscriptions/open_page.h"

#include "people/dressing.h"
#include "people/typed_again.h"
#include "subscriptions/limits.h"

#include <algorithm>

namespace samband::subscriptions {

static constexpr std::string_view everything = "all";

static people::VisitHandler private_answer(people::VisitHandler handler)
{
    return [handler = std::move(handler)](people::Visit& visit) {
        http::Reply reply = handler(visit);
        reply.headers.emplace_back("Cache-Control", "no-store");
        reply.headers.emplace_back("Referrer-Policy", "no-referrer");
        reply.headers.emplace_back("X-Robots-Tag", "noindex");
        return reply;
    };
}

void open_get(people::Routes& routes, std::string pattern, std::string summary, people::VisitHandler handler)
{
    routes.get(std::move(pattern), people::Access::anyone, std::move(summary), private_answer(std::move(handler)));
}

void open_post(people::Routes& routes, std::string pattern, std::string summary, const http::FormShape& form,
               people::VisitHandler handler)
{
    // Mail programs press "leave" from their own servers (RFC 8058).
    routes.open_post(std::move(pattern), std::move(summary), form, private_answer(std::move(handler)));
}

http::Page titled(std::string view, const char* title, Json model, int status)
{
    http::Page page{std::move(view), std::move(model), status};
    page.dress = [title](Json& facts, http::Language language) { facts["title"] = people::say(title, language); };
    return page;
}

http::Page with_faults(http::Page page, const Problem& problem)
{
    people::add_faults(page.model, problem);
    page.status = problem.code() == ProblemCode::unavailable ? 503
                  : problem.code() == ProblemCode::conflict  ? 409
                                                             : 422;
    page.dress = [own = page.dress](Json& model, http::Language language) {
        if (own) own(model, language);
        people::dress_faults(model, language);
    };
    return page;
}

Sender sender_of(const people::Municipality& municipality)
{
    return {municipality.name, municipality.site};
}

http::Field topics_field()
{
    return {"topics", http::FieldKind::list, false, chosen_most + 1, {}, "Ids of topics, or \"all\""};
}

http::Field places_field()
{
    return {"places", http::FieldKind::list, false, chosen_most, {}, "Ids of places"};
}

static void take(Choices& choices, const std::vector<std::string>& topics, const std::vector<std::string>& places)
{
    for (const std::string& topic : topics) {
        choices.all = choices.all || topic == everything;
        if (const auto id = Id::parse(topic)) choices.topics.push_back(*id);
    }
    for (const std::string& place : places)
        if (const auto id = Id::parse(place)) choices.places.push_back(*id);
}

Choices read_choices(const http::Form& form)
{
    Choices choices;
    take(choices, form.list("topics"), form.list("places"));
    return choices;
}

static std::vector<std::string> typed_list(const http::Request& request, std::string_view field)
{
    std::vector<std::string> typed;
    const Json* value = request.body.find(field);
    if (value && value->is_string()) typed.push_back(value->string());
    if (value && value->is_array())
        for (const Json& item : value->items())
            if (item.is_string()) typed.push_back(item.string());
    return typed;
}

Choices typed_choices(const http::Request& request)
{
    Choices choices;
    take(choices, typed_list(request, "topics"), typed_list(request, "places"));
    return choices;
}

Json offered(const std::vector<Interest>& interests, const Choices& chosen)
{
    Json topics = Json::array();
    topics.push(Json::object({{"value", everything}, {"label", ""}, {"hint", ""}, {"chosen", chosen.all}}));
    Json places = Json::array();
    for (const Interest& interest : interests) {
        const bool topic = interest.kind == InterestKind::topic;
        const std::vector<Id>& ids = topic ? chosen.topics : chosen.places;
        const bool is_chosen = std::ranges::find(ids, interest.id) != ids.end();
        if (interest.closed && !is_chosen) continue;
        (topic ? topics : places)
            .push(Json::object({{"value", interest.id.text()},
                                {"label", interest.name},
                                {"hint", interest.about},
                                {"chosen", is_chosen}}));
    }
    return Json::object({{"topics", std::move(topics)}, {"places", std::move(places)}});
}

void dress_offered(Json& model, http::Language language)
{
    Json& all = model["choices"]["topics"].items().front();
    all["label"] = people::say(text_of("Alt fra kommunen"), language);
    all["hint"] = people::say(text_of("Alle temaer, også nye som kommer."), language);
}

} // namespace samband::subscriptions
