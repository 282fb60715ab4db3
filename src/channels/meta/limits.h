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

// What is told us, and what is asked for of it.
inline constexpr std::size_t webhook_bytes = 512 * 1024; ///< one call; what is more comes by looking
inline constexpr int strangers_a_minute = 20;            ///< calls without the right token or signature, of one network
inline constexpr int strangers_at_once = 20;
inline constexpr int webhooks_a_minute = 300'000; ///< of one account
inline constexpr int webhooks_at_once = 50'000;
inline constexpr std::size_t webhooks_together = 200;          ///< written in one transaction …
inline constexpr std::int64_t webhooks_read_together = 200;    ///< … and read in one
inline constexpr int webhook_tries = 5;                        ///< of writing them, each with the database's own
inline constexpr std::int64_t webhooks_waiting_most = 500'000; ///< of one account; then the network tells it later
inline constexpr std::int64_t webhook_kept_days = 7;           ///< after it was read: it may be told again
inline constexpr std::int64_t webhooks_forgotten_at_once = 1'000;
inline constexpr std::size_t challenge_bytes = 200;
inline constexpr std::size_t comment_id_bytes = 400;
inline constexpr std::size_t attachment_bytes = 2'000; ///< of an address
inline constexpr std::size_t attachments_most = 20;    ///< of one message
inline constexpr int look_posts = 25; ///< whose comments are looked through; what stands under older ones is told
inline constexpr int look_conversations = 25;
inline constexpr int look_pages = 10;            ///< of one list
inline constexpr int looked_at_once = 50;        ///< comments, on a page of a list
inline constexpr int refused_noted_every_s = 60; ///< how often is kept in memory until then

} // namespace samband::channels::meta
