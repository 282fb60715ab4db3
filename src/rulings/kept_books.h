#pragma once
#include "rulebook/rulebook.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Rule books read once and kept in memory. A text is known by its hash, so what is kept is never stale.
namespace samband::rulings {

/// The book of that hash; its text is asked for only where it is not kept. Any thread.
std::shared_ptr<const rulebook::Rulebook> kept_book(const std::string& hash, const std::function<std::string()>& text);

/// Current law and the starter, which come with the program and stand under every adopted book.
const rulebook::Foundation& foundation();

/// Text of a rule book that comes with the program ("loten"); nothing if there is none by that name.
std::optional<std::string_view> shipped_text(std::string_view name);

inline constexpr std::size_t most_kept_books = 64;

} // namespace samband::rulings
