#include "approvals/guests.h"
#include "approvals/limits.h"
#include "approvals/open_pictures.h"
#include "approvals/pages.h"
#include "base/problem.h"
#include "http/rate_limit.h"
#include "people/dressing.h"
#include "publishing/kind_facts.h"
#include "publishing/post_shown.h"
#include "subscriptions/open_page.h"

namespace samband::approvals {

using people::Visit;

namespace {

const http::FormShape& said_form()
{
    static const http::FormShape form{
        "GuestComment",
        {{"said", http::FieldKind::lines, true, comment_characters, {}, "What the reader says of the draft"}}};
    return form;
}

Guest load_guest(db::Reading& tx, const Visit& visit)
{
    const auto guest = guest_by(tx, visit.request.parameter("token"));
    if (!guest)
        throw Problem(ProblemCode::not_found,
                      "Lenken virker ikke lenger. Spør den som sendte den, om du trenger en ny.");
    return *guest;
}

/// The draft and one's own comments, and nothing else of the house.
http::Page draft_page(Visit& visit)
{
    const std::string& token = visit.request.parameter("token");
    Json model = visit.database.read([&](db::Reading& tx) {
        const Guest guest = load_guest(tx, visit);
        Json facts = publishing::look_facts(tx, post_shown_to(tx, guest));
        show_pictures_below(facts, guest_path(token));
        facts["guest_name"] = guest.name;
        facts["has_newer"] = has_newer(tx, guest);
        facts["until"] = to_rfc3339(guest.expires);
        facts["own"] = Json::array();
        for (const Comment& comment : comments_by(tx, guest))
            facts["own"].push(Json::object({{"said", comment.said}, {"written", to_rfc3339(comment.written)}}));
        return facts;
    });
    model["token"] = token;
    http::Page page{"approvals/guest", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Utkast til gjennomlesing"), language);
        publishing::dress_kind(facts["kind_box"], now, language);
        facts["until_time"] = people::time_words(*from_rfc3339(facts.find("until")->string()), now, language);
        for (Json& comment : facts["own"].items())
            comment["time"] = people::time_words(*from_rfc3339(comment.find("written")->string()), now, language);
    };
    return page;
}

http::Reply say_something(Visit& visit)
{
    try {
        const http::Form form = http::Form::read(visit.request, said_form());
        visit.database.write("approvals.comment-as-guest", [&](db::Writing& tx) {
            comment_as_guest(tx, visit.request.parameter("token"), form.text("said"));
        });
        return http::Redirect{guest_path(visit.request.parameter("token"))};
    } catch (const Problem& problem) {
        if (visit.request.wants_json || problem.code() != ProblemCode::invalid) throw;
        http::Page page = draft_page(visit);
        if (const Json* said = visit.request.body.find("said"); said && said->is_string())
            page.model["values"] = Json::object({{"said", *said}});
        return subscriptions::with_faults(std::move(page), problem);
    }
}

} // namespace

void add_guest_routes(people::Routes& routes, const pictures::Library& library)
{
    subscriptions::open_get(routes, "/les/{token}", "A draft, for somebody outside who was given the link", draft_page);
    subscriptions::open_post(routes, "/les/{token}", "What that reader says of it", said_form(), say_something);
    const auto picture = [&library](Visit& visit) {
        const auto post =
            visit.database.read([&](db::Reading& tx) { return post_shown_to(tx, load_guest(tx, visit)); });
        return picture_of_draft(visit, library, post);
    };
    routes.get("/les/{token}/bilde/{name}", people::Access::anyone, "A picture of that draft", picture, "image/*");
}

} // namespace samband::approvals
