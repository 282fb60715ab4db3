#pragma once
#include "dialogue/use_cases.h"

#include <string>

/// What the acts on threads have in common.
namespace samband::dialogue {

/// The text without white space around it. Problem invalid, at that field, where it is empty or too long.
std::string hold_text(const std::string& text, std::size_t bytes, const char* field, const char* empty_says);
/// The thread as it now is, for whoever has done something to it.
Thread after(db::Reading& tx, const Id& thread);

} // namespace samband::dialogue
