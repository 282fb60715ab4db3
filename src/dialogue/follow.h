#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

#include <string>
#include <string_view>
#include <vector>

/// Being told on I dag: of threads that one follows, and of notes that name one.
namespace samband::dialogue {

/// No act, and not recorded: it is one's own. Problem not_found where the thread may not be read; invalid beyond
/// `followed_most`.
void follow_thread(db::Writing& tx, const people::Person& person, const Id& thread);
void unfollow_thread(db::Writing& tx, const people::Person& person, const Id& thread);
bool follows(db::Reading& tx, const Id& person, const Id& thread);

/// Tells whoever "@Kari" or "@Kari Lunde" names in a note. Problem invalid, at `note`, where that is nobody, several,
/// or somebody who may not read the thread.
void tell_mentioned(db::Writing& tx, const people::Person& by, const Thread& thread, const Id& entry,
                    std::string_view note);

/// What came to threads that the person follows, and notes that name them, until they have seen it; the newest first,
/// at most `told_most` of each.
struct Told {
    Id thread;
    std::string subject;
    std::string by_name; ///< who named them; empty of what came to a thread that they follow
    std::string said;    ///< the note
    Instant at;
};
std::vector<Told> mentions_of(db::Reading& tx, const people::Person& person);
std::vector<Told> came_to_followed(db::Reading& tx, const people::Person& person);

/// All of that is seen in this thread.
void see_thread(db::Writing& tx, const people::Person& person, const Id& thread);

} // namespace samband::dialogue
