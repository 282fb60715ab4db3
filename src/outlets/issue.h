#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <string>
#include <vector>

/// An issue of the newspaper (Løtenavisa has four pages of it): which posts stand on which page.
namespace samband::outlets {

struct IssuePost {
    Id post;
    std::int64_t page = 1;
    std::int64_t place = 0; ///< order on the page

    friend bool operator==(const IssuePost&, const IssuePost&) = default;
};

struct Issue {
    Id id;
    std::int64_t version = 0;
    std::string name; ///< "Løtenavisa 4/2026"
    std::string day;  ///< "2026-12-04"
    std::int64_t pages = 4;
    std::int64_t room = 0; ///< characters that a page holds; 0: not told
    Instant changed;
};

/// Problem not_found if there is none.
Issue load_issue(db::Reading& tx, const Id& id);
/// The newest day first; at most `issues_shown`.
std::vector<Issue> list_issues(db::Reading& tx);
/// By page and place.
std::vector<IssuePost> posts_of(db::Reading& tx, const Id& issue);

/// Recorded "issue-planned". Problem invalid on a name, day, number of pages or room that cannot be.
Issue start_issue(db::Writing& tx, const people::Person& by, Issue issue);

/// Writes the plan anew. `issue.version` is what the page showed: Problem conflict if it changed since. Problem invalid
/// where a post stands on a page that there is not, twice, or is not out. Recorded "issue-planned".
Issue plan_issue(db::Writing& tx, const people::Person& by, const Issue& issue, const std::vector<IssuePost>& posts);

} // namespace samband::outlets
