#include "dialogue/look_facts.h"

#include "people/dressing.h"

namespace samband::dialogue {

Json look_facts(const std::vector<Look>& looks)
{
    Json lines = Json::array();
    for (const LookLine& line : told_together(looks))
        lines.push(Json::object({{"who", line.look.person_name},
                                 {"at", to_rfc3339(line.look.at)},
                                 {"part", line.look.part},
                                 {"times", line.times}}));
    return lines;
}

void dress_looks(Json& looks, Instant now, http::Language language)
{
    for (Json& line : looks.items()) {
        line["time"] = people::time_words(*from_rfc3339(line.find("at")->string()), now, language);
        line["part_name"] = people::say(part_name(line.find("part")->string()), language);
        line["often"] = line.find("times")->integer() > 1;
    }
}

} // namespace samband::dialogue
