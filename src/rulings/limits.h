#pragma once
#include <cstddef>
#include <cstdint>

/// What drafts of rule books and the questions that are kept may grow to. How large one draft may be is said by
/// `rulebook/limits.h`, and by `http/limits.h` where it is typed.
namespace samband::rulings::limits {

inline constexpr std::size_t drafts = 20; ///< of one municipality
inline constexpr std::size_t draft_title_characters = 100;
inline constexpr std::size_t typed_bytes =
    100'000;                                 ///< of a text that is edited as a whole; a larger one comes as a file
inline constexpr std::size_t duty_rows = 20; ///< of one clause's form
inline constexpr std::int64_t questions_a_day = 2'000;    ///< different ones; what comes past them is not counted
inline constexpr std::int64_t questions_compared = 2'000; ///< different ones, the most asked first
inline constexpr std::size_t changes_shown = 100;         ///< of one comparison
inline constexpr std::size_t cites_shown = 12;            ///< of one ruling that is compared
inline constexpr int days_compared = 90;
inline constexpr int days_kept = days_compared + 1; ///< nothing is kept that no page asks for
inline constexpr std::int64_t forget_most = 1'000;  ///< rows forgotten in one transaction

} // namespace samband::rulings::limits
