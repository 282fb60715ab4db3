#pragma once
#include <cstddef>
#include <cstdint>

/// Limits of Facebook and Instagram, and how we keep away from them.
namespace samband::channels::meta {

inline constexpr std::size_t facebook_most = 63'206; ///< UTF-16 units of a post
inline constexpr std::size_t facebook_pictures = 10; ///< in one post; the API names no number
inline constexpr std::size_t instagram_most = 2'200; ///< UTF-16 units of a caption
inline constexpr std::size_t instagram_hashtags = 30;
inline constexpr std::size_t instagram_mentions = 20;
inline constexpr std::size_t instagram_pictures = 10; ///< in a carousel
inline constexpr std::size_t instagram_alt = 1'000;   ///< characters of an alternative text
inline constexpr int listed_most = 100;               ///< posts in one list, of which more are not read
inline constexpr int first_poll_ms = 500;             ///< until a container's state is asked for; doubled each time …
inline constexpr int longest_poll_ms = 4'000;         ///< … up to this
inline constexpr std::int64_t percent_near = 80;      ///< of a limit: told on the account's page
inline constexpr std::int64_t token_warning_days = 14;

} // namespace samband::channels::meta
