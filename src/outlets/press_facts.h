#pragma once
#include "db/transaction.h"
#include "outlets/out_post.h"
#include "outlets/release.h"

namespace samband::outlets {

std::string release_path(const Release& release); ///< "/presse/SLUG"

/// {id, title, lead, href, unit, written_in, shown}: for lists.
Json listed_release(const Release& release, const publishing::Post& post);

/// The above and {body_html, pictures: [{href, preview, alt, credit, width, height, megabytes}], website, contact}.
Json shown_release_facts(db::Reading& tx, const Release& release, const publishing::Post& post,
                         const people::Municipality& municipality);

void dress_release(Json& release, Instant now, http::Language language);

/// RFC 4287 and JSON Feed 1.1 of the press room.
struct FeedRelease {
    Release release;
    publishing::Post post;
};
std::string press_atom(const people::Municipality& municipality, const std::vector<FeedRelease>& releases);
std::string press_json(const people::Municipality& municipality, const std::vector<FeedRelease>& releases);

} // namespace samband::outlets
