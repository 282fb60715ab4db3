#include "dialogue/filter_facts.h"

#include "dialogue/category_words.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/thread_choices.h"
#include "people/dressing.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

Filter filter_asked(const http::Request& request)
{
    return filter_in(request.query);
}

Json saved_facts(db::Reading& tx, const people::Person& person, const std::vector<SavedFilter>& filters)
{
    const std::vector<Counted> counts = count_saved(tx, person, filters);
    Json list = Json::array();
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const SavedFilter& it = filters[i];
        list.push(Json::object({{"id", it.id.text()},
                                {"name", it.name},
                                {"box", word(it.box)},
                                {"asks", query_of(it.filter)},
                                {"unit_name", it.unit_name},
                                {"changes", it.changes},
                                {"count", counts[i].there},
                                {"whole", counts[i].whole}}));
    }
    return list;
}

static Json choice(std::string_view value, const char* label, bool chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

static Json whose(db::Reading& tx, const people::Person& person, const Filter& filter)
{
    Json choices = people_choices(tx, filter.assignee);
    Json some = Json(Json::Array{
        choices.items().front(), choice("ingen", text_of("Ingen har den"), filter.nobody),
        Json::object(
            {{"value", person.id.text()}, {"label", text_of("Meg")}, {"chosen", filter.assignee == person.id}})});
    bool known = filter.assignee == person.id;
    for (Json& it : choices.items()) {
        const std::string& value = it.find("value")->string();
        if (value.empty() || value == person.id.text()) continue;
        known = known || it.find("chosen")->boolean();
        some.push(std::move(it));
    }
    // Somebody who has left, or writes for nobody any more.
    const auto gone = known || !filter.assignee ? std::nullopt : people::find_person(tx, *filter.assignee);
    if (gone) some.push(Json::object({{"value", gone->id.text()}, {"label", gone->name}, {"chosen", true}}));
    some.items().front()["chosen"] = !filter.assignee && !filter.nobody;
    return some;
}

static const char* tongue_name(const std::string& tongue)
{
    if (tongue == "nn") return text_of("Nynorsk");
    return tongue == "en" ? text_of("Engelsk") : text_of("Bokmål");
}

void add_filter_choices(Json& choices, db::Reading& tx, const people::Person& person, const Filter& filter)
{
    choices["gjelder"] = category_choices(filter.category);
    choices["vei"] = way_choices(filter.way);
    choices["enhet"] = unit_choices(tx, filter.unit);
    choices["hos"] = whose(tx, person, filter);
    choices["frist"] = Json(Json::Array{choice("", "", !filter.due),
                                        choice("over", text_of("Over fristen"), filter.due == DueFilter::late),
                                        choice("i-dag", text_of("Frist i dag"), filter.due == DueFilter::today)});
    choices["spraak"] = Json(Json::Array{choice("", "", filter.tongue.empty())});
    for (const char* tongue : {"nb", "nn", "en"})
        choices["spraak"].push(choice(tongue, tongue_name(tongue), filter.tongue == tongue));
    Json share = Json(Json::Array{choice("", "", true)});
    for (const people::Unit& unit : units_shared_by(tx, person))
        share.push(Json::object({{"value", unit.id.text()}, {"label", unit.name}, {"chosen", false}}));
    choices["share"] = std::move(share);
}

void dress_filter_choices(Json& choices, http::Language language)
{
    for (const char* field : {"frist", "spraak"})
        for (Json& it : choices[field].items())
            if (!it.find("value")->string().empty()) it["label"] = people::say(it.find("label")->string(), language);
    for (Json& it : choices["hos"].items()) {
        const std::string label = it.find("label")->string();
        if (label == "Ingen har den" || label == "Meg") it["label"] = people::say(label, language);
    }
    say_category_choices(choices["gjelder"], text_of("Alt"), language);
    say_way_choices(choices["vei"], text_of("Alle kanaler"), language);
    name_first(choices["enhet"], text_of("Alle enheter"), language);
    name_first(choices["hos"], text_of("Alle"), language);
    name_first(choices["frist"], text_of("Alle frister"), language);
    name_first(choices["spraak"], text_of("Alle språk"), language);
    name_first(choices["share"], text_of("Bare meg"), language);
}

static std::string unit_name(db::Reading& tx, const Id& id)
{
    const auto units = people::list_units(tx);
    const auto unit = std::ranges::find(units, id, &people::Unit::id);
    return unit == units.end() ? std::string() : unit->name;
}

static std::string person_name(db::Reading& tx, const Id& id)
{
    const auto person = people::find_person(tx, id);
    return person ? person->name : std::string();
}

Json parts_of(db::Reading& tx, const Filter& filter)
{
    Json parts = Json::array();
    const auto ours = [&](const char* asks, const char* label) {
        parts.push(Json::object({{"asks", asks}, {"label", label}, {"ours", true}}));
    };
    // An address may name a unit or a person that is none: it is said, so that it can be taken away.
    const auto named = [&](const char* asks, const std::string& name) {
        if (name.empty()) return ours(asks, text_of("Ukjent"));
        parts.push(Json::object({{"asks", asks}, {"label", name}, {"ours", false}}));
    };
    if (filter.category) ours("gjelder", name(*filter.category));
    if (filter.way) ours("vei", name(*filter.way));
    if (filter.unit) named("enhet", unit_name(tx, *filter.unit));
    if (filter.nobody) ours("hos", text_of("Ingen har den"));
    if (filter.assignee) named("hos", person_name(tx, *filter.assignee));
    if (filter.due) ours("frist", *filter.due == DueFilter::late ? text_of("Over fristen") : text_of("Frist i dag"));
    if (!filter.tongue.empty()) ours("spraak", tongue_name(filter.tongue));
    return parts;
}

void dress_parts(Json& parts, http::Language language)
{
    for (Json& it : parts.items())
        if (it.find("ours")->boolean()) it["label"] = people::say(it.find("label")->string(), language);
}

void dress_saved(Json& saved, const std::string& address_shown)
{
    for (Json& it : saved.items()) {
        const std::string href = address_of(*box_of(it.find("box")->string())) + "&" + it.find("asks")->string();
        it["current"] = href == address_shown;
        it["count_words"] = std::to_string(it.find("count")->integer()) + (it.find("whole")->boolean() ? "" : "+");
        it["href"] = href;
    }
}

} // namespace samband::dialogue
