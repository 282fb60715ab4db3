#pragma once
#include "people/person.h"
#include "publishing/use_cases.h"
#include "urgent/notice.h"

#include <optional>
#include <string>
#include <vector>

/// What is said after the first message, to those who got it.
namespace samband::urgent {

/// What is new. `reading_stops` as in publishing.
struct FollowUp {
    std::string text;
    std::string english = {};
    std::optional<Instant> until = {}; ///< of an update: the new end time; nothing: as it was
    bool reading_stops = false;
    std::vector<Id> yes_by = {}; ///< who has said yes to exactly this, where the rule book asks it (asked.h)
};

/// A correction of what is out, and one message more to the same recipients by SMS and mail. Who may correct the post
/// may do it; a refusal is recorded. What waits for a yes (asked.h) is dropped by it: it says what was so before, and
/// its author is told (drop_waiting.h; `site`: where the message leads). Problem invalid without a text, conflict where
/// it is not out.
struct FollowOutcome {
    rulebook::Ruling ruling;
    Notice notice;
    bool done = false;
    int told = 0; ///< of what was asked for: messages to those whose yes is wanted
};
FollowOutcome update_notice(db::Writing& tx, const people::Person& by, const Id& notice, std::int64_t seen_version,
                            const FollowUp& follow, const std::string& site);

/// "Faren over": told to the same recipients, and the website says when it was over. What of the notice has not left
/// yet leaves no more, and what waits for a yes is dropped likewise.
FollowOutcome end_notice(db::Writing& tx, const people::Person& by, const Id& notice, std::int64_t seen_version,
                         const FollowUp& follow, const std::string& site);

/// The post as it would stand then, for reading it before.
publishing::Content updated_content(const Notice& notice, const publishing::Content& now_out, const FollowUp& follow,
                                    Instant now);
publishing::Content ended_content(const Notice& notice, const publishing::Content& now_out, const FollowUp& follow,
                                  Instant now);

/// The content as it is out: somebody may have corrected the post otherwise meanwhile.
publishing::Content content_out(db::Reading& tx, const Notice& notice);

/// Problem invalid on what cannot be said of it (no text, a time that is past), conflict where it is not out.
void hold_follow_up(const Notice& notice, const FollowUp& follow, Instant now);

/// An alert that others send (Varsling 24, UMS): the area, and how many it reached as they say. Recorded. Problem
/// invalid without an area, and where more were reached than there are.
void note_area(db::Writing& tx, const people::Person& by, const Id& notice, const std::string& area,
               std::optional<std::int64_t> reached, std::optional<std::int64_t> of_all);

} // namespace samband::urgent
