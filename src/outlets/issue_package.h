#pragma once
#include "channels/handover/archive.h"
#include "outlets/issue.h"
#include "outlets/out_post.h"

/// What the newspaper's makers get: a plan of the pages, and each page's posts in order.
namespace samband::outlets {

struct PlannedPost {
    IssuePost at;
    publishing::Post post;
    Contact contact;
};

/// The posts of an issue that are still out, in their order.
std::vector<PlannedPost> planned_posts(db::Reading& tx, const Issue& issue, const people::Municipality& municipality);

/// Title, lead and text as they are read.
std::string copy_text(const PlannedPost& planned);
/// User-perceived characters of it, with spaces.
std::int64_t characters_of(const PlannedPost& planned);

/// `plan.txt`, `plan.json`, and of each post `side-1/01-SLUG/` with `tekst.txt`, its pictures as large as they are kept
/// and `bilder.txt` with their captions and who made them. The same plan and posts give the same bytes. Problem invalid
/// where the pictures are larger than `archive_bytes`, or there is no post.
std::string issue_package(db::Database& database, const pictures::Library& library,
                          const people::Municipality& municipality, const Issue& issue,
                          const std::vector<PlannedPost>& posts);

} // namespace samband::outlets
