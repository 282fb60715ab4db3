#include "base/calendar.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/answer_form.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/template_facts.h"
#include "dialogue/thread_choices.h"
#include "dialogue/thread_page.h"
#include "dialogue/thread_store.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "rulebook/norwegian.h"
#include "rulebook/words.h"

namespace samband::dialogue {

using http::FieldKind;

namespace {

const http::FormShape& template_form()
{
    static const http::FormShape form{
        "AnswerTemplate",
        {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed"},
         {"name", FieldKind::text, false, 2 * template_name_characters, {}, "What it is found by"},
         {"text_nb", FieldKind::lines, false, template_bytes, {}, "In bokmål, with places as {navn}"},
         {"text_nn", FieldKind::lines, false, template_bytes, {}, "In nynorsk; else the bokmål is used"},
         {"category", FieldKind::choice, false, 40, category_words(), "What it answers"},
         {"unit", FieldKind::id, false, 36, {}, "For those who write for it; for all if absent"},
         {"owner", FieldKind::id, false, 36, {}, "Who goes through it again; oneself if absent"},
         {"review", FieldKind::date, false, 10, {}, "On that day; in a year if absent"},
         {"closes", FieldKind::flag, false, 1, {}, "The thread is settled with it"},
         {"sets_category", FieldKind::choice, false, 40, category_words(), "What the thread is, where nobody has said"},
         {"gives_to", FieldKind::id, false, 36, {}, "Whose the thread is then"}}};
    return form;
}
const http::FormShape gone_form{"AnswerTemplateGone", {}};

Json categories(const std::optional<rulebook::Category>& chosen)
{
    Json choices = Json(Json::Array{Json::object({{"value", ""}, {"label", ""}, {"chosen", !chosen}})});
    for (const std::string_view said : category_words()) {
        const auto category = rulebook::read_word<rulebook::Category>(said).value();
        choices.push(
            Json::object({{"value", said}, {"label", rulebook::bokmaal(category)}, {"chosen", chosen == category}}));
    }
    return choices;
}

Json choices_of(db::Reading& tx, const TemplateText& text)
{
    return Json::object({{"category", categories(text.category)},
                         {"sets_category", categories(text.sets_category)},
                         {"unit", unit_choices(tx, text.unit)},
                         {"owner", people_choices(tx, text.owner)},
                         {"gives_to", people_choices(tx, text.gives_to)}});
}

Json values_of(const TemplateText& text)
{
    return Json::object({{"name", text.name},
                         {"text_nb", text.text_nb},
                         {"text_nn", text.text_nn},
                         {"review", to_string(text.review)},
                         {"closes", text.closes}});
}

TemplateText begun_by(const people::Person& person, Instant now)
{
    TemplateText text;
    text.owner = person.id;
    text.review = in_oslo(now).date.plus_days(365);
    return text;
}

void dress_fields(Json& model, http::Language language)
{
    for (const char* field : {"category", "sets_category"})
        name_first(model["choices"][field], text_of("Ikke valgt"), language);
    name_first(model["choices"]["unit"], text_of("Alle enheter"), language);
    name_first(model["choices"]["owner"], text_of("Meg"), language);
    name_first(model["choices"]["gives_to"], text_of("Ingen"), language);
    Json crumbs = Json::array();
    crumbs.push(Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}}));
    if (model.find("id"))
        crumbs.push(
            Json::object({{"href", "/samtaler/maler"}, {"label", people::say(text_of("Svarmaler"), language)}}));
    model["crumbs"] = std::move(crumbs);
}

http::Page list_page(people::Visit& visit)
{
    const Date today = in_oslo(visit.request.at).date;
    http::Page page{"dialogue/templates", visit.database.read([&](db::Reading& tx) {
                        Json list = Json::array();
                        for (const Template& it : list_templates(tx, visit.someone()))
                            list.push(Json::object({{"id", it.id.text()},
                                                    {"template_name", it.text.name},
                                                    {"owner_name", it.owner_name},
                                                    {"unit_name", it.unit_name},
                                                    {"review", to_string(it.text.review)},
                                                    {"is_due", it.is_due(today)}}));
                        const TemplateText begun = begun_by(visit.someone(), visit.request.at);
                        return Json::object({{"templates", std::move(list)},
                                             {"values", values_of(begun)},
                                             {"choices", choices_of(tx, begun)}});
                    })};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Svarmaler"), language);
        model["no_templates"] = model.find("templates")->items().empty();
        for (Json& it : model["templates"].items())
            it["review_words"] = people::day_words(it.find("review")->string(), language);
        dress_fields(model, language);
    };
    return page;
}

http::Page template_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("template");
    http::Page page{"dialogue/template", visit.database.read([&](db::Reading& tx) {
                        const Template it = load_template(tx, visit.someone(), id);
                        return Json::object({{"id", id.text()},
                                             {"version", it.version},
                                             {"values", values_of(it.text)},
                                             {"choices", choices_of(tx, it.text)}});
                    })};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Endre svarmalen"), language);
        dress_fields(model, language);
    };
    return page;
}

TemplateText text_in(const http::Form& form, const people::Person& person, Instant now)
{
    TemplateText text = begun_by(person, now);
    text.name = form.text("name");
    text.text_nb = form.text("text_nb");
    text.text_nn = form.text("text_nn");
    text.category = category_in(form);
    text.unit = form.id("unit");
    if (const auto owner = form.id("owner")) text.owner = *owner;
    if (const auto day = parse_date(form.text("review"))) text.review = *day;
    text.closes = form.flag("closes");
    text.sets_category = rulebook::read_word<rulebook::Category>(form.text("sets_category"));
    text.gives_to = form.id("gives_to");
    return text;
}

http::Reply save(people::Visit& visit, const Id& id, const std::function<http::Page()>& again)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "save-answer-template", [&](db::Writing& tx) {
            const Template saved = save_template(tx, visit.someone(), id, form.integer("seen_version").value_or(0),
                                                 text_in(form, visit.someone(), tx.now()));
            return Json::object({{"id", saved.id.text()}, {"version", saved.version}});
        });
        return http::Redirect{"/samtaler/maler", told, text_of("Svarmalen er lagret.")};
    };
    return people::or_typed_again(visit, template_form(), act, again);
}

http::Reply retire(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("template");
    const http::Form form = http::Form::read(visit.request, gone_form);
    people::acted_once(visit, form, "retire-answer-template", [&](db::Writing& tx) {
        retire_template(tx, visit.someone(), id);
        return Json::object({{"id", id.text()}});
    });
    return http::Redirect{"/samtaler/maler", Json::object({{"id", id.text()}}), text_of("Svarmalen brukes ikke mer.")};
}

/// What was typed is kept, and the chosen text stands below it; a program gets the text alone.
http::Reply insert(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const http::Form form = http::Form::read(visit.request, insert_form());
    const std::string choice = form.text("template");
    Json told = visit.database.read([&](db::Reading& tx) {
        const Thread thread = load_thread(tx, visit.someone(), id);
        const AnswerBox box =
            answer_box(tx, visit.someone(), visit.municipality, thread, category_in(form), visit.request.language);
        return Json::object({{"insert", chosen_text(tx, visit.someone(), visit.municipality, thread, box, choice)},
                             {"macro_facts", macro_facts(tx, visit.someone(), choice)}});
    });
    http::Page page = thread_page(visit, id);
    std::string text = form.text("text");
    if (!trim(text).empty()) text += "\n\n";
    text += told.find("insert")->string();
    page.model["insert"] = *told.find("insert");
    page.model["macro_facts"] = *told.find("macro_facts");
    page.model["values"]["text"] = text;
    page.dress = [own = page.dress](Json& model, http::Language language) {
        own(model, language);
        dress_macro(model, language);
    };
    return page;
}

} // namespace

void add_template_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/maler", Access::writer, "Canned answers: those in use, and a form for a new one", list_page);
    routes.post("/samtaler/maler", Access::writer, "Add a canned answer", template_form(),
                [](people::Visit& visit) { return save(visit, Id(), [&] { return list_page(visit); }); });
    routes.get("/samtaler/maler/{template}", Access::writer, "A canned answer, to be changed", template_page);
    routes.post("/samtaler/maler/{template}", Access::writer, "Change a canned answer", template_form(),
                [](people::Visit& visit) {
                    return save(visit, visit.request.id_parameter("template"), [&] { return template_page(visit); });
                });
    routes.post("/samtaler/maler/{template}/ta-bort", Access::writer, "Offer it no more", gone_form, retire);
    routes.post("/samtaler/{id}/mal", Access::writer, "Put a ready text into the answer box", insert_form(), insert);
}

} // namespace samband::dialogue
