#pragma once
#include "channels/trouble_words.h"

#include <string_view>

/// What may be wrong with an account of a network or with what was sent, as code words: in `Health::trouble`, and at
/// the head of a delivery's error ("token-expired: …").
namespace samband::channels::trouble {

inline constexpr std::string_view token_missing = "token-missing";
inline constexpr std::string_view token_expiring = "token-expiring";
inline constexpr std::string_view token_expired = "token-expired";
inline constexpr std::string_view token_refused = "token-refused"; ///< revoked, of another app, mistyped
inline constexpr std::string_view app_secret_missing = "app-secret-missing";
inline constexpr std::string_view app_review_missing = "app-review-missing";
inline constexpr std::string_view permission_missing = "permission-missing";
inline constexpr std::string_view account_blocked = "account-blocked";
inline constexpr std::string_view limit_near = "limit-near";
inline constexpr std::string_view limit_reached = "limit-reached";
inline constexpr std::string_view version_ageing = "version-ageing";
inline constexpr std::string_view version_gone = "version-gone";
inline constexpr std::string_view settings_wrong = "settings-wrong";
inline constexpr std::string_view no_connection = "no-connection";
inline constexpr std::string_view network_down = "network-down";
inline constexpr std::string_view answer_lost = "answer-lost";
inline constexpr std::string_view not_there = "not-there";
inline constexpr std::string_view not_visible = "not-visible"; ///< what is listed is not all there is
inline constexpr std::string_view twice = "twice";             ///< the network says that it has the same already
inline constexpr std::string_view too_long = "too-long";
inline constexpr std::string_view too_many_hashtags = "too-many-hashtags";
inline constexpr std::string_view picture_missing = "picture-missing";
inline constexpr std::string_view picture_refused = "picture-refused";
inline constexpr std::string_view picture_waits = "picture-waits";
inline constexpr std::string_view link_refused = "link-refused";
inline constexpr std::string_view content_refused = "content-refused";
inline constexpr std::string_view window_closed = "window-closed"; ///< it is too long since they wrote to us
inline constexpr std::string_view not_taking = "not-taking";       ///< whoever wrote takes no message
inline constexpr std::string_view too_many_links = "too-many-links";
inline constexpr std::string_view cannot_hide = "cannot-hide";
inline constexpr std::string_view cannot_write = "cannot-write";

/// The code word at the head of an error ("token-expired: …"), or the whole error.
std::string_view word_of(std::string_view error);

/// Why, and what to do; both empty for a word that is none of these.
TroubleWords words_of(std::string_view word);

} // namespace samband::channels::trouble
