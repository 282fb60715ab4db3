#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/print/hung.h"
#include "channels/print/limits.h"
#include "outlets/limits.h"
#include "outlets/notice_of_post.h"
#include "outlets/pages.h"
#include "outlets/variant_of_post.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "publishing/post_store.h"

namespace samband::outlets {

using channels::print::Paper;
using people::Visit;

namespace {

const http::FormShape& hung_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "NoticeHung",
        {{"places", FieldKind::lines, true, 8'000, {}, "Where it hangs, one on each line or divided by commas"}}};
    return form;
}

const http::FormShape& taken_down_form()
{
    static const http::FormShape form{"NoticeTakenDown", {}};
    return form;
}

struct Asked {
    NoticeText text = NoticeText::whole;
    bool picture = true;
    Paper paper = Paper::a4;
};

template <typename Word>
std::optional<Word> asked_word(const http::Request& request, std::string_view name,
                               std::optional<Word> (*read)(std::string_view), Word otherwise)
{
    const std::string* text = request.query_value(name);
    return text ? read(*text) : std::optional(otherwise);
}

/// What the address asks for: `format`, `tekst` and `bilde`.
Asked asked_of(const http::Request& request)
{
    const auto text = asked_word(request, "tekst", notice_text_of, NoticeText::whole);
    const auto paper = asked_word(request, "format", channels::print::paper_of, Paper::a4);
    if (!text || !paper) throw Problem(ProblemCode::not_found, "Velg A4 eller A3, og hele teksten eller ingressen.");
    const std::string* picture = request.query_value("bilde");
    return {*text, !picture || *picture != "nei", *paper};
}

std::string address_of(const Id& post, const Asked& asked, bool pdf)
{
    const std::string rest = "tekst=" + std::string(word(asked.text)) + "&bilde=" + (asked.picture ? "ja" : "nei");
    const std::string path = "/saker/" + post.text() + "/oppslag";
    return pdf ? path + ".pdf?format=" + std::string(channels::print::word(asked.paper)) + "&" + rest
               : path + "?" + rest;
}

struct NoticePost {
    publishing::Post post;
    Contact contact;
};

NoticePost load(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return visit.database.read([&](db::Reading& tx) {
        publishing::Post post = load_out(tx, id);
        Contact contact = contact_of(tx, post, visit.municipality);
        return NoticePost{std::move(post), std::move(contact)};
    });
}

std::shared_ptr<const channels::print::Printed> printed(Visit& visit, const OutletNeeds& needs, const NoticePost& it,
                                                        const Asked& asked)
{
    std::optional<PictureFile> picture;
    if (asked.picture && !it.post.content.pictures.empty())
        picture =
            picture_file(visit.database, needs.library, visit.municipality.key, it.post.content.pictures.front().hash,
                         notice_picture_width, channels::print::picture_bytes);
    return needs.printer.print(
        asked.paper, notice_html(notice_of_post(it.post, it.contact, visit.municipality, asked.text, picture)));
}

http::Reply pdf_of(Visit& visit, const OutletNeeds& needs)
{
    const Asked asked = asked_of(visit.request);
    const NoticePost it = load(visit);
    http::Bytes bytes{"application/pdf", printed(visit, needs, it, asked)->pdf};
    http::Reply reply(std::move(bytes));
    const std::string name = slug(it.post.content.title).empty() ? "oppslag" : slug(it.post.content.title);
    reply.headers = {{"Content-Disposition",
                      "inline; filename=\"" + name + "-" + std::string(channels::print::word(asked.paper)) + ".pdf\""}};
    return reply;
}

Json places_json(const std::vector<std::string>& places)
{
    Json list = Json::array();
    for (const std::string& place : places) list.push(place);
    return list;
}

/// {text, picture, href, chosen} for each way it can be printed.
Json ways_of(const Id& post, const Asked& asked, bool has_picture)
{
    Json ways = Json::array();
    for (const NoticeText text : {NoticeText::whole, NoticeText::lead})
        for (const bool picture : {true, false}) {
            if (picture && !has_picture) continue;
            const Asked way{text, picture || !has_picture, asked.paper};
            const bool chosen = text == asked.text && (!has_picture || picture == asked.picture);
            ways.push(Json::object({{"text", word(text)},
                                    {"picture", picture},
                                    {"href", address_of(post, way, false)},
                                    {"current", chosen}}));
        }
    return ways;
}

/// What cannot be printed now is told on the page, beside what can be done without it.
void add_sheet(Json& model, Visit& visit, const OutletNeeds& needs, const NoticePost& it, const Asked& asked)
{
    try {
        const auto made = printed(visit, needs, it, asked);
        model["pages"] = made->pages;
        model["one_page"] = made->pages == 1;
        model["text_size"] = made->text_size;
        model["sheets"] = Json(Json::Array{
            Json::object(
                {{"paper", "A4"}, {"href", address_of(it.post.id, {asked.text, asked.picture, Paper::a4}, true)}}),
            Json::object(
                {{"paper", "A3"}, {"href", address_of(it.post.id, {asked.text, asked.picture, Paper::a3}, true)}})});
    } catch (const Problem& problem) {
        if (problem.code() != ProblemCode::unavailable && problem.code() != ProblemCode::invalid) throw;
        model["not_made"] = problem.safe_message();
    }
}

std::string way_label(const Json& way, http::Language language)
{
    const bool whole = way.find("text")->string() == word(NoticeText::whole);
    const bool picture = way.find("picture")->boolean();
    if (whole) return people::say(picture ? text_of("Hele teksten med bilde") : text_of("Hele teksten"), language);
    return people::say(picture ? text_of("Tittel og ingress med bilde") : text_of("Tittel og ingress"), language);
}

void dress_notice(Json& model, http::Language language)
{
    model["title"] = people::say(text_of("Oppslag på papir"), language);
    model["crumbs"] = Json(Json::Array{
        Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}}),
        Json::object({{"href", "/saker/" + model.find("id")->string()}, {"label", *model.find("post_title")}})});
    model["tabs"] = Json(*model.find("ways"));
    for (Json& tab : model["tabs"].items()) tab["label"] = way_label(tab, language);
    if (const Json* says = model.find("not_made")) model["not_made"] = people::say(says->string(), language);
    people::dress_faults(model, language);
}

/// What is taken down is printed no more; where it hangs is told until somebody has torn it down.
http::Page taken_down_page(Visit& visit, const publishing::Post& post)
{
    Json model = Json::object({{"id", post.id.text()},
                               {"post_title", post.content.title},
                               {"taken_down", true},
                               {"ways", Json::array()},
                               {"has_account", false}});
    visit.database.read(
        [&](db::Reading& tx) { model["hanging"] = places_json(channels::print::hanging(tx, post.id)); });
    http::Page page{"outlets/notice", std::move(model)};
    page.dress = dress_notice;
    return page;
}

http::Page notice_page(Visit& visit, const OutletNeeds& needs)
{
    const Asked asked = asked_of(visit.request);
    const Id id = visit.request.id_parameter("id");
    const publishing::Post post = visit.database.read([&](db::Reading& tx) { return publishing::load_post(tx, id); });
    if (post.state == publishing::State::withdrawn) return taken_down_page(visit, post);
    const NoticePost it = load(visit);
    Json model = Json::object({{"id", it.post.id.text()},
                               {"post_title", it.post.content.title},
                               {"on_website", on_website(it.post)},
                               {"ways", ways_of(it.post.id, asked, !it.post.content.pictures.empty())}});
    visit.database.read([&](db::Reading& tx) {
        model["has_account"] = channels::print::notice_account(tx).has_value();
        model["hanging"] = places_json(channels::print::hanging(tx, it.post.id));
    });
    add_sheet(model, visit, needs, it, asked);
    http::Page page{"outlets/notice", std::move(model)};
    page.dress = dress_notice;
    return page;
}

http::Reply hang(Visit& visit, const http::Form& form)
{
    const std::vector<std::string> places = channels::print::read_places(form.text("places"));
    const Id id = visit.request.id_parameter("id");
    const auto run = [&](db::Writing& tx) {
        const publishing::Post post = load_out(tx, id);
        channels::Order order;
        order.subject = id;
        order.revision = post.revision;
        order.variant = variant_of_post(post, visit.municipality, rulebook::Channel::notice);
        order.by = visit.someone().id;
        return Json::object({{"dispatch", channels::print::note_hung(tx, order, places).id.text()}});
    };
    const Json told = visit.database.write("outlets.hang_notice", [&](db::Writing& tx) {
        return form.request_id()
                   ? people::once(tx, visit.someone().id, *form.request_id(), "hang-notice", [&] { return run(tx); })
                   : run(tx);
    });
    return http::Redirect{"/saker/" + id.text() + "/oppslag", told, text_of("Det er notert hvor oppslaget henger.")};
}

http::Reply take_down(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    http::Form::read(visit.request, taken_down_form());
    const std::size_t places = visit.database.write("outlets.take_down_notice", [&](db::Writing& tx) {
        publishing::load_post(tx, id);
        return channels::print::note_taken_down(tx, id, visit.someone());
    });
    return http::Redirect{"/saker/" + id.text() + "/oppslag",
                          Json::object({{"places", static_cast<std::int64_t>(places)}}),
                          text_of("Det er notert at oppslaget er tatt ned.")};
}

} // namespace

void add_notice_routes(people::Routes& routes, const OutletNeeds& needs)
{
    using people::Access;
    routes.get("/saker/{id}/oppslag", Access::writer,
               "The printed notice of a post that is out: how many pages, what to print, where it hangs",
               [needs](Visit& visit) { return notice_page(visit, needs); });
    routes.get(
        "/saker/{id}/oppslag.pdf", Access::writer,
        "The notice as PDF/A-2b; format=a4 or a3, tekst=hele or ingress, bilde=ja or nei",
        [needs](Visit& visit) { return pdf_of(visit, needs); }, "application/pdf");
    routes.post("/saker/{id}/oppslag", Access::writer, "Note where the notice hangs", hung_form(),
                [needs](Visit& visit) {
                    return people::or_typed_again(
                        visit, hung_form(), [&](const http::Form& form) { return hang(visit, form); },
                        [&] { return notice_page(visit, needs); });
                });
    routes.post("/saker/{id}/oppslag/tatt-ned", Access::writer, "Note that it hangs nowhere any more",
                taken_down_form(), take_down);
}

} // namespace samband::outlets
