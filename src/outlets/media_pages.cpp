#include "base/problem.h"
#include "base/text_of.h"
#include "outlets/limits.h"
#include "outlets/medium.h"
#include "outlets/out_post.h"
#include "outlets/pages.h"
#include "outlets/release.h"
#include "outlets/send_release.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

namespace samband::outlets {

using http::FieldKind;
using people::Visit;

namespace {

const http::FormShape& medium_form()
{
    static const http::FormShape form{"Medium",
                                      {{"name", FieldKind::text, false, 300, {}, "Of a person or a desk"},
                                       {"outlet", FieldKind::text, true, 300, {}, "Of the newspaper or station"},
                                       {"address", FieldKind::text, true, 300, {}, "E-mail"}}};
    return form;
}

const http::FormShape& table_form()
{
    static const http::FormShape form{
        "MediaTable",
        {{"table", FieldKind::lines, true, media_csv_bytes, {}, "Rows of name, outlet and address, as CSV or pasted"}}};
    return form;
}

const http::FormShape& plain_form()
{
    static const http::FormShape form{"PressAct", {}};
    return form;
}

const http::FormShape& embargo_form()
{
    static const http::FormShape form{"PressEmbargo",
                                      {{"embargo", FieldKind::instant, false, 40, {}, "Until when; empty: lifted"}}};
    return form;
}

http::Page media_page(Visit& visit, const std::vector<std::size_t>& faulty = {})
{
    Json media = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const Medium& medium : list_media(tx))
            media.push(Json::object({{"id", medium.id.text()},
                                     {"name", medium.name},
                                     {"outlet", medium.outlet},
                                     {"address", medium.address}}));
    });
    Json lines = Json::array();
    for (const std::size_t line : faulty)
        if (lines.items().size() < 20) lines.push(static_cast<std::int64_t>(line));
    http::Page page{"outlets/media", Json::object({{"media", std::move(media)}, {"faulty_lines", std::move(lines)}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Medielisten"), language);
        people::dress_faults(model, language);
    };
    return page;
}

http::Reply add_one(Visit& visit, const http::Form& form)
{
    visit.database.write("outlets.add_medium", [&](db::Writing& tx) {
        add_media(tx, visit.someone(), {{{}, form.text("name"), form.text("outlet"), form.text("address")}});
    });
    return http::Redirect{"/medieliste", Json::object(), text_of("Mottakeren står på listen.")};
}

http::Reply add_table(Visit& visit)
{
    std::vector<std::size_t> faulty;
    const auto act = [&](const http::Form& form) -> http::Reply {
        const ReadMedia read = read_media(form.text("table"));
        faulty = read.faulty_lines;
        if (!faulty.empty() || read.media.empty())
            throw Problem(
                ProblemCode::invalid, "Noen linjer kan ikke brukes.",
                {FieldProblem{"table", "Hver linje trenger navn, medium og e-postadresse, hver i sin kolonne."}});
        visit.database.write("outlets.add_media", [&](db::Writing& tx) { add_media(tx, visit.someone(), read.media); });
        return http::Redirect{"/medieliste", Json::object({{"added", static_cast<std::int64_t>(read.media.size())}}),
                              text_of("Mottakerne står på listen.")};
    };
    return people::or_typed_again(visit, table_form(), act, [&] { return media_page(visit, faulty); });
}

http::Reply remove(Visit& visit)
{
    http::Form::read(visit.request, plain_form());
    const Id id = visit.request.id_parameter("id");
    visit.database.write("outlets.remove_medium", [&](db::Writing& tx) { remove_medium(tx, visit.someone(), id); });
    return http::Redirect{"/medieliste", Json::object(), text_of("Mottakeren er tatt bort.")};
}

Json release_facts(db::Reading& tx, Visit& visit, const publishing::Post& post)
{
    const auto release = find_release(tx, post.id);
    const auto account = press_account(tx);
    const auto sent = sent_release(tx, post.id, post.revision);
    const bool out = post.state == publishing::State::published;
    Json model = Json::object({{"id", post.id.text()},
                               {"post_title", post.content.title},
                               {"for_press", for_press(post)},
                               {"has_press", has_press_account(tx)},
                               {"is_out", out},
                               {"is_scheduled", post.state == publishing::State::scheduled},
                               {"may_seal", publishing::may_write(visit.someone(), post) && !(out && on_website(post))},
                               {"recipients", static_cast<std::int64_t>(list_media(tx).size())},
                               {"account", account ? Json(account->name) : Json()}});
    const bool sealed = release && release->embargo && *release->embargo > tx.now();
    model["embargo"] = sealed ? Json(to_rfc3339(*release->embargo)) : Json();
    model["href"] = release && release->is_out && !sealed ? Json("/presse/" + release->slug) : Json();
    model["sent"] = sent ? Json(to_rfc3339(sent->queued)) : Json();
    model["can_send"] = account && !sent && for_press(post) && (out || post.state == publishing::State::scheduled);
    return model;
}

void dress_times(Json& model, Instant now, http::Language language)
{
    for (const auto& [from, to] : {std::pair("embargo", "embargo_time"), std::pair("sent", "sent_time")})
        if (const Json* at = model.find(from); at && at->is_string())
            model[to] = people::time_words(*from_rfc3339(at->string()), now, language);
}

http::Page press_page(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model =
        visit.database.read([&](db::Reading& tx) { return release_facts(tx, visit, publishing::load_post(tx, id)); });
    http::Page page{"outlets/press", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Til pressen"), language);
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}),
            Json::object({{"href", "/saker/" + facts.find("id")->string()}, {"label", *facts.find("post_title")}})});
        dress_times(facts, now, language);
        people::dress_faults(facts, language);
    };
    return page;
}

http::Reply embargo(Visit& visit, const http::Form& form)
{
    const Id id = visit.request.id_parameter("id");
    visit.database.write("outlets.set_embargo",
                         [&](db::Writing& tx) { set_embargo(tx, visit.someone(), id, form.instant("embargo")); });
    return http::Redirect{"/saker/" + id.text() + "/presse", Json::object(),
                          form.instant("embargo") ? text_of("Sperrefristen er satt.")
                                                  : text_of("Sperrefristen er opphevet.")};
}

http::Reply send(Visit& visit, const http::Form& form)
{
    const Id id = visit.request.id_parameter("id");
    const auto run = [&](db::Writing& tx) {
        return Json::object({{"dispatch", send_release(tx, visit.someone(), id, visit.municipality).id.text()}});
    };
    const Json told = visit.database.write("outlets.send_release", [&](db::Writing& tx) {
        return form.request_id()
                   ? people::once(tx, visit.someone().id, *form.request_id(), "send-release", [&] { return run(tx); })
                   : run(tx);
    });
    return http::Redirect{"/saker/" + id.text() + "/presse", told,
                          text_of("Pressemeldingen er på vei til medielisten.")};
}

/// A form on the page of a post's release: what is wrong with it comes back there.
void add_act(people::Routes& routes, const char* path, people::Access access, const char* summary,
             const http::FormShape& form, http::Reply (*act)(Visit&, const http::Form&))
{
    routes.post(path, access, summary, form, [&form, act](Visit& visit) {
        return people::or_typed_again(
            visit, form, [&](const http::Form& typed) { return act(visit, typed); }, [&] { return press_page(visit); });
    });
}

} // namespace

void add_media_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/medieliste", Access::desk, "Whom press releases are sent to",
               [](Visit& visit) { return media_page(visit); });
    routes.post("/medieliste", Access::desk, "Add one, or change who has that address", medium_form(),
                [](Visit& visit) {
                    return people::or_typed_again(
                        visit, medium_form(), [&](const http::Form& form) { return add_one(visit, form); },
                        [&] { return media_page(visit); });
                });
    routes.post("/medieliste/tabell", Access::desk, "Add all of a table", table_form(), add_table);
    routes.post("/medieliste/{id}/fjern", Access::desk, "Take one off the list", plain_form(), remove);
    routes.get("/saker/{id}/presse", Access::writer, "A post's way to the press: embargo, press room, media list",
               press_page);
    add_act(routes, "/saker/{id}/presse/sperrefrist", Access::writer, "Set or lift the embargo", embargo_form(),
            embargo);
    add_act(routes, "/saker/{id}/presse/send", Access::desk, "Send it to the media list", plain_form(), send);
}

} // namespace samband::outlets
