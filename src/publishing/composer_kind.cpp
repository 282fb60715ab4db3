#include "publishing/composer_kind.h"

#include "people/dressing.h"
#include "publishing/kind_facts.h"
#include "publishing/post_kind.h"
#include "publishing/template.h"

namespace samband::publishing {

static const char* input_of(FactType type)
{
    switch (type) {
    case FactType::time:
        return "datetime-local";
    case FactType::day:
        return "date";
    case FactType::link:
        return "url";
    case FactType::line:
    case FactType::lines:
        return "text";
    }
    return "text";
}

static Json facts_of_kind(const KindShape& kind, const Content& typed)
{
    Json facts = Json::array();
    for (const FactShape& fact : kind.facts) {
        const auto value = typed.kind_facts.find(std::string(fact.name));
        const bool there = typed.kind == kind.kind && value != typed.kind_facts.end();
        facts.push(Json::object({{"field", fact_field(kind.kind, fact.name)},
                                 {"label", fact.label},
                                 {"value", there ? value->second : ""},
                                 {"required", fact.missing != nullptr},
                                 {"input", input_of(fact.type)},
                                 {"is_lines", fact.type == FactType::lines}}));
    }
    return facts;
}

Json composer_kind_facts(const Content& typed)
{
    Json list = Json::array();
    for (const KindShape& kind : kinds())
        list.push(Json::object({{"kind", word(kind.kind)},
                                {"kind_name", kind.name},
                                {"chosen", kind.kind == typed.kind},
                                {"has_facts", !kind.facts.empty()},
                                {"facts", facts_of_kind(kind, typed)}}));
    return list;
}

Json beginnings(db::Reading& tx)
{
    Json list = Json::array();
    for (const KindShape& kind : kinds())
        if (kind.kind != PostKind::news)
            list.push(Json::object({{"href", "/saker/ny?mal=" + std::string(word(kind.kind))}, {"label", kind.name}}));
    for (const Template& own : templates(tx))
        list.push(Json::object({{"href", "/saker/ny?mal=" + own.id.text()}, {"label", own.text.name}, {"own", true}}));
    return list;
}

void dress_composer_kind(Json& model, http::Language language)
{
    for (Json& kind : model["kinds"].items()) {
        kind["kind_name"] = people::say(kind.find("kind_name")->string(), language);
        for (Json& fact : kind["facts"].items()) {
            fact["label"] = people::say(fact.find("label")->string(), language);
            const Json* errors = model.find("errors");
            const Json* fault = errors ? errors->find(fact.find("field")->string()) : nullptr;
            if (fault) fact["fault"] = Json(*fault);
        }
    }
    if (!model.find("beginnings")) return;
    for (Json& begin : model["beginnings"].items())
        if (!begin.find("own")) begin["label"] = people::say(begin.find("label")->string(), language);
}

Content begun_with(db::Reading& tx, Content content, const std::string& chosen)
{
    if (const auto kind = post_kind_of(chosen)) {
        content.kind = *kind;
        content.body = shape_of(*kind).structure;
        return content;
    }
    const auto id = Id::parse(chosen);
    const auto own = id ? find_template(tx, *id) : std::nullopt;
    if (!own) return content;
    content.kind = own->text.kind;
    content.title = own->text.title;
    content.lead = own->text.lead;
    content.body = own->text.body;
    return content;
}

} // namespace samband::publishing
