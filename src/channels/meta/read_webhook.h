#pragma once
#include "channels/account.h"
#include "channels/networks/comment_came.h"
#include "channels/networks/comment_unread.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What a webhook of Meta says (developers.facebook.com/docs/graph-api/webhooks/reference/page and
/// docs/instagram-platform/webhooks). Pure; whatever the bytes are.
namespace samband::channels::meta {

struct WebhookRead {
    std::vector<networks::CommentCame> came;
    std::vector<networks::CommentUnread> unread;
};

/// The accounts by what Meta calls them: the page's number, the Instagram account's.
using Objects = std::map<std::string, Account, std::less<>>;

/// `told_at` is the account that it was told at, and `sum` the body's: what cannot be read is named by them. What is
/// about another page, or about likes and the like, is in neither list.
WebhookRead read_webhook(std::string_view body, const Objects& objects, const Id& told_at, const std::string& sum);

} // namespace samband::channels::meta
