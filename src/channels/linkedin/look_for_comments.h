#pragma once
#include "channels/account.h"
#include "channels/networks/comment_came.h"
#include "channels/networks/comment_unread.h"
#include "channels/networks/failure.h"
#include "client/http_client.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Asking LinkedIn what has been said under an organisation's posts
/// (learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-social-action-notifications,
/// retained there for sixty days). Its members' names are told only to apps that may see them.
namespace samband::channels::linkedin {

struct CommentsFound {
    std::vector<networks::CommentCame> came;       ///< the oldest first; what was found before it stopped too
    std::vector<networks::CommentUnread> unread{}; ///< told of, and not shown to us
    std::optional<networks::Failure> stopped{};    ///< nothing: all of that time was seen
    Instant seen_until;                            ///< the next look begins there
};

/// What happened from `since` up to `until`, or up to where so much has happened that it is enough for one look. Ends
/// within about half a minute.
CommentsFound look_for_comments(client::HttpClient& http, const Account& account, const std::string& secret,
                                Instant since, Instant until, const std::function<bool()>& ending = {});

} // namespace samband::channels::linkedin
