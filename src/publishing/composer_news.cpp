#include "publishing/composer_news.h"

#include "people/dressing.h"
#include "people/person_store.h"

namespace samband::publishing {

void add_news(Json& model, db::Reading& tx, const Post& post, const ComposerNews& news)
{
    model["not_done"] = news.not_done;
    model["values"]["note"] = news.note;
    Json faults = Json::array();
    if (news.problem)
        for (const FieldProblem& fault : news.problem->fields())
            faults.push(Json::object({{"field", fault.field}, {"says", fault.says}}));
    if (news.problem && faults.items().empty()) model["fault"] = news.problem->safe_message();
    model["faults"] = std::move(faults);
    if (!news.changed_by_other) return;
    const auto other = people::find_person(tx, post.revised_by);
    model["changed_by_other"] = Json::object({{"other_name", other ? other->name : ""}});
}

void dress_faults(Json& model, http::Language language)
{
    if (const Json* fault = model.find("fault")) model["fault"] = people::say(fault->string(), language);
    for (Json& fault : model["faults"].items()) {
        fault["says"] = people::say(fault.find("says")->string(), language);
        model["errors"][fault.find("field")->string()] = Json(*fault.find("says"));
        const std::string& field = fault.find("field")->string();
        if (field == "picture_file" || field == "pictures") model["picture_fault"] = Json(*fault.find("says"));
    }
}

} // namespace samband::publishing
