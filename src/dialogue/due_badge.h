#pragma once
#include "base/json.h"
#include "dialogue/thread.h"
#include "http/request.h"

#include <optional>
#include <string>

/// How a conversation stands, in colour and words: "2 t igjen", "i dag", "i morgen", "over fristen (1 dag)".
namespace samband::dialogue {

struct DueState {
    ThreadState state = ThreadState::open;
    bool somebody_waits = false;
    std::optional<Instant> due{};
    std::optional<Instant> snoozed_until{};
};

/// {level, says} for the view "http/badge".
Json due_badge(const DueState& standing, Instant now, http::Language language);

/// "3 t 10 min", "25 min", "2 t".
std::string minutes_words(std::int64_t minutes, http::Language language);
/// How much too late, roughly: "20 min", "3 t", "2 dager".
std::string late_words(std::int64_t minutes, http::Language language);

} // namespace samband::dialogue
