#pragma once
#include <span>
#include <string_view>

/// Words that passwords are made of: seasons, months, names, clubs, places, "passord".
namespace samband::people {

bool is_common_word(std::string_view folded);
std::span<const std::string_view> common_words();

} // namespace samband::people
