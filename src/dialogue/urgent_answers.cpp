#include "dialogue/urgent_answers.h"

#include "base/calendar.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/limits.h"

#include <algorithm>

namespace samband::dialogue {

Json urgent_answers_facts(db::Reading& tx, const people::Person& person)
{
    const Instant tonight = end_of_day(in_oslo(tx.now()).date);
    std::vector<Line> urgent;
    for (const Box box : {Box::mine, Box::unassigned})
        for (Line& line : list_threads(tx, person, box))
            if (line.thread.waits_since && line.thread.due && *line.thread.due <= tonight)
                urgent.push_back(std::move(line));
    std::ranges::stable_sort(urgent, {}, [](const Line& line) { return *line.thread.due; });
    Json lines = Json::array();
    for (const Line& line : urgent)
        if (lines.items().size() < urgent_lines) {
            Json facts = thread_facts(line.thread);
            hide_restricted(facts);
            lines.push(std::move(facts));
        }
    return Json::object({{"count", static_cast<std::int64_t>(urgent.size())},
                         {"more", urgent.size() > urgent_lines},
                         {"threads", std::move(lines)}});
}

void dress_urgent_answers(Json& facts, Instant now, http::Language language)
{
    for (Json& thread : facts["threads"].items()) dress_thread(thread, now, language);
}

} // namespace samband::dialogue
