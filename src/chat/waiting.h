#pragma once
#include "chat/talk.h"

/// How long it takes, as measured, and in words.
namespace samband::chat {

struct Waiting {
    std::int64_t place = 0;              ///< in the queue, from 1; 0: none
    std::optional<std::int64_t> minutes; ///< until somebody comes, from beginning to end; nothing: unknown
};
/// The middle of what those waited who got somebody in the last hour; unknown where none did. Of somebody who is in the
/// queue: what is left of it, and unknown when that has passed.
Waiting waiting_of(db::Reading& tx, const std::optional<Talk>& talk);

/// "omtrent 5 minutter", "under ett minutt", "ukjent".
std::string minutes_words(const std::optional<std::int64_t>& minutes, http::Language language);

} // namespace samband::chat
