#pragma once
#include "channels/linkedin/comment_urn.h"
#include "channels/linkedin/rest.h"
#include "channels/networks/comment_order.h"
#include "channels/port.h"

/// Answering and removing comments on LinkedIn
/// (learn.microsoft.com/linkedin/marketing/community-management/shares/comments-api). Nobody can hide one there, and
/// messages to a page are not told to programs.
namespace samband::channels::linkedin {

/// What the order asks for. There is no idempotency key: of an answer whose own answer was lost `find_comment` says
/// whether it came out.
Result ship_comment(Rest& rest, const Shipment& shipment, const networks::CommentOrder& order,
                    const std::string& organization);

/// An answer is looked for in its line, by its text and its author, since the shipment was queued.
Result find_comment(Rest& rest, const Shipment& shipment, const networks::CommentOrder& order,
                    const std::string& organization);

/// "/rest/socialActions/URN/comments/NUMBER".
std::string path_of(const CommentUrn& comment);
/// What it is called by an answer of the API; nothing where that cannot be read.
std::optional<CommentUrn> comment_in(const Json& comment);
/// Where a person reads it.
std::string address_of(const CommentUrn& comment);
/// Milliseconds at "created" or "lastModified" ({"time": …}).
std::optional<Instant> time_in(const Json& comment, std::string_view key);
/// Its text; empty where there is none.
std::string text_in(const Json& comment);

} // namespace samband::channels::linkedin
