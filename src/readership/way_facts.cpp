#include "readership/way_facts.h"

#include "people/dressing.h"
#include "readership/showing.h"

namespace samband::readership {

std::int64_t share_of(std::int64_t showings, std::int64_t largest)
{
    if (showings <= 0 || largest <= 0) return 0;
    return std::max<std::int64_t>(1, showings * 100 / largest);
}

Json ways_facts(const std::vector<WayIn>& ways)
{
    std::int64_t largest = 0;
    for (const WayIn& way : ways) largest = std::max(largest, way.showings);
    Json list = Json::array();
    for (const WayIn& way : ways)
        list.push(Json::object({{"way_in", way.word},
                                {"showings", way.showings},
                                {"in_span", way.in_span},
                                {"share", share_of(way.showings, largest)}}));
    return list;
}

void dress_ways(Json& ways, http::Language language)
{
    for (Json& way : ways.items()) way["name"] = people::say(name_of_way(way.find("way_in")->string()), language);
}

} // namespace samband::readership
