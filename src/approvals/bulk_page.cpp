#include "approvals/approve_alike.h"
#include "approvals/limits.h"
#include "approvals/pages.h"
#include "base/problem.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"

#include <charconv>

namespace samband::approvals {

using people::Visit;

namespace {

const http::FormShape bulk_form{
    "ApproveAlike",
    {{"posts", http::FieldKind::list, true, bulk_most, {}, "ID:VERSION of each, as the board showed it"}}};

std::optional<Picked> picked_in(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == text.npos) return std::nullopt;
    const auto id = Id::parse(text.substr(0, colon));
    std::int64_t version = 0;
    const std::string_view number = text.substr(colon + 1);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), version);
    if (!id || error != std::errc() || end != number.data() + number.size()) return std::nullopt;
    return Picked{*id, version, false};
}

bool is_open(const language::Finding& finding)
{
    return finding.level != language::Level::advice;
}

/// The texts are read before the transaction, as the writer's own.
std::vector<Picked> read_picked(Visit& visit, const http::Form& form, const publishing::Outside& outside)
{
    std::vector<Picked> picked;
    for (const std::string& text : form.list("posts")) {
        auto one = picked_in(text);
        if (!one) throw Problem(ProblemCode::invalid, "Last siden på nytt, og velg sakene igjen.");
        people::Person author;
        const auto post = visit.database.read([&](db::Reading& tx) {
            publishing::Post found = publishing::load_post(tx, one->post);
            author = people::load_person(tx, found.author);
            return found;
        });
        one->findings = std::ranges::any_of(publishing::read_post(visit, author, post, outside).findings, is_open);
        picked.push_back(*one);
    }
    return picked;
}

std::string_view word(WhyLeft why)
{
    static constexpr std::string_view words[] = {"changed", "not-asked", "findings", "comments", "unlike"};
    return words[static_cast<int>(why)];
}

const char* why_words(std::string_view why)
{
    if (why == "changed") return text_of("Den er endret eller avgjort siden siden ble vist.");
    if (why == "not-asked") return text_of("Den venter ikke på deg.");
    if (why == "findings") return text_of("Lesingen fant noe som bør rettes.");
    if (why == "comments") return text_of("Den har kommentarer som ikke er ferdige.");
    return text_of("Den er ikke lik de andre: en annen avsender, eller andre regler.");
}

Json facts_of(const Alike& alike)
{
    Json approved = Json::array();
    for (const publishing::Post& post : alike.approved)
        approved.push(Json::object({{"id", post.id.text()}, {"post_title", post.content.title}}));
    Json left = Json::array();
    for (const Left& one : alike.left)
        left.push(Json::object({{"id", one.post.text()}, {"post_title", one.title}, {"why", word(one.why)}}));
    return Json::object({{"approved", std::move(approved)}, {"left", std::move(left)}});
}

http::Page done_page(Json model)
{
    http::Page page{"approvals/bulk_done", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Flere på én gang"), language);
        facts["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/godkjenning"}, {"label", people::say(text_of("Godkjenning"), language)}})});
        for (Json& left : facts["left"].items())
            left["says"] = people::say(why_words(left.find("why")->string()), language);
    };
    return page;
}

} // namespace

http::Reply approve_several(Visit& visit, const publishing::Outside& outside)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const std::vector<Picked> picked = read_picked(visit, form, outside);
        const auto run = [&](db::Writing& tx) { return facts_of(approve_alike(tx, visit.someone(), picked)); };
        return done_page(visit.database.write("approvals.approve-alike", [&](db::Writing& tx) {
            if (!form.request_id()) return run(tx);
            return people::once(tx, visit.someone().id, *form.request_id(), "approve-alike", [&] { return run(tx); });
        }));
    };
    return people::or_typed_again(visit, bulk_form, act, [&] { return board_page(visit, outside); });
}

void add_bulk_routes(people::Routes& routes, const publishing::Outside& outside)
{
    routes.post("/godkjenning/godkjenn", people::Access::writer,
                "Say yes to several that are alike; those that changed are left and named", bulk_form,
                [outside](Visit& visit) { return approve_several(visit, outside); });
}

} // namespace samband::approvals
