#include "dialogue/answer_facts.h"

#include "base/text.h"
#include "channels/trouble_words.h"
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

static Json remember_facts(const AnswerBox& box)
{
    Json list = Json::array();
    for (const Remember& it : box.remember)
        list.push(
            Json::object({{"strength", rulebook::word(it.strength)}, {"remember", it.says}, {"checked", it.checked}}));
    return list;
}

/// By name; an id of the network's says nothing to a person.
static std::string seen_by(const AnswerWay& way)
{
    return way.outward == Outward::message ? way.who : std::string();
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
                         {"to", is_in_network(box.way.outward) ? seen_by(box.way) : box.way.to},
                         {"way", word(box.way.came_by)},
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

/// In a network everybody reads along, or whoever wrote alone.
static const char* network_words(bool open, std::string_view way)
{
    if (way == word(Way::instagram))
        return open ? text_of("på Instagram, synlig for alle") : text_of("i melding på Instagram, synlig bare for");
    if (way == word(Way::linkedin)) return text_of("på LinkedIn, synlig for alle");
    return open ? text_of("på Facebook, synlig for alle") : text_of("i melding på Facebook, synlig bare for");
}

/// Whose voice it is, and where it goes, in one line.
static const char* voice_words(std::string_view outward, std::string_view way)
{
    if (outward == word(Outward::reply)) return network_words(true, way);
    if (outward == word(Outward::message)) return network_words(false, way);
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
    box["voice"] = people::say(voice_words(outward, box.find("way")->string()), language);
    const bool to_somebody = outward == word(Outward::message);
    box["in_network"] = to_somebody || outward == word(Outward::reply);
    if (to_somebody && box.find("to")->string().empty()) box["to"] = people::say(text_of("den som skrev"), language);
    if (box.find("track")->is_string()) box["track"] = people::say(box.find("track")->string(), language);
    box["sends"] = outward != word(Outward::noted_alone);
    if (const Json* why = box.find("hindered"); why->is_string())
        box["hindered"] = people::say(why->string(), language);
    for (Json& it : box["remember"].items()) {
        it["strength_word"] = people::say(rulings::strength_word(it.find("strength")->string()), language);
    }
    box["has_who"] = !box.find("who_names")->string().empty();
    box["promise_time"] = people::time_words(*from_rfc3339(box.find("promise")->string()), now, language);
}

std::string words_of_error(const std::string& error, http::Language language)
{
    const channels::TroubleWords words = channels::trouble_words(error);
    if (*words.why == '\0') return error;
    const std::string why = people::say(words.why, language);
    return *words.remedy == '\0' ? why : why + " " + people::say(words.remedy, language);
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
        it["error"] = words_of_error(it.find("error")->string(), language);
        it["goes_time"] = people::time_words(*from_rfc3339(it.find("goes")->string()), now, language);
    }
    if (!model.find("answer_box")) return;
    model["may_answer"] = model.find("answer_box")->find("may")->boolean();
    dress_answer_box(model["answer_box"], now, language);
    name_first(model["choices"]["template"], text_of("Velg en tekst"), language);
    say_category_choices(model["choices"]["category"], text_of("Velg hva det er"), language);
}

} // namespace samband::dialogue
