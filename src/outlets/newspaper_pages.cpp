#include "base/calendar.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "outlets/issue_package.h"
#include "outlets/limits.h"
#include "outlets/pages.h"
#include "outlets/variant_of_post.h"
#include "people/dressing.h"
#include "people/once.h"
#include "people/typed_again.h"
#include "publishing/post_store.h"

#include <charconv>

namespace samband::outlets {

using http::FieldKind;
using people::Visit;

namespace {

const http::FormShape& issue_form()
{
    static const http::FormShape form{
        "NewspaperIssue",
        {{"name", FieldKind::text, true, 2 * issue_name_characters, {}, "Of the issue"},
         {"day", FieldKind::date, true, 10, {}, "When it comes out"},
         {"pages", FieldKind::integer, true, 1'000, {}, "How many there are"},
         {"room", FieldKind::integer, false, 1'000'000, {}, "Characters that a page holds"}}};
    return form;
}

const http::FormShape& plan_form()
{
    static const http::FormShape form = [] {
        http::FormShape made = issue_form();
        made.name = "NewspaperPlan";
        made.fields.push_back(
            {"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that was shown"});
        made.fields.push_back({"post", FieldKind::cells, false, 300, {}, "Posts, one a row"});
        made.fields.push_back({"page", FieldKind::cells, false, 300, {}, "The page of each; empty: not in it"});
        made.fields.push_back({"place", FieldKind::cells, false, 300, {}, "The order of each on its page"});
        return made;
    }();
    return form;
}

const http::FormShape& package_form()
{
    static const http::FormShape form{"NewspaperPackage", {}};
    return form;
}

Issue typed_issue(const http::Form& form)
{
    Issue issue;
    issue.name = form.text("name");
    issue.day = form.text("day");
    issue.pages = form.integer("pages").value_or(0);
    issue.room = form.integer("room").value_or(0);
    return issue;
}

std::int64_t number_of(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0 || number > 10'000)
        throw Problem(ProblemCode::invalid, "Skriv side og rekkefølge med tall.");
    return number;
}

/// The three columns row by row; a row without a page is not in the issue.
std::vector<IssuePost> typed_posts(const http::Form& form)
{
    const std::vector<std::string> posts = form.list("post");
    const std::vector<std::string> pages = form.list("page");
    const std::vector<std::string> places = form.list("place");
    if (pages.size() != posts.size() || places.size() != posts.size())
        throw Problem(ProblemCode::invalid, "Planen kom ikke hel frem. Last siden på nytt.");
    std::vector<IssuePost> planned;
    for (std::size_t row = 0; row < posts.size(); ++row) {
        if (pages[row].empty()) continue;
        const auto id = Id::parse(posts[row]);
        if (!id) throw Problem(ProblemCode::invalid, "Planen kom ikke hel frem. Last siden på nytt.");
        const std::int64_t place = places[row].empty() ? static_cast<std::int64_t>(row) + 1 : number_of(places[row]);
        planned.push_back({*id, number_of(pages[row]), place});
    }
    return planned;
}

Json issue_json(const Issue& issue)
{
    return Json::object({{"id", issue.id.text()},
                         {"version", issue.version},
                         {"name", issue.name},
                         {"day", issue.day},
                         {"pages", issue.pages},
                         {"room", issue.room},
                         {"href", "/avisa/" + issue.id.text()}});
}

Json values_of(const Issue& issue)
{
    return Json::object({{"name", issue.name},
                         {"day", issue.day},
                         {"pages", std::to_string(issue.pages)},
                         {"room", issue.room > 0 ? std::to_string(issue.room) : ""}});
}

http::Page issues_page(Visit& visit)
{
    Json issues = Json::array();
    visit.database.read([&](db::Reading& tx) {
        for (const Issue& issue : list_issues(tx)) issues.push(issue_json(issue));
    });
    Issue fresh;
    fresh.day = to_string(in_oslo(visit.request.at).date.plus_days(14));
    http::Page page{"outlets/issues", Json::object({{"issues", std::move(issues)}, {"values", values_of(fresh)}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Avisa"), language);
        for (Json& issue : model["issues"].items())
            issue["day_words"] = people::day_words(issue.find("day")->string(), language);
        people::dress_faults(model, language);
    };
    return page;
}

Json post_json(const PlannedPost& planned, bool chosen)
{
    Json pictures = static_cast<std::int64_t>(planned.post.content.pictures.size());
    return Json::object({{"post_id", planned.post.id.text()},
                         {"post_title", planned.post.content.title},
                         {"unit", planned.post.unit_name},
                         {"characters", characters_of(planned)},
                         {"pictures", std::move(pictures)},
                         {"for_paper", planned.post.content.channels.contains("newspaper")},
                         {"page", chosen ? Json(planned.at.page) : Json()},
                         {"place", chosen ? Json(planned.at.place) : Json()}});
}

/// What can be put in: those written for the newspaper first, then the newest others that are out.
std::vector<PlannedPost> others_out(db::Reading& tx, const std::vector<PlannedPost>& planned)
{
    std::set<Id> there;
    for (const PlannedPost& one : planned) there.insert(one.post.id);
    std::vector<PlannedPost> others;
    for (int page = 0; page < posts_to_choose / publishing::page_size; ++page) {
        publishing::PostList list = publishing::list_posts(tx, publishing::State::published, {}, page);
        for (publishing::Post& post : list.posts)
            if (!there.contains(post.id)) others.push_back({{}, std::move(post), {}});
        if (!list.more) break;
    }
    std::stable_partition(others.begin(), others.end(),
                          [](const PlannedPost& one) { return one.post.content.channels.contains("newspaper"); });
    return others;
}

Json pages_json(const Issue& issue, const std::vector<PlannedPost>& planned)
{
    Json pages = Json::array();
    for (std::int64_t number = 1; number <= issue.pages; ++number) {
        std::int64_t characters = 0;
        Json titles = Json::array();
        for (const PlannedPost& one : planned) {
            if (one.at.page != number) continue;
            characters += characters_of(one);
            titles.push(Json::object({{"says", one.post.content.title}}));
        }
        pages.push(Json::object({{"number", number},
                                 {"characters", characters},
                                 {"too_long", issue.room > 0 && characters > issue.room},
                                 {"titles", std::move(titles)}}));
    }
    return pages;
}

/// The newspaper's account, where hand-overs are noted; nothing if none is open.
std::optional<channels::Account> newspaper_account(db::Reading& tx)
{
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.channel == rulebook::Channel::newspaper) return account;
    return std::nullopt;
}

Json issue_facts(db::Reading& tx, Visit& visit, const Issue& issue)
{
    const std::vector<PlannedPost> planned = planned_posts(tx, issue, visit.municipality);
    Json model = issue_json(issue);
    model["values"] = values_of(issue);
    model["plan"] = pages_json(issue, planned);
    model["rows"] = Json::array();
    for (const PlannedPost& one : planned) model["rows"].push(post_json(one, true));
    for (const PlannedPost& one : others_out(tx, planned)) model["rows"].push(post_json(one, false));
    model["has_posts"] = !planned.empty();
    model["has_account"] = newspaper_account(tx).has_value();
    return model;
}

http::Page issue_page(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) { return issue_facts(tx, visit, load_issue(tx, id)); });
    http::Page page{"outlets/issue", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = Json(*facts.find("name"));
        facts["day_words"] = people::day_words(facts.find("day")->string(), language);
        facts["crumbs"] =
            Json(Json::Array{Json::object({{"href", "/avisa"}, {"label", people::say(text_of("Avisa"), language)}})});
        people::dress_faults(facts, language);
    };
    return page;
}

Json run_once(db::Writing& tx, Visit& visit, const http::Form& form, std::string_view act,
              const std::function<Json()>& run)
{
    return form.request_id() ? people::once(tx, visit.someone().id, *form.request_id(), act, run) : run();
}

http::Reply start(Visit& visit, const http::Form& form)
{
    const Json told = visit.database.write("outlets.start_issue", [&](db::Writing& tx) {
        return run_once(tx, visit, form, "start-issue", [&] {
            return Json::object({{"id", start_issue(tx, visit.someone(), typed_issue(form)).id.text()}});
        });
    });
    return http::Redirect{"/avisa/" + told.find("id")->string(), told};
}

http::Reply save(Visit& visit, const http::Form& form)
{
    Issue issue = typed_issue(form);
    issue.id = visit.request.id_parameter("id");
    issue.version = *form.integer("seen_version");
    const std::vector<IssuePost> posts = typed_posts(form);
    const Json told = visit.database.write("outlets.plan_issue", [&](db::Writing& tx) {
        return run_once(tx, visit, form, "plan-issue", [&] {
            return Json::object({{"version", plan_issue(tx, visit.someone(), issue, posts).version}});
        });
    });
    return http::Redirect{"/avisa/" + issue.id.text(), told, text_of("Planen er lagret.")};
}

bool noted_before(db::Reading& tx, const publishing::Post& post, const Id& account)
{
    for (const channels::Dispatch& dispatch : channels::dispatches_of(tx, post.id))
        if (dispatch.account == account && dispatch.revision == post.revision) return true;
    return false;
}

/// Each post's newest revision is noted once, however often the package is fetched.
void note_handed_over(db::Writing& tx, Visit& visit, const Issue& issue, const std::vector<PlannedPost>& posts)
{
    const auto account = newspaper_account(tx);
    if (!account) return;
    for (const PlannedPost& planned : posts) {
        if (noted_before(tx, planned.post, account->id)) continue;
        channels::Order order;
        order.subject = planned.post.id;
        order.revision = planned.post.revision;
        order.account = account->id;
        order.variant = variant_of_post(planned.post, visit.municipality, rulebook::Channel::newspaper);
        order.variant.more["issue"] = issue.name;
        order.variant.more["page"] = planned.at.page;
        order.by = visit.someone().id;
        channels::note_dispatch(tx, order, {}, issue.name + ", side " + std::to_string(planned.at.page));
    }
}

http::Reply hand_over(Visit& visit, const OutletNeeds& needs)
{
    http::Form::read(visit.request, package_form());
    const Id id = visit.request.id_parameter("id");
    Issue issue;
    const std::vector<PlannedPost> posts = visit.database.read([&](db::Reading& tx) {
        issue = load_issue(tx, id);
        return planned_posts(tx, issue, visit.municipality);
    });
    std::string package = issue_package(visit.database, needs.library, visit.municipality, issue, posts);
    visit.database.write("outlets.hand_over_issue",
                         [&](db::Writing& tx) { note_handed_over(tx, visit, issue, posts); });
    const std::string name = slug(issue.name).empty() ? "avisa" : slug(issue.name);
    return http::Bytes{"application/zip", std::move(package), 200, {}, name + ".zip"};
}

} // namespace

void add_newspaper_routes(people::Routes& routes, const OutletNeeds& needs)
{
    using people::Access;
    routes.get("/avisa", Access::desk, "Issues of the newspaper, the newest first", issues_page);
    routes.post("/avisa", Access::desk, "Begin an issue", issue_form(), [](Visit& visit) {
        return people::or_typed_again(
            visit, issue_form(), [&](const http::Form& form) { return start(visit, form); },
            [&] { return issues_page(visit); });
    });
    routes.get("/avisa/{id}", Access::desk, "One issue: which posts stand on which page, and how long they are",
               issue_page);
    routes.post("/avisa/{id}", Access::desk, "Put this plan in place of the one there is", plan_form(),
                [](Visit& visit) {
                    return people::or_typed_again(
                        visit, plan_form(), [&](const http::Form& form) { return save(visit, form); },
                        [&] { return issue_page(visit); });
                });
    routes.post(
        "/avisa/{id}/pakke", Access::desk,
        "The issue as one archive, texts, captions and pictures by page; noted on the newspaper's account",
        package_form(), [needs](Visit& visit) { return hand_over(visit, needs); }, "application/zip");
}

} // namespace samband::outlets
