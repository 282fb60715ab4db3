#include "approvals/comments.h"
#include "approvals/guests.h"
#include "approvals/limits.h"
#include "approvals/pages.h"
#include "base/problem.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "publishing/post_facts.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"
#include "publishing/rights.h"
#include "publishing/ways_out.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::approvals {

using http::FieldKind;
using people::Visit;

namespace {

const http::FormShape write_form{
    "PostComment", {{"said", FieldKind::lines, true, comment_characters, {}, "What is said; @Name tells that person"}}};
const http::FormShape press_form{"PostCommentAct", {}};
const http::FormShape show_form{"ShowOutside",
                                {{"name", FieldKind::text, true, guest_name_characters, {}, "Who may read the draft"}}};

Json comment_facts(const Comment& comment)
{
    return Json::object({{"comment", comment.id.text()},
                         {"name", comment.name},
                         {"outside", comment.guest.has_value()},
                         {"said", comment.said},
                         {"comment_revision", comment.revision},
                         {"written", to_rfc3339(comment.written)},
                         {"resolved", comment.resolved ? Json(to_rfc3339(*comment.resolved)) : Json()},
                         {"resolved_by", comment.resolved_by}});
}

Json guest_facts(const Guest& guest, Instant now)
{
    return Json::object({{"guest", guest.id.text()},
                         {"name", guest.name},
                         {"comment_revision", guest.revision > 0 ? Json(guest.revision) : Json()},
                         {"until", to_rfc3339(guest.expires)},
                         {"still_open", guest.open_at(now)}});
}

Json page_facts(db::Reading& tx, const people::Person& person, const publishing::Post& post)
{
    using publishing::State;
    Json model = publishing::post_facts(post);
    model["thread"] = Json::array();
    for (const Comment& comment : comments_of(tx, post.id)) model["thread"].push(comment_facts(comment));
    model["guests"] = Json::array();
    for (const Guest& guest : guests_of(tx, post.id)) model["guests"].push(guest_facts(guest, tx.now()));
    const bool to_come = post.state != State::published && post.state != State::withdrawn;
    model["can_show"] = to_come && publishing::may_write(person, post);
    model["mentioned"] = false;
    for (const Mention& mention : mentions_of(tx, person.id))
        if (mention.post == post.id) model["mentioned"] = true;
    return model;
}

void dress_comments(Json& model, Instant now, http::Language language)
{
    publishing::dress_post(model, now, language);
    model["title"] = people::say(text_of("Kommentarer"), language);
    model["crumbs"] = Json(
        Json::Array{Json::object({{"href", "/godkjenning"}, {"label", people::say(text_of("Godkjenning"), language)}}),
                    Json::object({{"href", publishing::path_of(*Id::parse(model.find("id")->string()))},
                                  {"label", model.find("post_title")->string()}})});
    for (Json& comment : model["thread"].items())
        comment["time"] = people::time_words(*from_rfc3339(comment.find("written")->string()), now, language);
    for (Json& guest : model["guests"].items())
        guest["until_time"] = people::time_words(*from_rfc3339(guest.find("until")->string()), now, language);
    if (model.find("refused")) rulings::dress_ruling(model["refused"], language);
}

std::string path_of_comments(const Id& post)
{
    return publishing::path_of(post) + "/kommentarer";
}

/// In a transaction, once for each press.
Json once(Visit& visit, const http::Form& form, const std::string& label, const std::function<Json(db::Writing&)>& run)
{
    return visit.database.write("approvals." + label, [&](db::Writing& tx) {
        if (!form.request_id()) return run(tx);
        return people::once(tx, visit.someone().id, *form.request_id(), label, [&] { return run(tx); });
    });
}

http::Reply write(Visit& visit)
{
    const Id post = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = once(visit, form, "write-comment", [&](db::Writing& tx) {
            return Json::object({{"id", write_comment(tx, visit.someone(), post, form.text("said")).text()}});
        });
        return http::Redirect{path_of_comments(post), told, text_of("Kommentaren er lagret.")};
    };
    return people::or_typed_again(visit, write_form, act, [&] { return comment_page(visit, post); });
}

http::Reply resolve(Visit& visit)
{
    const Id post = visit.request.id_parameter("id");
    const Id comment = visit.request.id_parameter("comment");
    const http::Form form = http::Form::read(visit.request, press_form);
    const Json told = once(visit, form, "resolve-comment", [&](db::Writing& tx) {
        resolve_comment(tx, visit.someone(), post, comment);
        return Json::object({{"id", comment.text()}});
    });
    return http::Redirect{path_of_comments(post), told};
}

http::Reply see(Visit& visit)
{
    const Id post = visit.request.id_parameter("id");
    visit.database.write("approvals.see-mentions", [&](db::Writing& tx) { see_mentions(tx, visit.someone(), post); });
    return http::Redirect{path_of_comments(post)};
}

/// The link is shown once, in the answer itself: it stands in no address and no notice.
http::Page made_page(const Id& post, const std::string& link, const std::string& name)
{
    http::Page page{"approvals/guest_link", Json::object({{"id", post.text()}, {"link", link}, {"name", name}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Lenken til utkastet"), language);
    };
    return page;
}

http::Page refused_page(Visit& visit, const Id& id, const rulebook::Ruling& ruling)
{
    http::Page page = comment_page(visit, id);
    page.status = 409;
    visit.database.read([&](db::Reading& tx) {
        const publishing::Post post = publishing::load_post(tx, id);
        page.model["refused"] =
            rulings::ruling_facts(*rulings::in_force(tx), publishing::question_in_words(post), ruling);
    });
    return page;
}

http::Reply show(Visit& visit, const publishing::Outside& outside)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const people::Person& person = visit.someone();
        const auto post = visit.database.read([&](db::Reading& tx) { return publishing::load_post(tx, id); });
        const bool stops = publishing::stops_act(publishing::read_post(visit, person, post, outside));
        const Shown shown = visit.database.write("approvals.show-outside", [&](db::Writing& tx) {
            return show_outside(tx, person, id, form.text("name"), stops);
        });
        if (!shown.token) return refused_page(visit, id, shown.ruling);
        return made_page(id, visit.municipality.site + guest_path(*shown.token), form.text("name"));
    };
    return people::or_typed_again(visit, show_form, act, [&] { return comment_page(visit, id); });
}

http::Reply close(Visit& visit)
{
    const Id post = visit.request.id_parameter("id");
    const Id guest = visit.request.id_parameter("guest");
    visit.database.write("approvals.close-guest",
                         [&](db::Writing& tx) { close_guest(tx, visit.someone(), post, guest); });
    return http::Redirect{path_of_comments(post), Json::object({{"id", guest.text()}}), text_of("Lenken er stengt.")};
}

} // namespace

http::Page comment_page(Visit& visit, const Id& id)
{
    Json model = visit.database.read(
        [&](db::Reading& tx) { return page_facts(tx, visit.someone(), publishing::load_post(tx, id)); });
    http::Page page{"approvals/comments", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_comments(facts, now, language);
    };
    return page;
}

void add_comment_routes(people::Routes& routes, const publishing::Outside& outside)
{
    using people::Access;
    const std::string at = "/saker/{id}/kommentarer";
    routes.get(at, Access::writer, "What is said of a post, by staff and by those it is shown to outside",
               [](Visit& visit) { return comment_page(visit, visit.request.id_parameter("id")); });
    routes.post(at, Access::writer, "Say something; @Name tells that person on I dag", write_form, write);
    routes.post(at + "/{comment}/ferdig", Access::writer, "It is done; once more opens it again", press_form, resolve);
    routes.post("/saker/{id}/nevnt/sett", Access::writer, "All mentions of oneself there are seen", press_form, see);
    routes.post("/saker/{id}/vis-utenfor", Access::writer, "Make a link by which somebody outside reads the draft",
                show_form, [outside](Visit& visit) { return show(visit, outside); });
    routes.post("/saker/{id}/vis-utenfor/{guest}/steng", Access::writer, "The link opens nothing more", press_form,
                close);
}

} // namespace samband::approvals
