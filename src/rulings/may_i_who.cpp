#include "rulings/may_i_who.h"

#include "base/problem.h"
#include "base/text.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "rulings/in_force.h"
#include "rulings/may_i.h"

#include <algorithm>
#include <set>

namespace samband::rulings {

static http::Page who_page(people::Visit& visit);
static std::vector<rulebook::Role> roles_asked(const http::Request& request);
static std::vector<people::Person> who_holds(db::Reading& tx, rulebook::Role role, const people::Person& asker);
static Json holder_facts(const people::Person& holder, std::string_view role);

void add_may_i_who_route(people::Routes& routes)
{
    routes.get("/hvem-er-det", people::Access::staff,
               "Who holds the roles that an answer names; roller lists their code words", who_page);
}

std::string path_of_who(const rulebook::Ruling& ruling)
{
    std::set<rulebook::Role> seen;
    std::string words;
    for (const auto* list : {&ruling.speakers, &ruling.approval, &ruling.consult, &ruling.inform})
        for (const rulebook::Role role : *list)
            if (seen.insert(role).second) (words += words.empty() ? "" : ",") += rulebook::word(role);
    return words.empty() ? "" : "/hvem-er-det?roller=" + words;
}

static http::Page who_page(people::Visit& visit)
{
    const std::vector<rulebook::Role> asked = roles_asked(visit.request);
    Json roles = Json::array();
    visit.database.read([&](db::Reading& tx) {
        const auto book = adopted_versions(tx).empty() ? nullptr : in_force(tx);
        for (const rulebook::Role role : asked) {
            Json people = Json::array();
            for (const people::Person& one : who_holds(tx, role, visit.someone()))
                people.push(holder_facts(one, rulebook::word(role)));
            Json facts = Json::object({{"word", rulebook::word(role)}, {"people", std::move(people)}});
            if (book)
                if (const auto own = book->titles.find(role); own != book->titles.end())
                    facts["own"] = own->second.name;
            roles.push(std::move(facts));
        }
    });
    http::Page page{"rulings/may_i_who", Json::object({{"roles", std::move(roles)}})};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Hvem er det?"), language);
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/kan-jeg"}, {"label", people::say(text_of("Får jeg lov?"), language)}})});
        for (Json& role : facts["roles"].items()) {
            const Json* own = role.find("own");
            const auto known = people::role(role.find("word")->string());
            const std::string name = own     ? own->string()
                                     : known ? people::say(known->name, language)
                                             : people::say(text_of("nærmeste leder"), language);
            role["name"] = with_capital(name);
        }
    };
    return page;
}

/// A role twice is listed once; a word that is none is told, with the word.
static std::vector<rulebook::Role> roles_asked(const http::Request& request)
{
    std::vector<rulebook::Role> roles;
    const std::string* words = request.query_value("roller");
    for (const std::string_view word : split(words ? std::string_view(*words) : std::string_view(), ',')) {
        if (word.empty()) continue;
        const auto role = rulebook::read_word<rulebook::Role>(word);
        if (!role)
            throw Problem(ProblemCode::invalid, "Adressen nevner en rolle som ikke finnes. Gå tilbake og spør på nytt.",
                          {{"roller", "«" + shortened(word, 40) + "»"}});
        if (std::ranges::find(roles, *role) == roles.end()) roles.push_back(*role);
    }
    return roles;
}

/// Those in the asker's own line first: of forty unit leaders one is the asker's own.
static std::vector<people::Person> who_holds(db::Reading& tx, rulebook::Role role, const people::Person& asker)
{
    std::set<Id> line;
    std::vector<people::Person> found;
    for (const people::Mandate& mandate : asker.mandates) {
        for (const Id& unit : people::line_of(tx, mandate.unit)) line.insert(unit);
        if (role != rulebook::Role::nearest_leader) continue;
        for (people::Person& leader : people::leaders_of(tx, mandate.unit))
            if (std::ranges::find(found, leader.id, &people::Person::id) == found.end())
                found.push_back(std::move(leader));
    }
    if (role != rulebook::Role::nearest_leader) found = people::holders(tx, rulebook::word(role));
    std::stable_partition(found.begin(), found.end(), [&](const people::Person& one) {
        return std::ranges::any_of(one.mandates, [&](const people::Mandate& held) {
            return held.role == rulebook::word(role) && line.contains(held.unit);
        });
    });
    return found;
}

/// The units in which the role is held; a nearest leader's are all.
static Json holder_facts(const people::Person& holder, std::string_view role)
{
    std::string units;
    for (const people::Mandate& held : holder.mandates)
        if (held.role == role || role == rulebook::word(rulebook::Role::nearest_leader))
            (units += units.empty() ? "" : ", ") += held.unit_name;
    return Json::object(
        {{"id", holder.id.text()}, {"name", holder.name}, {"phone", holder.phone}, {"units", std::move(units)}});
}

} // namespace samband::rulings
