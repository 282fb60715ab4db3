#include "planning/recurring_words.h"

#include "people/dressing.h"

namespace samband::planning {

Json recurrence_facts(const Recurrence& recurrence)
{
    return Json::object({{"id", recurrence.id.text()},
                         {"post", recurrence.post.text()},
                         {"every", word(recurrence.rule.every)},
                         {"first", to_string(recurrence.rule.first)},
                         {"days_before", recurrence.rule.days_before},
                         {"next", to_string(recurrence.next)}});
}

void dress_recurrence(Json& facts, http::Language language)
{
    const Every every = every_of(facts.find("every")->string()).value_or(Every::year);
    facts["every_words"] = people::say(every_words(every), language);
    facts["next_words"] = people::day_words(facts.find("next")->string(), language);
    if (const Json* title = facts.find("post_title"); title && title->string().empty())
        facts["post_title"] = people::say(text_of("Uten tittel"), language);
}

const char* every_words(Every every)
{
    switch (every) {
    case Every::week:
        return text_of("Hver uke");
    case Every::month:
        return text_of("Hver måned");
    case Every::year:
        return text_of("Hvert år");
    }
    return "";
}

} // namespace samband::planning
