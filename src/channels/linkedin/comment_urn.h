#pragma once
#include <optional>
#include <string>
#include <string_view>

/// What LinkedIn calls a comment: "urn:li:comment:(urn:li:activity:6…,7…)", the post's line and the comment's own
/// number. Notifications leave "urn:li:" out inside the brackets.
namespace samband::channels::linkedin {

struct CommentUrn {
    std::string under; ///< "urn:li:activity:…", "urn:li:ugcPost:…" or "urn:li:share:…"
    std::string number;

    std::string text() const { return "urn:li:comment:(" + under + "," + number + ")"; }
};

/// Nothing where it is none: what is read here may stand in an address.
std::optional<CommentUrn> comment_urn_of(std::string_view text);

} // namespace samband::channels::linkedin
