#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// A thread that only some read (readers.h): restricted by a person, or by itself where its category asks for it.
namespace samband::dialogue {

enum class RestrictedBy {
    person,
    category, ///< a person decided what it is, and such threads are
    proposal, ///< it may be a matter of a child or a life: until a person says that it is none
};
std::string_view word(RestrictedBy by);

struct Restriction {
    RestrictedBy how = RestrictedBy::person;
    std::string why{}; ///< empty where it came by itself
    std::optional<Id> by{};
    std::string by_name{};
    Instant since;
};
/// Nothing where it is open to all who else may read it.
std::optional<Restriction> restriction_of(db::Reading& tx, const Id& thread);

/// A leader of its unit or of one above, the chief executive and the communications officer, of what they may read. A
/// mandate to draft alone does not reach.
bool may_restrict(db::Reading& tx, const people::Person& person, const Thread& thread);

/// These read it from now on, with whoever has it and its accountable leader; of one that is restricted already they
/// take the place of those who were named. Recorded "thread-restricted" or "thread-readers-chosen". Problem forbidden
/// to who may not restrict; invalid without a reason, or with somebody who is not there.
Thread restrict_thread(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                       const std::string& why, const std::vector<Id>& readers);
/// All who else may read it do so again. Recorded "thread-unrestricted". Problems as above.
Thread lift_restriction(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                        const std::string& why);

/// Reactions of other use cases of this folder.
/// By what it is: whistleblowing, a personnel matter, a concern. Whoever decided reads on; of a concern those in the
/// line above and the desk of the day too, who must be able to act. Nothing where it is restricted already, but for
/// those of a concern, who are named besides.
void restrict_by_category(db::Writing& tx, const Id& thread, rulebook::Category category, const std::optional<Id>& by,
                          RestrictedBy how);
/// A person has said that what was proposed is none: it is open again where nothing else restricted it.
void lift_proposed(db::Writing& tx, const people::Person& by, const Thread& thread);
bool is_restricting(rulebook::Category category);

/// It is restricted for what it may be, and no person has said so yet.
bool is_proposed_concern(db::Reading& tx, const Thread& thread);
/// Somebody who answers at once, as in a chat, reads such a one from now on. Recorded "thread-readers-chosen". Nothing
/// where it is another thread, or that person reads it already.
void read_proposed_concern(db::Writing& tx, const Id& thread, const Id& reader, const Id& by);

/// Problem invalid, at that field, where the thread is restricted and the person is not among its readers.
void hold_reads(db::Reading& tx, const Thread& thread, const people::Person& person, const char* field);
/// All of one goes into the other: Problem invalid where that shows it to somebody who may not read it.
void hold_may_merge(db::Reading& tx, const Thread& from, const Thread& into);
/// What was split off is restricted as the rest is.
void restrict_alike(db::Writing& tx, const Id& from, const Id& into);

} // namespace samband::dialogue
