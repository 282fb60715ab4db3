#include "dialogue/today.h"

#include "base/text.h"
#include "dialogue/answer_facts.h"
#include "dialogue/answers.h"
#include "dialogue/concern.h"
#include "dialogue/draft.h"
#include "dialogue/follow.h"
#include "dialogue/pages.h"
#include "dialogue/thread_store.h"
#include "dialogue/urgent_answers.h"
#include "people/dressing.h"

namespace samband::dialogue {

static Json lines_of(const std::vector<Told>& told)
{
    constexpr std::size_t said_characters = 200;
    Json lines = Json::array();
    for (const Told& it : told)
        lines.push(Json::object({{"thread", it.thread.text()},
                                 {"subject", it.subject},
                                 {"by", it.by_name},
                                 {"said", shortened(it.said, said_characters)},
                                 {"written", to_rfc3339(it.at)}}));
    return lines;
}

static Json line_of(db::Reading& tx, const Answer& answer, const std::string& by, const std::string& said)
{
    const auto thread = find_thread(tx, answer.thread);
    return Json::object({{"thread", answer.thread.text()},
                         {"subject", thread ? listed_subject(*thread) : ""},
                         {"by", by},
                         {"said", thread && thread->restricted ? std::string() : said},
                         {"written", to_rfc3339(answer.at)}});
}

/// Of one that may have arrived it says where that is said, by the desk.
static Json returned_line(db::Reading& tx, const people::Person& person, const Answer& answer)
{
    Json line = line_of(tx, answer, "", answer.comment);
    if (answer.comment.empty()) line["error"] = answer.error;
    line["in_doubt"] = answer.state == AnswerState::in_doubt;
    line["may_say"] = person.may(people::Access::desk);
    return line;
}

Json today_facts(db::Reading& tx, const people::Person& person)
{
    Json left = Json::array();
    for (const LeftDraft& draft : drafts_left_for(tx, person))
        left.push(Json::object({{"thread", draft.thread.text()},
                                {"subject", draft.subject},
                                {"by", draft.by_name},
                                {"written", to_rfc3339(draft.changed)}}));
    Json yes = Json::array();
    for (const Answer& answer : answers_waiting_for(tx, person)) yes.push(line_of(tx, answer, answer.by_name, ""));
    Json back = Json::array();
    for (const Answer& answer : answers_returned_to(tx, person)) back.push(returned_line(tx, person, answer));
    Json concerns = Json::array();
    for (const Thread& thread : concerns_for(tx, person))
        concerns.push(Json::object({{"thread", thread.id.text()}, {"subject", listed_subject(thread)}}));
    const bool desk = person.may(people::Access::desk);
    return Json::object({{"concerns", std::move(concerns)},
                         {"urgent_answers", urgent_answers_facts(tx, person)},
                         {"threads_mine", count_waiting_for(tx, person.id)},
                         {"threads_unassigned", desk ? count_threads(tx, person, Box::unassigned) : std::int64_t{0}},
                         {"answers_to_approve", std::move(yes)},
                         {"answers_returned", std::move(back)},
                         {"left_drafts", std::move(left)},
                         {"told_mentions", lines_of(mentions_of(tx, person))},
                         {"told_followed", lines_of(came_to_followed(tx, person))}});
}

static constexpr const char* sections[] = {"answers_to_approve", "answers_returned", "left_drafts", "told_mentions",
                                           "told_followed"};

bool is_quiet(const Json& facts)
{
    for (const char* section : sections)
        if (!facts.find(section)->items().empty()) return false;
    return facts.find("concerns")->items().empty() && facts.find("urgent_answers")->find("threads")->items().empty() &&
           facts.find("threads_mine")->integer() == 0 && facts.find("threads_unassigned")->integer() == 0;
}

void dress_today(Json& facts, Instant now, http::Language language)
{
    dress_urgent_answers(facts["urgent_answers"], now, language);
    facts["has_threads"] = facts.find("threads_mine")->integer() > 0;
    facts["has_unassigned"] = facts.find("threads_unassigned")->integer() > 0;
    for (const char* section : sections)
        for (Json& line : facts[section].items()) {
            if (line.find("subject")->string().empty()) line["subject"] = people::say(hidden_subject, language);
            line["time"] = people::time_words(*from_rfc3339(line.find("written")->string()), now, language);
        }
    for (Json& line : facts["answers_returned"].items())
        if (const Json* error = line.find("error")) line["said"] = words_of_error(error->string(), language);
}

static http::Reply today_part(people::Visit& visit)
{
    http::Page page{"dialogue/today_part", visit.database.read([&](db::Reading& tx) {
                        return Json::object({{"dialogue", today_facts(tx, visit.someone())}});
                    })};
    page.dress = [now = visit.request.at](Json& model, http::Language language) {
        dress_today(model["dialogue"], now, language);
    };
    return page;
}

void add_today_routes(people::Routes& routes)
{
    routes.get("/samtaler/i-dag", people::Access::staff,
               "What I dag says of conversations, fetched anew when something has changed", today_part);
}

} // namespace samband::dialogue
