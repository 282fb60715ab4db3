#include "moderation/message_facts.h"

#include "dialogue/inbox_facts.h"
#include "dialogue/thread_choices.h"
#include "dialogue/whole_message.h"
#include "moderation/limits.h"
#include "people/dressing.h"
#include "rulebook/words.h"
#include "rulings/ruling_facts.h"

#include <algorithm>

namespace samband::moderation {

using http::FieldKind;
using rulebook::Category;

std::string path_of(const Id& thread)
{
    return "/samtaler/" + thread.text();
}

Chosen looked_at(db::Reading& tx, people::Visit& visit)
{
    const dialogue::Thread thread = dialogue::load_thread(tx, visit.someone(), visit.request.id_parameter("id"));
    return {thread, dialogue::load_message(tx, thread.id, visit.request.id_parameter("entry"))};
}

std::optional<Category> category_asked(const http::Request& request, const dialogue::Thread& thread)
{
    const std::string* asked = request.query_value("gjelder");
    const Json* typed = request.body.find("category");
    const std::string said = typed && typed->is_string() ? typed->string() : asked ? *asked : std::string();
    if (const auto category = rulebook::read_word<Category>(said)) return category;
    return thread.category ? thread.category : thread.proposed;
}

static Json reason_choices(const std::vector<Reason>& chosen)
{
    Json choices = Json::array();
    for (const ReasonSays& it : reasons())
        choices.push(Json::object(
            {{"value", it.word}, {"label", it.name}, {"chosen", std::ranges::count(chosen, it.reason) > 0}}));
    return choices;
}

Json message_facts(const Chosen& it, const std::optional<Category>& category, const std::vector<Reason>& chosen)
{
    using dialogue::Way;
    const Way way = it.entry.way;
    const bool network = way == Way::facebook || way == Way::instagram || way == Way::linkedin;
    return Json::object({{"thread", it.thread.id.text()},
                         {"entry", it.entry.id.text()},
                         {"version", it.thread.version},
                         {"subject", it.thread.subject},
                         {"message", Json::object({{"text", it.entry.text},
                                                   {"who", it.entry.who},
                                                   {"way", dialogue::word(way)},
                                                   {"at", to_rfc3339(it.entry.at)}})},
                         {"network", network},
                         {"on_facebook", way == Way::facebook},
                         {"category", category ? Json(rulebook::word(*category)) : Json()},
                         {"choices", Json::object({{"category", dialogue::category_choices(category)},
                                                   {"reasons", reason_choices(chosen)}})},
                         {"values", Json::object()}});
}

void add_ruling(Json& model, const dialogue::EntryRule& rule, bool refused, const std::vector<std::string>& asked)
{
    Json roles = Json::array();
    for (const std::string& role : asked) {
        const auto known = people::role(role);
        roles.push(known ? std::string(known->name) : std::string(text_of("nærmeste leder")));
    }
    model["ruling"] = rulings::ruling_facts(*rule.rules.book, rule.question, rule.ruling);
    model["refused"] = refused;
    model["advised_against"] = !refused && rule.ruling.outcome == rulebook::Outcome::advised_against;
    model["asks_first"] = !refused && !asked.empty();
    model["asked_roles"] = std::move(roles);
}

Json crumbs(http::Language language, const Json* model)
{
    Json list =
        Json(Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
    if (model)
        list.push(Json::object(
            {{"href", "/samtaler/" + model->find("thread")->string()}, {"label", model->find("subject")->string()}}));
    return list;
}

void dress_message(Json& model, Instant now, http::Language language)
{
    model["crumbs"] = crumbs(language, &model);
    Json& message = model["message"];
    const auto way = dialogue::way_of(message.find("way")->string()).value_or(dialogue::Way::form);
    message["way_name"] = people::say(dialogue::name(way), language);
    message["way_icon"] = dialogue::icon(way);
    message["time"] = people::time_words(*from_rfc3339(message.find("at")->string()), now, language);
    if (message.find("who")->string().empty()) message["who"] = people::say(text_of("Ukjent"), language);
    for (const char* field : {"category", "reasons"})
        for (Json& it : model["choices"][field].items())
            it["label"] = people::say(it.find("label")->string(), language);
    model["choices"]["category"].items().front()["label"] = people::say(text_of("Velg hva det er"), language);
    if (!model.find("ruling")) return;
    rulings::dress_ruling(model["ruling"], language);
    std::string names;
    for (const Json& role : model["asked_roles"].items())
        names += (names.empty() ? "" : ", ") + people::say(role.string(), language);
    model["asked_names"] = names;
}

const http::Field& seen_field()
{
    static const http::Field field{
        "seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version of the thread that the page showed"};
    return field;
}

const http::Field& category_field()
{
    static const http::Field field{"category",
                                   FieldKind::choice,
                                   false,
                                   40,
                                   {rulebook::Words<Category>::all.begin(), rulebook::Words<Category>::all.end()},
                                   "What the message is; what its thread is if absent"};
    return field;
}

const http::Field& reasons_field()
{
    static const http::Field field{"reasons", FieldKind::choices, false, 20, reason_words(), "Why"};
    return field;
}

const http::Field& why_field()
{
    static const http::Field field{"why", FieldKind::lines, false, why_bytes, {}, "In own words"};
    return field;
}

const http::Field& advice_field()
{
    static const http::Field field{
        "despite_advice", FieldKind::flag, false, 1, {}, "The advice against it has been seen"};
    return field;
}

http::FormShape shape(std::string_view name, std::initializer_list<http::Field> fields)
{
    return {name, fields};
}

std::optional<Category> category_in(const http::Form& form)
{
    return rulebook::read_word<Category>(form.text("category"));
}

} // namespace samband::moderation
