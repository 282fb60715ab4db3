#pragma once
#include "ledger/read.h"
#include "publishing/post.h"

#include <optional>
#include <string>
#include <vector>

/// A post's life told by its ledger entries alone. Pure.
namespace samband::publishing {

/// What the entries decide; the table must say the same.
struct Played {
    State state = State::draft;
    std::vector<std::string> asked_roles; ///< whose yes it still waits for
    std::optional<std::int64_t> approved_revision;
    std::optional<Instant> due;
    StaffKnow staff_know = StaffKnow::not_yet;
    std::string slug;
    std::string correction;

    friend bool operator==(const Played&, const Played&) = default;
};

/// Folds the entries of one post, oldest first; refusals and other folders' entries change nothing.
/// Problem internal on an act that is not legal in the state before it: then record and rules do not agree.
Played replay(const std::vector<ledger::Recorded>& history);

/// The same of a post as its table holds it.
Played played(const Post& post);

} // namespace samband::publishing
