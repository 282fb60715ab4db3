#include "dialogue/template_facts.h"

#include "base/problem.h"
#include "base/text.h"
#include "dialogue/fixed_text.h"
#include "dialogue/signature.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "rulebook/norwegian.h"
#include "rulings/in_force.h"

#include <algorithm>

namespace samband::dialogue {

static constexpr std::string_view ready = "klar.";

Json text_choices(const AnswerBox& box, const std::vector<Template>& templates)
{
    Json choices = Json(Json::Array{Json::object({{"value", ""}, {"label", ""}, {"chosen", true}})});
    const auto add = [&](const std::string& value, const std::string& label) {
        choices.push(Json::object({{"value", value}, {"label", label}, {"chosen", false}}));
    };
    for (const ReadyText& text : box.texts) add(std::string(ready) + text.name, text.title);
    const auto fits = [&](const Template& it) { return it.text.category && it.text.category == box.question.category; };
    for (const Template& it : templates)
        if (fits(it)) add(it.id.text(), it.text.name);
    for (const Template& it : templates)
        if (!fits(it)) add(it.id.text(), it.text.name);
    return choices;
}

std::string chosen_text(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                        const Thread& thread, const AnswerBox& box, const std::string& choice)
{
    if (choice.starts_with(ready)) {
        const auto it = std::ranges::find(box.texts, choice.substr(ready.size()), &ReadyText::name);
        return it == box.texts.end() ? "" : it->text;
    }
    const auto id = Id::parse(choice);
    if (!id) return "";
    const Place place = place_of(tx, *rulings::in_force(tx), person, thread.unit);
    return filled(load_template(tx, person, *id).in(box.tongue),
                  {municipality, person, place.unit, place.title, &thread, box.promise, box.tongue});
}

Json macro_facts(db::Reading& tx, const people::Person& person, const std::string& choice)
{
    const auto id = Id::parse(choice);
    if (!id) return {};
    const Template it = load_template(tx, person, *id);
    if (!it.text.closes && !it.text.sets_category && !it.text.gives_to) return {};
    const auto to = it.text.gives_to ? people::find_person(tx, *it.text.gives_to) : std::nullopt;
    return Json::object(
        {{"macro", id->text()},
         {"macro_closes", it.text.closes},
         {"macro_category", it.text.sets_category ? Json(rulebook::bokmaal(*it.text.sets_category)) : Json()},
         {"macro_to", to ? to->name : ""}});
}

void dress_macro(Json& model, http::Language language)
{
    Json* macro = model.find("macro_facts") ? &model["macro_facts"] : nullptr;
    if (!macro || !macro->is_object()) return;
    std::vector<std::string> does;
    if (macro->find("macro_closes")->boolean()) does.push_back(people::say(text_of("avslutter samtalen"), language));
    if (const Json* category = macro->find("macro_category"); category->is_string())
        does.push_back(people::say(text_of("fører den som"), language) + " " + category->string());
    if (const std::string& to = macro->find("macro_to")->string(); !to.empty())
        does.push_back(people::say(text_of("gir den til"), language) + " " + to);
    (*macro)["macro_does"] = join(does, ", ");
}

} // namespace samband::dialogue
