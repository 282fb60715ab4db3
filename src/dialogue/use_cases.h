#pragma once
#include "db/transaction.h"
#include "dialogue/take_in.h"
#include "people/person.h"

/// What is done to threads. Each is recorded in its own transaction; each gives back the thread as it then is.
/// Problem not_found where the person may not read it; conflict (Overtaken) where it has changed since `seen_version`.
namespace samband::dialogue {

/// Somebody called, came to the counter, wrote a letter, or was read elsewhere. By whoever writes for a unit.
struct TypedIn {
    Way way = Way::telephone;
    std::string who{};
    std::string address{}; ///< where an answer goes: a number, a mail address
    std::string subject{};
    std::string text{};
    std::optional<Id> unit{};
    std::string outlet = {};           ///< of a journalist's: the medium …
    std::string deadline = {};         ///< … until when they must know, as they said it, …
    std::optional<Id> calls_back = {}; ///< … and who of ours calls: it is given to them
};
Thread type_in(db::Writing& tx, const people::Person& by, const TypedIn& message);

/// A note for those inside. It does not open a thread that is done, nor count as an answer.
Thread add_note(db::Writing& tx, const people::Person& by, const Id& thread, const std::string& text);

/// To a person who works here and may be given threads; nobody: it is given back. Whoever gets it may read it.
Thread assign_thread(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                     const std::optional<Id>& to);
/// To another unit, or to none. Whoever had it and may not read it there loses it, where it had a unit before; that is
/// recorded as given back.
Thread route_thread(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                    const std::optional<Id>& unit);

/// Settled, with a reason where nobody was answered (E20). Problem invalid where somebody waits and no reason is given.
Thread close_thread(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                    const std::string& why);
Thread reopen_thread(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version);

/// All of it goes into the other one, and what comes to it later too. Problem invalid where they are the same.
Thread merge_threads(db::Writing& tx, const people::Person& by, const Id& from, std::int64_t seen_version,
                     const Id& into);
/// These entries become a thread of their own, which is given back. Problem invalid where that leaves the old one
/// without any, or names one that is not in it.
Thread split_thread(db::Writing& tx, const people::Person& by, const Id& thread, std::int64_t seen_version,
                    const std::vector<Id>& entries, const std::string& subject);

/// Somebody at the desk has dealt with what came and could not be read. Problem not_found where it waits no more.
void look_after_unread(db::Writing& tx, const people::Person& by, const Id& raw);

/// It is the same person who writes in both. Never guessed: a person says so.
Thread join_residents(db::Writing& tx, const people::Person& by, const Id& thread, const Id& other);
/// This thread is somebody else's after all.
Thread part_resident(db::Writing& tx, const people::Person& by, const Id& thread);

} // namespace samband::dialogue
