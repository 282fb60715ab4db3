#pragma once
#include "dialogue/use_cases.h"

#include <string>

/// What the acts on threads have in common.
namespace samband::dialogue {

/// The text without white space around it. Problem invalid, at that field, where it is empty or too long.
std::string hold_text(const std::string& text, std::size_t bytes, const char* field, const char* empty_says);
/// The thread as it now is, for whoever has done something to it.
Thread after(db::Reading& tx, const Id& thread);
/// It is that person's from now on, or nobody's. Problem invalid, at that field, where the person may not be given it.
Thread give(db::Writing& tx, const people::Person& by, const Id& thread, const std::optional<Id>& to,
            const char* field);

} // namespace samband::dialogue
