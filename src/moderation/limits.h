#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of moderation, in one place.
namespace samband::moderation {

inline constexpr std::size_t why_bytes = 2 * 1024;          ///< of a reason in own words
inline constexpr std::size_t name_characters = 120;         ///< of a rule, of whom somebody wrote to
inline constexpr std::size_t said_bytes = 4 * 1024;         ///< of one line of a report
inline constexpr std::int64_t told_kept_s = 7 * 24 * 3'600; ///< what left the house about it, with its address
inline constexpr std::int64_t list_most = 100;              ///< of any list on a page
inline constexpr std::int64_t today_most = 10;              ///< lines of I dag

// How long things are kept (N6).
inline constexpr int evidence_days = 730;        ///< settable for each piece, …
inline constexpr int evidence_days_most = 3'650; ///< … at most so long from today
inline constexpr int acts_days = 365;            ///< what was wished and refused too, after it came to rest
inline constexpr int reports_days = 365;         ///< after they were closed
inline constexpr std::int64_t forgotten_at_once = 100;

// Blocks.
inline constexpr int block_days_most = 365; ///< nobody is shut out for longer without somebody deciding again
inline constexpr int block_days_by_default = 30;
inline constexpr int review_days_by_default = 14;

// Rules. RE2 is linear in the text; these bound what one message can cost.
inline constexpr std::int64_t rules_most = 50;
inline constexpr std::size_t rule_bytes = 4 * 1024; ///< of words, and of patterns
inline constexpr std::size_t patterns_most = 5;     ///< of one rule
inline constexpr std::size_t pattern_bytes = 200;   ///< of one pattern
inline constexpr std::int64_t pattern_memory = 1 << 20;
inline constexpr std::size_t matched_bytes = 16 * 1024; ///< of a message, from its beginning
inline constexpr std::size_t compiled_most = 500;       ///< patterns kept compiled
inline constexpr int dry_run_days = 30;
inline constexpr std::int64_t dry_run_most = 5'000; ///< messages that a dry run looks at
inline constexpr std::size_t dry_run_shown = 20;

} // namespace samband::moderation
