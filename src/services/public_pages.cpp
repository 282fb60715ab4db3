#include "base/calendar.h"
#include "base/problem.h"
#include "base/text.h"
#include "http/markdown.h"
#include "people/dressing.h"
#include "publishing/site_address.h"
#include "publishing/site_pages.h"
#include "publishing/site_reach.h"
#include "services/limits.h"
#include "services/pages.h"
#include "services/service.h"

namespace samband::services {

namespace {

/// In the municipality's own language, whichever the page around it is shown in.
Json listed(const ServicePage& service, const people::Municipality& municipality)
{
    return Json::object({{"name", service.text.name},
                         {"summary", service.text.summary},
                         {"href", "/tjenester/" + service.slug},
                         {"unit", service.unit_name},
                         {"written_in", municipality.language}});
}

/// Every word asked for stands in it, in any form of letters.
bool matches(const ServicePage& service, const std::vector<std::string>& words)
{
    const std::string all = fold(service.text.name + " " + service.text.summary + " " + service.text.body);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

std::vector<std::string> words_of(std::string_view query)
{
    std::vector<std::string> words;
    const std::string folded = fold(query.substr(0, utf8_prefix(query.substr(0, query_characters))));
    for (const std::string_view word : split(folded, ' '))
        if (!word.empty()) words.emplace_back(word);
    return words;
}

std::string letter_of(const std::string& name)
{
    const std::string folded = fold(name);
    static const std::map<std::string, std::string> ours = {{"æ", "Æ"}, {"ø", "Ø"}, {"å", "Å"}};
    const auto found = ours.find(folded.substr(0, 2));
    if (found != ours.end()) return found->second;
    const bool plain = !folded.empty() && folded[0] >= 'a' && folded[0] <= 'z';
    return plain ? std::string(1, static_cast<char>(folded[0] - 'a' + 'A')) : "#";
}

/// [{letter, services}], A to Å.
Json by_letter(const std::vector<ServicePage>& services, const people::Municipality& municipality)
{
    Json letters = Json::array();
    for (const ServicePage& service : services) {
        const std::string letter = letter_of(service.text.name);
        if (letters.items().empty() || letters.items().back().find("letter")->string() != letter)
            letters.push(Json::object({{"letter", letter}, {"services", Json::array()}}));
        letters.items().back()["services"].push(listed(service, municipality));
    }
    return letters;
}

http::Page list_page(people::Visit& visit)
{
    const std::string* query = visit.request.query_value("q");
    const std::vector<std::string> words = words_of(query ? *query : "");
    std::vector<ServicePage> services = visit.database.read(public_services);
    if (!words.empty()) std::erase_if(services, [&](const ServicePage& service) { return !matches(service, words); });
    http::Page page{
        "services/list",
        Json::object({{"letters", by_letter(services, visit.municipality)},
                      {"query", query ? *query : ""},
                      {"asked", !words.empty()},
                      {"count", static_cast<std::int64_t>(services.size())},
                      {"share", Json::object({{"href", publishing::site_address(visit.municipality, "/tjenester")},
                                              {"type", "website"}})}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Tjenester A–Å"), language);
    };
    return page;
}

http::Page service_page(people::Visit& visit)
{
    const auto service =
        visit.database.read([&](db::Reading& tx) { return public_service(tx, visit.request.parameter("slug")); });
    if (!service) throw Problem(ProblemCode::not_found, "Tjenesten finnes ikke.");
    Json model = listed(*service, visit.municipality);
    model["body_html"] = publishing::with_whole_addresses(http::to_html(service->text.body), visit.municipality);
    model["form_url"] = service->text.form_url.empty() ? Json() : Json(service->text.form_url);
    model["contact"] = publishing::reach_of(visit.municipality);
    if (!service->text.phone.empty()) {
        model["contact"]["phone"] = service->text.phone;
        std::string call;
        for (const char c : service->text.phone)
            if ((c >= '0' && c <= '9') || (c == '+' && call.empty())) call += c;
        model["contact"]["call"] = call;
    }
    model["contact"]["address"] = Json();
    model["reviewed"] = to_string(in_oslo(service->reviewed).date);
    model["description"] = shortened(service->text.summary, 160);
    model["share"] = Json::object(
        {{"href", publishing::site_address(visit.municipality, "/tjenester/" + service->slug)}, {"type", "article"}});
    http::Page page{"services/service", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = Json(*facts.find("name"));
        facts["reviewed_words"] = people::day_words(facts.find("reviewed")->string(), language);
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/tjenester"}, {"label", people::say(text_of("Tjenester A–Å"), language)}})});
    };
    return page;
}

} // namespace

void add_public_routes(people::Routes& routes)
{
    routes.get("/tjenester", people::Access::anyone, "The municipality's services, A to Å; `q` is words to look for",
               list_page);
    publishing::add_kept_page(routes, "/tjenester/{slug}", "One service, with whom to ask and where to apply",
                              service_page);
}

} // namespace samband::services
