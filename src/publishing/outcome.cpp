#include "publishing/outcome.h"

namespace samband::publishing {

Json outcome_json(const ActOutcome& outcome)
{
    Json json = outcome_json(outcome.post);
    json["done"] = outcome.done;
    json["ruling"] = rulebook::to_json(outcome.ruling);
    return json;
}

Json outcome_json(const Post& post)
{
    return Json::object({{"post", post.id.text()},
                         {"version", post.version},
                         {"state", word(post.state)},
                         {"address", post.slug},
                         {"done", true}});
}

} // namespace samband::publishing
