#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "publishing/content.h"
#include "publishing/post_pages.h"
#include "publishing/template.h"

namespace samband::publishing {

using http::FieldKind;

namespace {

const std::vector<std::string_view>& kind_words()
{
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> made;
        for (const KindShape& kind : kinds()) made.push_back(word(kind.kind));
        return made;
    }();
    return words;
}

const http::FormShape& template_form()
{
    static const http::FormShape form{
        "PostTemplate",
        {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed"},
         {"name", FieldKind::text, true, 200, {}, "What it is called where a post begins"},
         {"kind", FieldKind::choice, true, 20, kind_words(), "The kind of post"},
         {"title", FieldKind::text, false, 400, {}, "The title to begin with"},
         {"lead", FieldKind::lines, false, 2'000, {}, "The lead to begin with"},
         {"body", FieldKind::lines, true, most_template_body, {}, "The text to begin with, Markdown"}}};
    return form;
}
const http::FormShape no_fields{"PostTemplateGone", {}};

Json values_of(const TemplateText& text)
{
    return Json::object({{"name", text.name}, {"title", text.title}, {"lead", text.lead}, {"body", text.body}});
}

Json kind_choices(PostKind chosen)
{
    Json choices = Json::array();
    for (const KindShape& kind : kinds())
        choices.push(Json::object({{"value", word(kind.kind)}, {"label", kind.name}, {"chosen", kind.kind == chosen}}));
    return choices;
}

void dress(Json& model, http::Language language, const char* title)
{
    model["title"] = people::say(title, language);
    for (Json& kind : model["choices"]["kind"].items())
        kind["label"] = people::say(kind.find("label")->string(), language);
    Json crumbs = Json::array();
    crumbs.push(Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}));
    if (model.find("id"))
        crumbs.push(Json::object({{"href", "/maler"}, {"label", people::say(text_of("Maler"), language)}}));
    model["crumbs"] = std::move(crumbs);
}

http::Page list_page(people::Visit& visit)
{
    Json list = Json::array();
    for (const Template& own : visit.database.read(templates))
        list.push(Json::object(
            {{"id", own.id.text()}, {"template_name", own.text.name}, {"kind_name", shape_of(own.text.kind).name}}));
    http::Page page{"publishing/templates",
                    Json::object({{"templates", std::move(list)},
                                  {"values", values_of({})},
                                  {"choices", Json::object({{"kind", kind_choices(PostKind::news)}})}})};
    page.dress = [](Json& model, http::Language language) {
        for (Json& own : model["templates"].items())
            own["kind_name"] = people::say(own.find("kind_name")->string(), language);
        dress(model, language, text_of("Maler"));
    };
    return page;
}

http::Page template_page(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto own = visit.database.read([&](db::Reading& tx) { return find_template(tx, id); });
    if (!own) throw Problem(ProblemCode::not_found, "Malen finnes ikke.");
    http::Page page{"publishing/template",
                    Json::object({{"id", id.text()},
                                  {"version", own->version},
                                  {"values", values_of(own->text)},
                                  {"choices", Json::object({{"kind", kind_choices(own->text.kind)}})}})};
    page.dress = [](Json& model, http::Language language) { dress(model, language, text_of("Endre malen")); };
    return page;
}

TemplateText text_in(const http::Form& form)
{
    return {form.text("name"), post_kind_of(form.text("kind")).value_or(PostKind::news), form.text("title"),
            form.text("lead"), form.text("body")};
}

Json run_once(db::Writing& tx, const people::Person& by, const http::Form& form, const std::string& act,
              const std::function<Json()>& run)
{
    return form.request_id() ? people::once(tx, by.id, *form.request_id(), act, run) : run();
}

http::Reply save(people::Visit& visit, const Id& id, const std::function<http::Page()>& again)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = visit.database.write("publishing.save_template", [&](db::Writing& tx) {
            return run_once(tx, visit.someone(), form, "save-template", [&] {
                const Template saved =
                    save_template(tx, visit.someone(), id, form.integer("seen_version").value_or(0), text_in(form));
                return Json::object({{"id", saved.id.text()}, {"version", saved.version}});
            });
        });
        return http::Redirect{"/maler", told, text_of("Malen er lagret.")};
    };
    return people::or_typed_again(visit, template_form(), act, again);
}

http::Reply remove(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    http::Form::read(visit.request, no_fields);
    visit.database.write("publishing.remove_template",
                         [&](db::Writing& tx) { remove_template(tx, visit.someone(), id); });
    return http::Redirect{"/maler", Json::object({{"done", true}}), text_of("Malen er slettet.")};
}

} // namespace

void add_template_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/maler", Access::desk, "The municipality's own templates of posts", list_page);
    routes.post("/maler", Access::desk, "Add a template", template_form(),
                [](people::Visit& visit) { return save(visit, Id(), [&] { return list_page(visit); }); });
    routes.get("/maler/{id}", Access::desk, "A template, to be changed", template_page);
    routes.post("/maler/{id}", Access::desk, "Change a template", template_form(), [](people::Visit& visit) {
        return save(visit, visit.request.id_parameter("id"), [&] { return template_page(visit); });
    });
    routes.post("/maler/{id}/slett", Access::desk, "Remove a template", no_fields, remove);
}

} // namespace samband::publishing
