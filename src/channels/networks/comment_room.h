#pragma once
#include "channels/networks/comment_order.h"
#include "channels/port.h"

#include <string_view>

/// What can be done about what people say to an account, by the port that serves it.
namespace samband::channels::networks {

struct CommentRoom {
    bool replies = false; ///< under a comment, which everybody reads
    bool writes = false;  ///< to whoever wrote to the account
    bool hides = false;   ///< and shows again
    bool removes = false;
    std::size_t reply_most = 0; ///< in `unit`
    std::size_t message_most = 0;
    LengthUnit unit = LengthUnit::utf16_units;
    /// Whoever wrote may be written to so long after her last message; 0: at any time.
    std::int64_t window_s = 0;

    bool can(CommentAct act) const;
};

/// All false for a driver of no network.
CommentRoom comment_room(std::string_view driver);

/// What a text lacks to be taken there as that act: "too-long", "too-many-hashtags", "too-many-links" of trouble.h;
/// empty where it may go.
std::string_view fault_in_said(std::string_view driver, CommentAct act, std::string_view text);

} // namespace samband::channels::networks
