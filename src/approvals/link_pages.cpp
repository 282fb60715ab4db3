#include "approvals/link.h"
#include "approvals/open_pictures.h"
#include "approvals/pages.h"
#include "base/problem.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "publishing/post_shown.h"
#include "subscriptions/open_page.h"

namespace samband::approvals {

using people::Visit;

namespace {

const http::FormShape& answer_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "ApprovalByLink",
        {{"verdict", FieldKind::choice, true, 20, {"approve", "send-back"}, "What the person answers"},
         {"comment", FieldKind::lines, false, 2'000, {}, "What must be changed; needed for sending back"},
         {"key", FieldKind::text, true, 64, {}, "Of the page's form: shows that the page was opened"}}};
    return form;
}

struct Over {
    const char* title;
    const char* says;
    const char* level = "warn";
    const char* icon = "level-warn";
};

Over over_words(LinkState state)
{
    switch (state) {
    case LinkState::used:
        return {text_of("Lenken er brukt"), text_of("Du har svart med denne lenken. Den virker én gang.")};
    case LinkState::expired:
        return {text_of("Lenken er for gammel"), text_of("Den virket i tre døgn. Saken kan fortsatt vente på deg.")};
    case LinkState::overtaken:
        return {
            text_of("Saken er en annen nå"),
            text_of("Den er endret, avgjort eller sendt på nytt etter at du fikk e-posten. Svaret ditt ville gjelde "
                    "noe annet enn det du ble spurt om.")};
    case LinkState::not_asked:
        return {text_of("Saken venter ikke på deg"),
                text_of("En annen har svart, eller du har ikke lenger rollen som ble spurt.")};
    case LinkState::open:
        break;
    }
    return {"", ""};
}

http::Page told(const Over& over, const std::optional<Id>& post, int status)
{
    http::Page page{"approvals/link_over",
                    Json::object({{"post", post ? Json(post->text()) : Json()}, {"says", over.says}}), status};
    page.dress = [over](Json& model, http::Language language) {
        model["title"] = people::say(over.title, language);
        model["says"] = people::say(over.says, language);
        model["level"] = over.level;
        model["icon"] = over.icon;
    };
    return page;
}

Link load_link(Visit& visit)
{
    const auto link =
        visit.database.read([&](db::Reading& tx) { return find_link(tx, visit.request.parameter("token")); });
    if (!link) throw Problem(ProblemCode::not_found, "Lenken finnes ikke. Kanskje mangler slutten av den.");
    return *link;
}

/// The same view as on the page of the post, for the person of the link.
http::Page asking_page(Visit& visit, const publishing::Outside& outside, const Link& link)
{
    const std::string& token = visit.request.parameter("token");
    const people::Person person =
        visit.database.read([&](db::Reading& tx) { return people::load_person(tx, link.person); });
    Json model = publishing::approval_facts(visit, outside, person, link.post);
    model["asked_name"] = person.first_name();
    model["token"] = token;
    model["key"] = press_key(token);
    show_pictures_below(model, link_path(token));
    http::Page page{"approvals/by_link", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        publishing::dress_shown(facts, now, language);
        facts["title"] = people::say(text_of("Godkjenning"), language);
    };
    return page;
}

/// Reading changes nothing: scanners of mail follow every link.
http::Reply link_page(Visit& visit, const publishing::Outside& outside)
{
    const Link link = load_link(visit);
    if (link.state != LinkState::open) return told(over_words(link.state), link.post.id, 410);
    return asking_page(visit, outside, link);
}

http::Reply answered(Visit& visit, const http::Form& form, const Link& link)
{
    const std::string& token = visit.request.parameter("token");
    if (form.text("key") != press_key(token))
        throw Problem(ProblemCode::invalid, "Åpne lenken fra e-posten på nytt, og svar der.");
    const bool yes = form.text("verdict") == "approve";
    const Used used = visit.database.write("approvals.answer_by_link", [&](db::Writing& tx) {
        return yes ? approve_by_link(tx, token) : send_back_by_link(tx, token, form.text("comment"));
    });
    if (used.was != LinkState::open) return told(over_words(used.was), link.post.id, 410);
    if (!used.done)
        return told({text_of("Det gikk ikke"), text_of("Du kan ikke godkjenne denne saken. Forsøket er ført.")},
                    link.post.id, 409);
    return told({text_of("Takk for svaret"),
                 yes ? text_of("Du har godkjent saken.") : text_of("Saken er sendt tilbake, med kommentaren din."),
                 "ok", "ok"},
                std::nullopt, 200);
}

http::Reply answer(Visit& visit, const publishing::Outside& outside)
{
    const Link link = load_link(visit);
    try {
        return answered(visit, http::Form::read(visit.request, answer_form()), link);
    } catch (const Problem& problem) {
        if (visit.request.wants_json || problem.code() != ProblemCode::invalid || link.state != LinkState::open) throw;
        return subscriptions::with_faults(asking_page(visit, outside, link), problem);
    }
}

} // namespace

void add_link_routes(people::Routes& routes, const pictures::Library& library, const publishing::Outside& outside)
{
    subscriptions::open_get(routes, "/godkjenn/{token}", "What a letter asks one to approve, with the two buttons",
                            [outside](Visit& visit) { return link_page(visit, outside); });
    subscriptions::open_post(routes, "/godkjenn/{token}", "Answer it, once, without signing in", answer_form(),
                             [outside](Visit& visit) { return answer(visit, outside); });
    const auto picture = [&library](Visit& visit) {
        const Link link = load_link(visit);
        if (link.state != LinkState::open) throw Problem(ProblemCode::not_found, "Bildet finnes ikke.");
        return picture_of_draft(visit, library, link.post);
    };
    routes.get("/godkjenn/{token}/bilde/{name}", people::Access::anyone, "A picture of that draft", picture, "image/*");
}

} // namespace samband::approvals
