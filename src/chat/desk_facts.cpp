#include "chat/desk_facts.h"

#include "base/text.h"
#include "base/text_of.h"
#include "chat/available.h"
#include "chat/setting.h"
#include "chat/talk_facts.h"
#include "chat/use_cases.h"
#include "chat/waiting.h"
#include "dialogue/answer_template.h"
#include "dialogue/chat_line.h"
#include "dialogue/template_facts.h"
#include "dialogue/thread_choices.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"
#include "people/office_hours.h"
#include "people/opening_words.h"
#include "people/person_store.h"
#include "rulings/ask.h"
#include "rulings/ruling_facts.h"

namespace samband::chat {

static Json names_of(const std::vector<people::Person>& people)
{
    Json names = Json::array();
    for (const people::Person& person : people) names.push(person.name);
    return names;
}

static Json queue_json(db::Reading& tx, const people::Person& person, std::int64_t& others)
{
    Json queue = Json::array();
    for (const Talk& talk : queue_of(tx)) {
        const auto thread = dialogue::find_thread(tx, talk.id);
        if (!thread || !may_have(tx, person, talk)) {
            ++others;
            continue;
        }
        queue.push(Json::object({{"id", talk.id.text()},
                                 {"restricted", thread->restricted},
                                 {"subject", thread->restricted ? std::string() : thread->subject},
                                 {"who", thread->restricted ? std::string() : thread->who},
                                 {"unit", thread->unit_name},
                                 {"began", to_rfc3339(talk.began)},
                                 {"for_me", talk.person == person.id},
                                 {"came_back", talk.taken.has_value()},
                                 {"gone", talk.resident_is_gone(tx.now())}}));
    }
    return queue;
}

Json desk_json(db::Reading& tx, const people::Person& person)
{
    const Setting setting = setting_of(tx);
    const people::OfficeHours hours = hours_of(tx);
    const auto until = takes_until(tx, person);
    const auto middle = waiting_of(tx, {}).minutes;
    std::int64_t others = 0;
    Json queue = queue_json(tx, person, others);
    const auto waiting = static_cast<std::int64_t>(queue.items().size());
    return Json::object({{"may_take", may_take(setting, person)},
                         {"open", hours.open_at(tx.now())},
                         {"takes", until.has_value()},
                         {"until", until ? Json(to_rfc3339(*until)) : Json()},
                         {"queue", std::move(queue)},
                         {"waiting", waiting},
                         {"has_waiting", waiting > 0},
                         {"others_waiting", others},
                         {"has_others", others > 0},
                         {"minutes", middle ? Json(*middle) : Json()},
                         {"takers", names_of(takers(tx))},
                         {"at_desk", names_of(people::at_desk(tx, in_oslo(tx.now()).date))},
                         {"desk", person.may(people::Access::desk)}});
}

static Json remember_json(const dialogue::AnswerBox& box)
{
    Json list = Json::array();
    for (const dialogue::Remember& it : box.remember) list.push(Json::object({{"says", it.says}}));
    return list;
}

static Json goals_json(db::Reading& tx, const people::Person& person)
{
    const Setting setting = setting_of(tx);
    Json choices = Json(Json::Array{Json::object({{"value", ""}, {"label", ""}})});
    for (const people::Person& other : people::list_people(tx))
        if (other.id != person.id && may_take(setting, other))
            choices.push(Json::object({{"value", other.id.text()}, {"label", other.name}}));
    return choices;
}

Json own_talk_json(db::Reading& tx, people::Visit& visit, const Talk& talk, const std::optional<Id>& after)
{
    const people::Person& person = visit.someone();
    const dialogue::Thread thread = dialogue::load_thread(tx, person, talk.id);
    const auto box = dialogue::chat_box(tx, person, visit.municipality, thread, visit.request.language);
    Json facts = Json::object({{"id", talk.id.text()},
                               {"thread", thread.id.text()},
                               {"restricted", thread.restricted},
                               {"state", word(talk.state)},
                               {"subject", thread.subject},
                               {"who", thread.who},
                               {"waits_since", thread.waits_since ? Json(to_rfc3339(*thread.waits_since)) : Json()},
                               {"waits", thread.waits_since.has_value()},
                               {"live", talk.live},
                               {"gone", talk.resident_is_gone(tx.now())},
                               {"refused", !box.may || box.asks_first},
                               {"asks_first", box.may && box.asks_first},
                               {"advised", box.may && !box.asks_first && box.advised_against},
                               {"who_may", join(box.who, ", ")},
                               {"remember", remember_json(box)},
                               {"lines", lines_json(tx, talk.id, after, true)}});
    if (!box.may || box.asks_first || box.advised_against)
        facts["ruling"] = rulings::ruling_facts(*rulings::rules_now(tx).book, box.question, box.ruling);
    facts["templates"] = dialogue::text_choices(box, dialogue::list_templates(tx, person));
    return facts;
}

Json own_talks_json(db::Reading& tx, people::Visit& visit)
{
    Json talks = Json::array();
    for (const Talk& talk : talks_of(tx, visit.someone().id))
        if (still_reads(tx, visit.someone(), talk)) talks.push(own_talk_json(tx, visit, talk, {}));
    if (!talks.items().empty()) {
        const Json goals = goals_json(tx, visit.someone());
        const Json units = dialogue::unit_choices(tx, {});
        for (Json& talk : talks.items()) {
            talk["goals"] = goals;
            talk["units"] = units;
        }
    }
    return talks;
}

void dress_desk(Json& facts, Instant now, http::Language language)
{
    const Json* minutes = facts.find("minutes");
    facts["wait_words"] =
        minutes_words(minutes && minutes->is_integer() ? std::optional(minutes->integer()) : std::nullopt, language);
    const Json* until = facts.find("until");
    if (until && until->is_string())
        facts["until_time"] = people::time_words(*from_rfc3339(until->string()), now, language);
    for (Json& line : facts["queue"].items()) {
        if (line.find("restricted")->boolean()) line["subject"] = people::say(dialogue::hidden_subject, language);
        const Instant began = *from_rfc3339(line.find("began")->string());
        line["time"] = people::time_words(began, now, language);
        line["for_words"] = minutes_words((now.us - began.us) / 60'000'000, language);
    }
    for (const char* list : {"takers", "at_desk"}) {
        std::vector<std::string> names;
        for (const Json& name : facts[list].items()) names.push_back(name.string());
        facts[std::string(list) + "_names"] = join(names, ", ");
    }
}

void dress_own_talk(Json& facts, Instant now, http::Language language)
{
    dress_lines(facts["lines"], language);
    const Json* waits = facts.find("waits_since");
    if (waits && waits->is_string())
        facts["waits_words"] = minutes_words((now.us - from_rfc3339(waits->string())->us) / 60'000'000, language);
    if (facts.find("ruling")) rulings::dress_ruling(facts["ruling"], language);
    for (const char* list : {"goals", "units", "templates"})
        if (facts.find(list) && !facts[list].items().empty()) {
            const char* first = list == std::string_view("goals")   ? text_of("Ingen valgt")
                                : list == std::string_view("units") ? text_of("Ingen enhet")
                                                                    : text_of("Velg en tekst");
            facts[list].items().front()["label"] = people::say(first, language);
        }
}

} // namespace samband::chat
