#pragma once
#include "base/id.h"

#include <string>

namespace samband::channels::networks {

/// A network told something that nobody but a person can make sense of. Told at least once (reactions are listed in
/// main/wiring.cpp).
struct CommentUnread {
    Id account;
    std::string foreign_id; ///< unique within the account, the same each time
    std::string raw;        ///< as it came
    std::string why;        ///< a bokmål sentence
};

} // namespace samband::channels::networks
