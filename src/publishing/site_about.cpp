#include "base/problem.h"
#include "base/text_of.h"
#include "people/dressing.h"
#include "people/opening_words.h"
#include "publishing/site_address.h"
#include "publishing/site_pages.h"
#include "publishing/site_reach.h"
#include "rulings/in_force.h"

namespace samband::publishing {

using people::Visit;

static http::Page about_page(Visit& visit, const SiteNeeds& needs);
static http::Page contact_page(Visit& visit, const SiteNeeds& needs);
static http::Page privacy_page(Visit& visit);
static http::Page accessibility_page(Visit& visit);

void add_about_routes(people::Routes& routes, const SiteNeeds& needs)
{
    add_kept_page(routes, "/om", "Who the municipality is, its rule book in force and its ledger",
                  [needs](Visit& visit) { return about_page(visit, needs); });
    add_kept_page(routes, "/kontakt", "How to reach the municipality",
                  [needs](Visit& visit) { return contact_page(visit, needs); });
    add_kept_page(routes, "/personvern", "What is kept of those who visit, and for how long", privacy_page);
    add_kept_page(routes, "/tilgjengelighet", "Accessibility, with the declaration", accessibility_page);
}

static http::Page plain_page(Visit& visit, std::string view, const char* title, Json model)
{
    model["share"] =
        Json::object({{"href", site_address(visit.municipality, visit.request.path)}, {"type", "website"}});
    http::Page page{std::move(view), std::move(model)};
    page.dress = [title](Json& it, http::Language language) { it["title"] = people::say(title, language); };
    return page;
}

/// The rule book in force; null before one is adopted.
static Json rulebook_json(db::Reading& tx)
{
    try {
        const rulings::Adopted adopted = rulings::adopted_now(tx);
        return Json::object({{"title", rulings::book_of(tx, adopted)->title},
                             {"decision", adopted.decision},
                             {"from", Json::object({{"at", to_rfc3339(adopted.from)}})}});
    } catch (const Problem& problem) {
        if (problem.code() != ProblemCode::unavailable) throw;
        return {};
    }
}

static Json ledger_json(const Visit& visit, const SiteNeeds& needs)
{
    const std::string& origin = visit.municipality.origin;
    const std::size_t slash = origin.find('/');
    const std::string prefix = slash == std::string::npos ? "" : origin.substr(slash);
    return Json::object({{"origin", origin},
                         {"checkpoint", prefix + "/checkpoint"},
                         {"key", needs.verifier_key(visit.municipality.key)}});
}

static http::Page about_page(Visit& visit, const SiteNeeds& needs)
{
    const Json book = visit.database.read([](db::Reading& tx) { return rulebook_json(tx); });
    Json model = Json::object({{"name", visit.municipality.name},
                               {"remark", visit.municipality.remark},
                               {"contact", reach_of(visit.municipality)},
                               {"rulebook", book},
                               {"ledger", ledger_json(visit, needs)}});
    http::Page page = plain_page(visit, "publishing/site_about", text_of("Om kommunen"), std::move(model));
    page.dress = [own = page.dress, now = visit.request.at](Json& it, http::Language language) {
        own(it, language);
        const Json* from = it["rulebook"].find("from");
        if (from) it["rulebook"]["from"] = people::time_words(*from_rfc3339(from->find("at")->string()), now, language);
    };
    return page;
}

/// The week in facts: minutes of the day, Monday first.
static Json week_json(const people::OfficeHours& hours)
{
    Json week = Json::array();
    for (const std::vector<people::Spell>& day : hours.week) {
        Json spells = Json::array();
        for (const people::Spell& spell : day)
            spells.push(Json::object({{"from_minute", spell.from}, {"to_minute", spell.to}}));
        week.push(std::move(spells));
    }
    return week;
}

static http::Page contact_page(Visit& visit, const SiteNeeds& needs)
{
    const people::OfficeHours hours =
        visit.database.read([](db::Reading& tx) { return people::hours_of(tx, std::nullopt); });
    const bool has_chat = needs.has_chat && visit.database.read(needs.has_chat);
    http::Page page = plain_page(visit, "publishing/site_contact", text_of("Kontakt"),
                                 Json::object({{"name", visit.municipality.name},
                                               {"has_chat", has_chat},
                                               {"contact", reach_of(visit.municipality)},
                                               {"week", week_json(hours)}}));
    page.dress = [own = page.dress, hours, now = visit.request.at](Json& it, http::Language language) {
        own(it, language);
        Json lines = Json::array();
        for (std::string& line : people::week_words(hours, language)) lines.push(std::move(line));
        it["opening"] = std::move(lines);
        it["back_words"] = people::back_words(hours, now, language);
    };
    return page;
}

static http::Page privacy_page(Visit& visit)
{
    return plain_page(visit, "publishing/site_privacy", text_of("Personvern"),
                      Json::object({{"contact", reach_of(visit.municipality)}}));
}

static http::Page accessibility_page(Visit& visit)
{
    return plain_page(visit, "publishing/site_accessibility", text_of("Tilgjengelighet"),
                      Json::object({{"declaration", visit.municipality.accessibility_url},
                                    {"contact", reach_of(visit.municipality)}}));
}

} // namespace samband::publishing
