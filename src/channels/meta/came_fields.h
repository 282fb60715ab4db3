#pragma once
#include "base/json.h"
#include "channels/networks/comment_came.h"

#include <string>
#include <string_view>
#include <vector>

/// What Meta's fields say, whether they came by a webhook or were asked for.
namespace samband::channels::meta {

/// Seconds or milliseconds since 1970, or "2026-11-23T08:00:00+0000"; the epoch where it is none of these.
Instant time_of(const Json& json);
bool is_true(const Json& json, std::string_view key);
/// "image https://…"; of what has no address that may stand in a page the kind alone, and of no address nothing.
std::string attachment(std::string_view kind, const std::string& address);
/// Of a message by webhook: [{type, payload: {url}}].
std::vector<std::string> message_attachments(const Json& list);
/// Where a comment is read, on its post where that has an address.
std::string facebook_link(const std::string& post_link, const std::string& comment);
/// A bokmål sentence; null where it can be taken in.
const char* why_unreadable(const networks::CommentCame& came);

} // namespace samband::channels::meta
