#include "publishing/site_urgent.h"

#include "people/dressing.h"
#include "publishing/site_address.h"

namespace samband::publishing {

static Json time_or_null(const std::optional<Instant>& at)
{
    return at ? Json(to_rfc3339(*at)) : Json();
}

static Json facts_of(const Urgent& urgent)
{
    return Json::object({{"what", urgent.what},
                         {"where", urgent.where},
                         {"until", time_or_null(urgent.until)},
                         {"over", time_or_null(urgent.over)}});
}

Json urgent_on_front(db::Reading& tx)
{
    Json list = Json::array();
    for (const UrgentOut& out : urgent_now(tx)) {
        Json facts = facts_of(out.urgent);
        facts["href"] = news_path(out.slug);
        list.push(std::move(facts));
    }
    return list;
}

Json urgent_facts(db::Reading& tx, const Id& post)
{
    const auto urgent = urgent_of(tx, post);
    return urgent ? facts_of(*urgent) : Json();
}

void dress_site_urgent(Json& facts, Instant now, http::Language language)
{
    if (facts.is_null()) return;
    for (const char* time : {"until", "over"}) {
        const Json* at = facts.find(time);
        const std::string name = std::string(time) + "_time";
        facts[name] = at->is_string() ? people::time_words(*from_rfc3339(at->string()), now, language) : Json();
    }
}

} // namespace samband::publishing
