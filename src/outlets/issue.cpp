#include "outlets/issue.h"

#include "base/calendar.h"
#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "ledger/append.h"
#include "outlets/limits.h"
#include "outlets/out_post.h"

namespace samband::outlets {

static void hold_issue(const Issue& issue)
{
    std::vector<FieldProblem> wrong;
    if (trim(issue.name).empty() || graphemes(issue.name) > issue_name_characters)
        wrong.push_back(FieldProblem{"name", "Gi utgaven et navn, høyst 100 tegn."});
    if (!parse_date(issue.day)) wrong.push_back(FieldProblem{"day", "Velg datoen utgaven kommer."});
    if (issue.pages < 1 || issue.pages > issue_pages_most)
        wrong.push_back(FieldProblem{"pages", "Skriv et antall sider fra 1 til 16."});
    if (issue.room < 0 || issue.room > 100'000)
        wrong.push_back(FieldProblem{"room", "Skriv hvor mange tegn en side har plass til."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe må rettes før utgaven kan lagres.", wrong);
}

static void hold_posts(db::Reading& tx, const Issue& issue, const std::vector<IssuePost>& posts)
{
    std::set<Id> seen;
    for (const IssuePost& post : posts) {
        if (post.page < 1 || post.page > issue.pages)
            throw Problem(ProblemCode::invalid, "En sak står på en side som ikke finnes. Velg en av sidene i utgaven.");
        if (!seen.insert(post.post).second)
            throw Problem(ProblemCode::invalid, "En sak står to ganger i planen. Last siden på nytt.");
        load_out(tx, post.post);
    }
    if (static_cast<std::int64_t>(posts.size()) > issue_posts_most)
        throw Problem(ProblemCode::invalid, "Det er for mange saker i én utgave. Lag to.");
}

static void record(db::Writing& tx, const people::Person& by, const Issue& issue, const std::vector<IssuePost>& posts)
{
    Json list = Json::array();
    for (const IssuePost& post : posts) list.push(Json::object({{"post", post.post.text()}, {"page", post.page}}));
    ledger::append(
        tx, {.kind = "issue-planned",
             .subject = issue.id,
             .by = by.id,
             .content = Json::object(
                 {{"name", issue.name}, {"day", issue.day}, {"pages", issue.pages}, {"posts", std::move(list)}})});
}

static Issue read_issue(const db::Row& row)
{
    return {row.id("id"),         row.integer("version"), row.text("name"),         row.text("day"),
            row.integer("pages"), row.integer("room"),    row.instant("changed_at")};
}

Issue load_issue(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("outlets.issue", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Utgaven finnes ikke.");
    return read_issue(*row);
}

std::vector<Issue> list_issues(db::Reading& tx)
{
    return tx.all_as("outlets.issues", {{"most", issues_shown}}, read_issue);
}

std::vector<IssuePost> posts_of(db::Reading& tx, const Id& issue)
{
    return tx.all_as("outlets.issue_posts", {{"issue", issue}}, [](const db::Row& row) {
        return IssuePost{row.id("post_id"), row.integer("page"), row.integer("place")};
    });
}

Issue start_issue(db::Writing& tx, const people::Person& by, Issue issue)
{
    hold_issue(issue);
    issue.id = tx.new_id();
    tx.run("outlets.insert_issue", {{"id", issue.id},
                                    {"name", trim(issue.name)},
                                    {"day", issue.day},
                                    {"pages", issue.pages},
                                    {"room", issue.room},
                                    {"by", by.id},
                                    {"now", tx.now()}});
    record(tx, by, issue, {});
    return load_issue(tx, issue.id);
}

Issue plan_issue(db::Writing& tx, const people::Person& by, const Issue& issue, const std::vector<IssuePost>& posts)
{
    load_issue(tx, issue.id);
    hold_issue(issue);
    hold_posts(tx, issue, posts);
    const std::int64_t written = tx.run("outlets.update_issue", {{"id", issue.id},
                                                                 {"seen", issue.version},
                                                                 {"name", trim(issue.name)},
                                                                 {"day", issue.day},
                                                                 {"pages", issue.pages},
                                                                 {"room", issue.room},
                                                                 {"by", by.id},
                                                                 {"now", tx.now()}});
    if (written == 0) throw Overtaken(text_of("Noen har endret utgaven siden du åpnet den. Last siden på nytt."));
    tx.run("outlets.clear_issue_posts", {{"issue", issue.id}});
    for (const IssuePost& post : posts)
        tx.run("outlets.insert_issue_post",
               {{"issue", issue.id}, {"post", post.post}, {"page", post.page}, {"place", post.place}});
    record(tx, by, issue, posts);
    return load_issue(tx, issue.id);
}

} // namespace samband::outlets
