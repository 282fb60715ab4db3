#pragma once
#include "approvals/round.h"

#include <optional>
#include <string>
#include <string_view>

/// The link of a letter: for one person, one revision and one act, once, for `link_holds_s`. Nobody can guess it, and
/// the database has its sum alone. Opening it changes nothing; the act is a press on the page.
namespace samband::approvals {

struct MadeLink {
    Id id;
    std::string token; ///< for the letter alone
};
MadeLink make_link(db::Writing& tx, const Round& round, const Id& person);
std::string link_path(std::string_view token);
/// Goes along in the page's form: who knows the address alone, as a scanner of mail does, cannot act.
std::string press_key(std::string_view token);

enum class LinkState {
    open,
    used,
    expired,
    overtaken, ///< the post was changed, decided or sent anew since
    not_asked, ///< the post waits, but not for this person any more
};

struct Link {
    Id id;
    Id person;
    publishing::Post post;
    Instant expires;
    LinkState state = LinkState::open;
};
/// As it stands now; nothing if there is no such link.
std::optional<Link> find_link(db::Reading& tx, std::string_view token);

/// The person's yes, or their no with a comment, by the link. The same rules hold as on the page: `approve_post` and
/// `send_back_post` are asked as the person is now, and their entry says that it came by a link. Afterwards the link is
/// used. Problem not_found if there is no such link; invalid without a comment for sending back.
/// The state before: only where it was `open` was something done, or refused and recorded (`done` false).
struct Used {
    LinkState was = LinkState::open;
    bool done = false;
};
Used approve_by_link(db::Writing& tx, std::string_view token);
Used send_back_by_link(db::Writing& tx, std::string_view token, const std::string& comment);

/// Forgets links that expired `links_kept_days` ago, a few at a time.
void forget_links(db::Writing& tx);

} // namespace samband::approvals
