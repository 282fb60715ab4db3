#include "dialogue/answer_facts.h"

#include "base/text.h"
#include "dialogue/answers.h"
#include "dialogue/template_facts.h"
#include "dialogue/thread_choices.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "rulebook/norwegian.h"
#include "rulebook/words.h"
#include "rulings/in_force.h"
#include "rulings/question_words.h"
#include "rulings/ruling_facts.h"

#include <algorithm>

namespace samband::dialogue {

static std::optional<rulebook::Category> category_typed(const http::Request& request)
{
    const Json* typed = request.body.find("category");
    const std::string* asked = request.query_value("gjelder");
    const std::string said = asked ? *asked : typed && typed->is_string() ? typed->string() : "";
    return rulebook::read_word<rulebook::Category>(said);
}

/// Somebody by that name who may read the thread finds a draft that is left for them.
static Json who_facts(db::Reading& tx, const Thread& thread, const std::vector<std::string>& names)
{
    Json list = Json::array();
    for (const std::string& name : names)
        for (const people::Person& person : people::list_people(tx, name))
            if (person.name == name && may_read(tx, person, thread))
                list.push(Json::object({{"person", person.id.text()}, {"name", name}}));
    return list;
}

static Json category_choices(const std::optional<rulebook::Category>& chosen)
{
    Json choices = Json(Json::Array{Json::object({{"value", ""}, {"label", ""}, {"chosen", !chosen}})});
    for (const std::string_view said : rulebook::Words<rulebook::Category>::all) {
        const auto category = rulebook::read_word<rulebook::Category>(said).value();
        choices.push(
            Json::object({{"value", said}, {"label", rulebook::bokmaal(category)}, {"chosen", chosen == category}}));
    }
    return choices;
}

static Json remember_facts(const AnswerBox& box)
{
    Json list = Json::array();
    for (const Remember& it : box.remember)
        list.push(
            Json::object({{"strength", rulebook::word(it.strength)}, {"remember", it.says}, {"checked", it.checked}}));
    return list;
}

static Json box_model(db::Reading& tx, const AnswerBox& box, const Thread& thread)
{
    const auto book = rulings::in_force(tx);
    const std::string asked = rulings::question_in_words(*book, box.question);
    return Json::object({{"may", box.may},
                         {"asks_first", box.asks_first},
                         {"advised_against", box.advised_against},
                         {"no_category", box.no_category},
                         {"ruling", rulings::ruling_facts(*book, box.question, box.ruling)},
                         {"outward", word(box.way.outward)},
                         {"to", box.way.to},
                         {"sent_as", box.sent_as},
                         {"hindered", box.way.hindered ? Json(box.way.hindered) : Json()},
                         {"signature", box.signature},
                         {"most", static_cast<std::int64_t>(box.room.most)},
                         {"unit", channels::word(box.room.unit)},
                         {"remember", remember_facts(box)},
                         {"who", who_facts(tx, thread, box.who)},
                         {"who_names", join(box.who, ", ")},
                         {"promise", to_rfc3339(box.promise)},
                         {"contact_refusal", box.contact_refusal},
                         {"track", box.track ? Json(box.track) : Json()},
                         {"track_text", box.track_text},
                         {"asked", asked}});
}

static bool is_under_way(AnswerState state)
{
    return state == AnswerState::left || state == AnswerState::waits || state == AnswerState::sent_back ||
           state == AnswerState::going || state == AnswerState::in_doubt || state == AnswerState::came_back;
}

static Json answers_model(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    const std::vector<Id> mine_to_decide = yes_asked_in(tx, person, thread.id);
    Json list = Json::array();
    for (const Answer& it : answers_of(tx, thread.id)) {
        if (!is_under_way(it.state) || (it.state == AnswerState::going && !it.may_be_undone(tx.now()))) continue;
        const bool my_yes = std::ranges::count(mine_to_decide, it.id) > 0;
        list.push(Json::object({{"answer", it.id.text()},
                                {"answer_version", it.version},
                                {"state", word(it.state)},
                                {"kind", word(it.kind)},
                                {"text", it.text},
                                {"by_name", it.by_name},
                                {"goes", to_rfc3339(it.goes)},
                                {"left_s", std::max<std::int64_t>(0, (it.goes.us - tx.now().us + 999'999) / 1'000'000)},
                                {"mine", it.by == person.id},
                                {"my_yes", my_yes && it.state == AnswerState::waits},
                                {"may_say", person.may(people::Access::desk)},
                                {"comment", it.comment},
                                {"error", it.error}}));
    }
    return list;
}

void add_answering(Json& model, db::Reading& tx, people::Visit& visit, const Thread& thread)
{
    const people::Person& person = visit.someone();
    model["answers"] = answers_model(tx, person, thread);
    if (!person.may(people::Access::writer) || thread.state == ThreadState::done) return;
    if (!rulings::maybe_in_force(tx)) return; // what has no rules can be read, and not answered
    const auto as = category_typed(visit.request);
    const AnswerBox box = answer_box(tx, person, visit.municipality, thread, as, visit.request.language);
    model["answer_box"] = box_model(tx, box, thread);
    model["choices"]["template"] = text_choices(box, list_templates(tx, person));
    model["choices"]["category"] = category_choices(as ? as : box.question.category);
}

/// Whose voice it is, and where it goes, in one line.
static const char* voice_words(std::string_view outward)
{
    if (outward == word(Outward::mail)) return text_of("på e-post til");
    if (outward == word(Outward::sms)) return text_of("på SMS til");
    if (outward == word(Outward::told_of)) return text_of("på den private lenken, med beskjed til");
    if (outward == word(Outward::by_link)) return text_of("på den private lenken");
    return text_of("Svaret føres her. Ingenting sendes herfra.");
}

static void dress_answer_box(Json& box, Instant now, http::Language language)
{
    rulings::dress_ruling(box["ruling"], language);
    box["refused"] = !box.find("may")->boolean();
    const std::string outward = box.find("outward")->string();
    if (box.find("track")->is_string()) box["track"] = people::say(box.find("track")->string(), language);
    box["voice"] = people::say(voice_words(outward), language);
    box["sends"] = outward != word(Outward::noted_alone);
    if (const Json* why = box.find("hindered"); why->is_string())
        box["hindered"] = people::say(why->string(), language);
    for (Json& it : box["remember"].items()) {
        it["strength_word"] = people::say(rulings::strength_word(it.find("strength")->string()), language);
    }
    box["has_who"] = !box.find("who_names")->string().empty();
    box["promise_time"] = people::time_words(*from_rfc3339(box.find("promise")->string()), now, language);
}

void dress_answering(Json& model, Instant now, http::Language language)
{
    for (Json& it : model["answers"].items()) {
        const std::string state = it.find("state")->string();
        it["is_going"] = state == word(AnswerState::going);
        it["is_left"] = state == word(AnswerState::left);
        it["is_waiting"] = state == word(AnswerState::waits);
        it["is_sent_back"] = state == word(AnswerState::sent_back);
        it["in_doubt"] = state == word(AnswerState::in_doubt);
        it["is_back"] = state == word(AnswerState::came_back);
        it["goes_time"] = people::time_words(*from_rfc3339(it.find("goes")->string()), now, language);
    }
    if (!model.find("answer_box")) return;
    model["may_answer"] = model.find("answer_box")->find("may")->boolean();
    dress_answer_box(model["answer_box"], now, language);
    name_first(model["choices"]["template"], text_of("Velg en tekst"), language);
    name_first(model["choices"]["category"], text_of("Velg hva det er"), language);
}

} // namespace samband::dialogue
