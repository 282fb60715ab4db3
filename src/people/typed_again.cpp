#include "people/typed_again.h"

#include "people/dressing.h"

namespace samband::people {

static Json typed_texts(const http::Request& request, const http::FormShape& shape);
static http::Page with_typed(http::Page page, const Json& typed, const Problem& problem);
static void choose(Json& choices, const std::string& value);

http::Reply or_typed_again(Visit& visit, const http::FormShape& shape,
                           const std::function<http::Reply(const http::Form&)>& act,
                           const std::function<http::Page()>& page)
{
    try {
        return act(http::Form::read(visit.request, shape));
    } catch (const Problem& problem) {
        const bool askers = problem.code() == ProblemCode::invalid || problem.code() == ProblemCode::conflict;
        if (visit.request.wants_json || !askers) throw;
        return with_typed(page(), typed_texts(visit.request, shape), problem);
    }
}

void add_faults(Json& model, const Problem& problem)
{
    Json faults = Json::array();
    for (const FieldProblem& fault : problem.fields())
        faults.push(Json::object({{"field", fault.field}, {"says", fault.says}}));
    if (faults.items().empty()) model["fault"] = problem.safe_message();
    model["faults"] = std::move(faults);
}

void dress_faults(Json& model, http::Language language)
{
    if (const Json* fault = model.find("fault")) model["fault"] = say(fault->string(), language);
    if (!model.find("faults")) return;
    for (Json& fault : model["faults"].items()) {
        fault["says"] = say(fault.find("says")->string(), language);
        model["errors"][fault.find("field")->string()] = Json(*fault.find("says"));
    }
}

static Json typed_texts(const http::Request& request, const http::FormShape& shape)
{
    Json typed = Json::object();
    for (const http::Field& field : shape.fields) {
        const Json* sent = field.kind == http::FieldKind::secret ? nullptr : request.body.find(field.name);
        if (sent && sent->is_string()) typed[field.name] = Json(*sent);
    }
    return typed;
}

/// The page dresses itself first: what was typed goes over what it shows.
static http::Page with_typed(http::Page page, const Json& typed, const Problem& problem)
{
    add_faults(page.model, problem);
    page.status = problem.code() == ProblemCode::conflict ? 409 : 422;
    page.dress = [own = page.dress, typed](Json& model, http::Language language) {
        if (own) own(model, language);
        for (const auto& [field, text] : typed.members()) {
            model["values"][field] = Json(text);
            if (model.find("choices") && model.find("choices")->find(field))
                choose(model["choices"][field], text.string());
        }
        dress_faults(model, language);
    };
    return page;
}

static void choose(Json& choices, const std::string& value)
{
    for (Json& choice : choices.items()) choice["chosen"] = choice.find("value")->string() == value;
}

} // namespace samband::people
