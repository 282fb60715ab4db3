#include "dialogue/entry_menu.h"

#include "dialogue/entry_ruling.h"
#include "dialogue/question.h"
#include "people/dressing.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

#include <map>

namespace samband::dialogue {

static Json ruled(db::Reading& tx, const AboutEntry& about)
{
    const EntryRule rule = rule_on_entry(tx, about);
    const rulebook::Citation& first = rule.ruling.because.front();
    return Json::object({{"outcome", rulebook::word(rule.ruling.outcome)},
                         {"refused", rule.ruling.refused()},
                         {"source", rulings::source_in_words(*rule.rules.book, first.source)},
                         {"section", first.section},
                         {"says", first.says}});
}

/// Where a message stands decides what there is to do: on others' ground nothing but to tell those who rule there.
static const char* place_of_way(Way way)
{
    if (!is_own(way)) return "elsewhere";
    return way == Way::facebook || way == Way::instagram || way == Way::linkedin ? "network" : "own";
}

static Json sight_facts(const EntrySight& it)
{
    return Json::object({{"sight", word(it.sight)},
                         {"stage", word(it.stage)},
                         {"by_name", it.by_name},
                         {"reason", it.reason},
                         {"at", to_rfc3339(it.at)}});
}

void add_entry_menus(Json& entries, db::Reading& tx, const people::Person& person, const Thread& thread)
{
    const auto sights = sights_in(tx, thread.id);
    const bool writes = person.may(people::Access::writer) && rulings::maybe_in_force(tx) != nullptr;
    std::map<Way, Json> menus;
    for (Json& entry : entries.items()) {
        if (entry.find("kind")->string() != word(EntryKind::in)) continue;
        const auto sight = sights.find(*Id::parse(entry.find("id")->string()));
        if (sight != sights.end()) entry["sight"] = sight_facts(sight->second);
        if (!writes) continue;
        const Way way = *way_of(entry.find("way")->string());
        Json& menu = menus[way];
        if (menu.is_null())
            menu = Json::object({{"thread_id", thread.id.text()},
                                 {"place", place_of_way(way)},
                                 {"hide", ruled(tx, {person, thread, way, {}, rulebook::Act::hide})},
                                 {"remove", ruled(tx, {person, thread, way, {}, rulebook::Act::delete_})}});
        entry["menu"] = menu;
    }
}

static const char* says_of(const std::string& sight, const std::string& stage)
{
    if (stage == word(SightStage::asked))
        return sight == word(Sight::removed) ? text_of("Noen vil fjerne denne. Den vises til det er sagt ja:")
                                             : text_of("Noen vil skjule denne. Den vises til det er sagt ja:");
    if (stage == word(SightStage::failed)) return text_of("Nettstedet gjorde det ikke. Meldingen vises ennå. Prøvd av");
    if (stage == word(SightStage::in_doubt)) return text_of("Vi vet ikke om nettstedet gjorde det. Prøvd av");
    if (stage == word(SightStage::under_way))
        return sight == word(Sight::removed)  ? text_of("Fjernes nå av")
               : sight == word(Sight::hidden) ? text_of("Skjules nå av")
                                              : text_of("Vises igjen nå av");
    return sight == word(Sight::removed) ? text_of("Fjernet av") : text_of("Skjult av");
}

static void dress_menu(Json& entry, Json& menu)
{
    const Json* sight = entry.find("sight");
    const std::string as = sight ? sight->find("sight")->string() : "";
    const std::string stage = sight ? sight->find("stage")->string() : "";
    const bool out = stage == word(SightStage::done) || stage == word(SightStage::in_doubt);
    const bool busy = stage == word(SightStage::asked) || stage == word(SightStage::under_way);
    const bool own_ground = menu.find("place")->string() != "elsewhere";
    menu["on_network"] = menu.find("place")->string() == "network";
    menu["on_others"] = !own_ground;
    menu["may_hide"] = own_ground && !out && !busy;
    menu["may_show"] = own_ground && out && as == word(Sight::hidden);
    menu["may_remove"] = own_ground && !busy && !(out && as == word(Sight::removed));
    menu["reports"] = menu.find("place")->string() != "own";
}

void dress_entry_menus(Json& entries, Instant now, http::Language language)
{
    for (Json& entry : entries.items()) {
        if (const Json* sight = entry.find("sight"); sight) {
            Json& it = entry["sight"];
            it["words"] =
                people::say(says_of(sight->find("sight")->string(), sight->find("stage")->string()), language);
            it["reason_words"] = people::say(sight->find("reason")->string(), language);
            it["time"] = people::time_words(*from_rfc3339(sight->find("at")->string()), now, language);
            const std::string stage = sight->find("stage")->string();
            it["folds"] = sight->find("sight")->string() != word(Sight::shown) && stage != word(SightStage::asked) &&
                          stage != word(SightStage::failed);
            entry["is_folded"] = it["folds"];
        }
        if (entry.find("menu")) dress_menu(entry, entry["menu"]);
    }
}

} // namespace samband::dialogue
