#pragma once
#include "people/visit.h"
#include "pictures/library.h"
#include "publishing/post.h"

namespace samband::approvals {

/// The draft's pictures, for who reads it by a link and is not signed in: below the link itself.
/// Every address "/media/HASH…" in the model becomes "LINK/bilde/HASH…".
void show_pictures_below(Json& model, const std::string& link);

/// The picture of the request's "name", if the post shows it. Problem not_found else.
http::Reply picture_of_draft(people::Visit& visit, const pictures::Library& library, const publishing::Post& post);

} // namespace samband::approvals
