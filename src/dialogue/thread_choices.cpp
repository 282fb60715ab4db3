#include "dialogue/thread_choices.h"

#include "dialogue/category_words.h"
#include "people/dressing.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

static Json choice(const std::string& value, const std::string& label, bool chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

Json people_choices(db::Reading& tx, const std::optional<Id>& chosen)
{
    Json choices = Json(Json::Array{choice("", "", !chosen)});
    for (const people::Person& person : people::list_people(tx))
        if (person.may(people::Access::writer))
            choices.push(choice(person.id.text(), person.name, chosen == person.id));
    return choices;
}

Json unit_choices(db::Reading& tx, const std::optional<Id>& chosen)
{
    Json choices = Json(Json::Array{choice("", "", !chosen)});
    for (const people::Unit& unit : people::list_units(tx))
        choices.push(choice(unit.id.text(), unit.name, chosen == unit.id));
    return choices;
}

Json way_choices(const std::optional<Way>& chosen)
{
    Json choices = Json(Json::Array{choice("", "", !chosen)});
    for (int i = 0; i < ways; ++i) {
        const Way way = static_cast<Way>(i);
        choices.push(choice(std::string(word(way)), name(way), chosen == way));
    }
    return choices;
}

Json category_choices(const std::optional<rulebook::Category>& chosen)
{
    Json choices = Json(Json::Array{choice("", "", !chosen)});
    for (const CategoryGroup& group : category_groups())
        for (const CategorySays& it : group.members)
            choices.push(choice(std::string(rulebook::word(it.category)), it.name, chosen == it.category));
    return choices;
}

static std::string label_of(const Thread& thread)
{
    if (thread.restricted) return people::say(hidden_subject, http::Language::nb) + ", " + thread.unit_name;
    return thread.who.empty() ? thread.subject : thread.who + ": " + thread.subject;
}

Json other_threads(db::Reading& tx, const people::Person& person, const Id& but)
{
    std::vector<Line> lines = list_threads(tx, person, Box::open);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& one, const Line& other) { return one.thread.last > other.thread.last; });
    Json choices = Json(Json::Array{choice("", "", true)});
    for (const auto& [thread, excerpt] : lines)
        if (thread.id != but) choices.push(choice(thread.id.text(), label_of(thread), false));
    return choices;
}

void name_first(Json& choices, const char* label, http::Language language)
{
    choices.items().front()["label"] = people::say(label, language);
}

void say_way_choices(Json& choices, const char* first, http::Language language)
{
    for (Json& it : choices.items())
        if (const auto way = way_of(it.find("value")->string())) it["label"] = people::say(name(*way), language);
    name_first(choices, first, language);
}

void say_category_choices(Json& choices, const char* first, http::Language language)
{
    for (Json& it : choices.items())
        if (const auto category = rulebook::read_word<rulebook::Category>(it.find("value")->string()))
            it["label"] = people::say(name(*category), language);
    name_first(choices, first, language);
}

} // namespace samband::dialogue
