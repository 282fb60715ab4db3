#pragma once
#include "base/json.h"
#include "base/text_of.h"
#include "http/request.h"

#include <string>
#include <string_view>

/// Words for the eye, added to a page's facts where it becomes HTML (`Page::dress`).
namespace samband::people {

/// A text of ours in that language. Its bokmål is marked by `text_of`.
std::string say(std::string_view bokmal, http::Language language);

/// {at, words, exact} for the view "http/time": "i dag 14:20", "20. november 14:20", with the year where it is another.
Json time_words(Instant at, Instant now, http::Language language);

/// A day of facts, "2026-11-20", as people say it: "20. november 2026". What is no day stays as it is.
std::string day_words(std::string_view day, http::Language language);

/// "Kari Lunde" → "KL": the first letters of the first and the last name.
std::string initials(std::string_view name);

} // namespace samband::people
