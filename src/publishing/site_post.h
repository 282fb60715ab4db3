#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"
#include "people/municipality.h"
#include "publishing/post.h"
#include "publishing/post_pictures.h"

#include <optional>
#include <string_view>
#include <vector>

/// A post as everybody may see it: nothing of who wrote it, who said yes, or what was said on the way.
namespace samband::publishing {

/// For lists: {id, title, lead, href, unit, language, published, corrected, picture}.
Json listed_post(const Post& post, const ShownPictures& pictures);

/// For its own page: the above and {body, body_html, lead_picture, pictures, case, contact, corrections: [{at, says}]}.
Json shown_post(db::Reading& tx, const Post& post, const people::Municipality& municipality);

/// Words for the eye: times, and the name of a language that is not the screen's.
void dress_site_post(Json& post, Instant now, http::Language language);

/// The newest that are out, `count` from number `from`; one more than asked for says that there are older ones.
std::vector<Post> news(db::Reading& tx, int from, int count);

/// Whether it was out at that address and has been withdrawn.
bool was_withdrawn(db::Reading& tx, std::string_view slug);

} // namespace samband::publishing
