#pragma once
#include "db/transaction.h"
#include "publishing/happenings.h"

#include <optional>
#include <string>
#include <vector>

/// Intranet notices: published posts on the intranet. Those that staff need to know ask for a confirmation, of one
/// revision, for three months.
namespace samband::intranet {

/// A notice that must be read, while it is out and not older than that.
struct Notice {
    Id post;
    std::int64_t revision = 0; ///< a confirmation of this one or a later one counts
    Instant asked;             ///< since when
    std::string title;
    std::string lead;
    std::string unit_name;  ///< the sender
    std::string correction; ///< the note of the last correction; empty if there was none
};

/// Nothing if the post asks for no confirmation.
std::optional<Notice> find_notice(db::Reading& tx, const Id& post);
/// What the person has not confirmed, the longest asked first; at most `unread_most`.
std::vector<Notice> unread_for(db::Reading& tx, const Id& person);
bool has_confirmed(db::Reading& tx, const Id& person, const Notice& notice);

/// Reactions (main/wiring.cpp): a need-to-know post on the intranet asks for a confirmation, a significant correction
/// of it for a new one.
void ask_for_confirmation(db::Writing& tx, const publishing::PostPublished& published);
void ask_again(db::Writing& tx, const publishing::PostCorrected& corrected);

} // namespace samband::intranet
