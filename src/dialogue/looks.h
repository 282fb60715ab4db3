#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

#include <string>
#include <string_view>
#include <vector>

/// Who looked at what only some may see: restricted threads, and what a room above keeps of that kind. Kept for
/// `looks_kept_days`.
namespace samband::dialogue {

struct Look {
    std::string kind; ///< "thread", or the word of a room above
    Id about;
    Id person;
    Instant at;
    std::string part; ///< "page", "news", "file", "mail", "search", …
    std::string person_name{};
};
inline constexpr const char* thread_look = "thread";

/// All of them, or none.
void write_looks(db::Writing& tx, const std::vector<Look>& looks);
/// The newest first.
std::vector<Look> looks_at(db::Reading& tx, std::string_view kind, const Id& about, std::int64_t most);
/// Those of one page that repeat each other within a minute are one line: how often, and the last time.
struct LookLine {
    Look look;
    std::int64_t times = 1;
};
std::vector<LookLine> told_together(const std::vector<Look>& looks);

/// What was seen, in words: "samtalen", "en fil".
const char* part_name(std::string_view part);

/// Who sees who looked: whoever is accountable for the thread, and the data protection officer. Nobody else, and not
/// whom the thread is from or about.
bool may_see_looks(db::Reading& tx, const people::Person& person, const Thread& thread);
/// Those that are restricted now and whose looks the person may see, the newest first.
std::vector<Thread> watched_threads(db::Reading& tx, const people::Person& person);

} // namespace samband::dialogue
