#include "attacks/case_facts.h"

#include "base/text_of.h"
#include "people/dressing.h"
#include "people/person_store.h"

namespace samband::attacks {

static Json next_facts(db::Reading& tx, const Case& it)
{
    const auto next = it.closed ? std::nullopt : next_step(steps_of(tx, it.id));
    if (!next) return {};
    return Json::object({{"step", word(next->step)},
                         {"who", next->who ? Json(next->who->text()) : Json()},
                         {"who_name", next->who_name},
                         {"due", to_string(next->due)},
                         {"late", next->due < in_oslo(tx.now()).date},
                         {"today", next->due == in_oslo(tx.now()).date}});
}

Json case_facts(db::Reading& tx, const Case& it)
{
    return Json::object({{"id", it.id.text()},
                         {"version", it.version},
                         {"title", it.title},
                         {"employee_name", it.employee_name},
                         {"leader_name", it.leader_name},
                         {"opened", to_rfc3339(it.opened)},
                         {"closed", it.closed ? Json(to_rfc3339(*it.closed)) : Json()},
                         {"outcome", it.outcome ? Json(word(*it.outcome)) : Json()},
                         {"next", next_facts(tx, it)}});
}

static Json badge_of(const Json& next, http::Language language)
{
    const bool late = next.find("late")->boolean();
    const bool today = next.find("today")->boolean();
    const std::string day = people::day_words(next.find("due")->string(), language);
    return Json::object({{"level", late    ? "stop"
                                   : today ? "warn"
                                           : "none"},
                         {"says", (late    ? people::say(text_of("over fristen"), language) + " " + day
                                   : today ? people::say(text_of("i dag"), language)
                                           : people::say(text_of("innen"), language) + " " + day)}});
}

void dress_case(Json& facts, Instant now, http::Language language)
{
    facts["opened_time"] = people::time_words(*from_rfc3339(facts.find("opened")->string()), now, language);
    const bool closed = facts.find("closed")->is_string();
    facts["is_closed"] = closed;
    if (closed) {
        facts["closed_time"] = people::time_words(*from_rfc3339(facts.find("closed")->string()), now, language);
        const auto outcome =
            facts.find("outcome")->is_string() ? outcome_of(facts.find("outcome")->string()) : std::nullopt;
        facts["outcome_name"] = outcome ? people::say(name(*outcome), language) : std::string();
    }
    if (!facts.find("next")->is_object()) return;
    Json& next = facts["next"];
    next["name"] = people::say(name(*step_of(next.find("step")->string())), language);
    next["badge"] = badge_of(next, language);
}

Json today_facts(db::Reading& tx, const people::Person& person)
{
    Json lines = Json::array();
    for (const Case& it : list_cases(tx, person)) {
        if (it.closed) continue;
        Json facts = case_facts(tx, it);
        const Json* next = facts.find("next");
        const Json* who = next->is_object() ? next->find("who") : nullptr;
        const bool has_step = who && who->is_string() && who->string() == person.id.text();
        if (it.leader == person.id || has_step) lines.push(std::move(facts));
    }
    return lines;
}

static Json choices_of(db::Reading& tx, const std::optional<Id>& chosen, bool (*may)(const people::Person&))
{
    Json choices = Json(Json::Array{Json::object({{"value", ""}, {"label", ""}, {"chosen", !chosen}})});
    for (const people::Person& person : people::list_people(tx))
        if (may(person))
            choices.push(
                Json::object({{"value", person.id.text()}, {"label", person.name}, {"chosen", chosen == person.id}}));
    return choices;
}

Json leader_choices(db::Reading& tx, const std::optional<Id>& chosen)
{
    return choices_of(tx, chosen, may_lead);
}

Json writer_choices(db::Reading& tx, const std::optional<Id>& chosen)
{
    return choices_of(tx, chosen, [](const people::Person& person) { return person.may(people::Access::writer); });
}

Json everybody(db::Reading& tx, const std::optional<Id>& chosen)
{
    return choices_of(tx, chosen, [](const people::Person& person) { return person.may(people::Access::staff); });
}

} // namespace samband::attacks
