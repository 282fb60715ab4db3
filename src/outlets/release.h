#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/happenings.h"
#include "publishing/post.h"

#include <optional>
#include <string_view>
#include <vector>

/// Press releases: posts that are published with the press among their channels. Until its embargo has passed a release
/// is nowhere to be seen from outside.
namespace samband::outlets {

struct Release {
    Id post;
    std::string slug;    ///< of the post; empty before it is out
    bool is_out = false; ///< published, not withdrawn, for the press
    std::optional<Instant> embargo;
    Instant shown_from; ///< in the press room
};

std::optional<Release> find_release(db::Reading& tx, const Id& post);
/// Nothing unless it is out and its embargo has passed.
std::optional<Release> shown_release(db::Reading& tx, std::string_view slug);
/// Those that the press room shows, the newest first.
std::vector<Release> shown_releases(db::Reading& tx, int from, int count);

bool for_press(const publishing::Post& post);

/// Reactions: the press room follows what happens to the post. What is on the website too is under no embargo.
void follow_published(db::Writing& tx, const publishing::PostPublished& happened);
void follow_corrected(db::Writing& tx, const publishing::PostCorrected& happened);
void follow_withdrawn(db::Writing& tx, const publishing::PostWithdrawn& happened);
void follow_restored(db::Writing& tx, const publishing::PostRestored& happened);

/// Sets it, or lifts it (nothing). Problem forbidden where the person may not write the post, invalid (field "embargo")
/// on a time that has passed, conflict where the post is on the website already or not for the press. Recorded
/// "press-embargo-set".
Release set_embargo(db::Writing& tx, const people::Person& by, const Id& post, const std::optional<Instant>& embargo);

} // namespace samband::outlets
