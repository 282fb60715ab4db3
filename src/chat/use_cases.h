#pragma once
#include "chat/talk.h"
#include "dialogue/chat_line.h"
#include "people/municipality.h"
#include "people/person.h"

#include <optional>
#include <string>

/// What is done in chats, by residents who have the private link and by those of ours who take them. Each is recorded
/// in its own transaction, but for being there and writing. Open pages are told of each.
namespace samband::chat {

/// A message of the resident's. `press`: the page's id of it, by which it is there once however often it comes.
struct Said {
    std::string text{};
    std::string who{}; ///< as they call themselves; of the first message, and may be empty
    std::optional<Id> press{};
};

/// Begins a chat, which waits for somebody; gives back its thread. Problem invalid, at its field ("message", "who"),
/// where the text is empty or too long or holds an identity number; conflict where the chat is closed; unavailable
/// where `open_most` go on.
Id begin_talk(db::Writing& tx, http::Language language, const Said& said);
/// More of it. What comes after the end, as from a telephone that had no connection, is kept too: the thread is open
/// again. Problem invalid as above; conflict where the chat is full.
void add_line(db::Writing& tx, const Id& talk, const Said& said);

enum class Doing { reads, writes, leaves };
/// The resident's page is there. No act; who has it is told where something changed.
void be_there(db::Writing& tx, const Id& talk, Doing doing);

/// The oldest that the person may have, those that wait for that person first; nothing where none waits. Problem
/// conflict for whoever takes no chats, or with `at_once_most` already.
std::optional<Talk> take_next(db::Writing& tx, const people::Person& person);
/// That one. Conflict also where another has it.
Talk take_talk(db::Writing& tx, const people::Person& person, const Id& talk);

/// A line of ours, at once, under the rule book (dialogue/chat_line.h). Problem conflict where the person has it no
/// more.
dialogue::ChatOutcome say_line(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const dialogue::ChatLine& line, const language::Reading& reading);
/// We write just now.
void tell_writing(db::Writing& tx, const people::Person& person, const Id& talk);

/// To a person who takes chats, or to a unit, with a note for whoever gets it: it waits for them, before all that came
/// later. Problem invalid, at its field ("to", "note"), where neither or both are named, the person takes none, or a
/// note is missing.
struct Goal {
    std::optional<Id> person{};
    std::optional<Id> unit{};
};
void hand_on(db::Writing& tx, const people::Person& by, const Id& talk, const Goal& goal, const std::string& note);

/// The resident has what they came for, or gives up waiting. Twice is once.
void end_by_resident(db::Writing& tx, const Id& talk);
/// By who has it. Settled: the thread is done; else it is that person's, open, with the clock.
void end_by_us(db::Writing& tx, const people::Person& by, const Id& talk, bool settled);
/// By the clock; used by `tend` alone.
void end_talk(db::Writing& tx, Talk talk, How how, const std::optional<Id>& by, bool settled);

/// Whether the person may have it: takes chats, reads its thread, and it waits for nobody else. One that is restricted
/// because it may concern a child or a life is had by those who would read it else, and whoever takes it reads on:
/// somebody must answer at once.
bool may_have(db::Reading& tx, const people::Person& person, const Talk& talk);
/// Its thread is there, and the person may read it as it is now.
bool still_reads(db::Reading& tx, const people::Person& person, const Talk& talk);

} // namespace samband::chat
