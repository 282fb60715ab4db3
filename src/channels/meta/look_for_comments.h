#pragma once
#include "channels/account.h"
#include "channels/networks/comment_came.h"
#include "channels/networks/failure.h"
#include "client/http_client.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Asking an account of Facebook or Instagram what people have said: under its newest posts, and in private.
namespace samband::channels::meta {

struct CommentsFound {
    std::vector<networks::CommentCame> came;    ///< since then, the oldest first; what was found before it stopped too
    std::optional<networks::Failure> stopped{}; ///< nothing: all that can be seen was seen
    bool subscribed = false;                    ///< the network has been asked to tell us by itself
};

/// `since`: what is older is not told. `subscribe`: the network is asked to tell from now on, where it does not.
/// At most `look_posts` posts and `look_conversations` conversations, each with its newest. Ends within about half a
/// minute.
CommentsFound look_for_comments(client::HttpClient& http, const Account& account, const std::string& secret,
                                Instant since, bool subscribe, const std::function<bool()>& ending = {});

} // namespace samband::channels::meta
