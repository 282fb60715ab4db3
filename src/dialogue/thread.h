#pragma once
#include "base/id.h"
#include "base/instant.h"
#include "base/text_of.h"
#include "dialogue/way.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A conversation with somebody outside, and what has been said in it.
namespace samband::dialogue {

enum class ThreadState {
    open,    ///< somebody waits for us
    waiting, ///< we wait for them
    done,
};
std::string_view word(ThreadState state);
std::optional<ThreadState> thread_state_of(std::string_view word);

struct Thread {
    Id id;
    std::int64_t version = 0;
    ThreadState state = ThreadState::open;
    Way way = Way::form; ///< of its first message
    std::string subject;
    std::string who;     ///< as they call themselves; may be empty
    std::string address; ///< where an answer goes by that way; may be empty
    std::optional<Id> unit;
    std::string unit_name; ///< empty where no unit has it
    std::optional<Id> assignee;
    std::string assignee_name;
    std::optional<Id> resident; ///< of threads that a person has said are the same one's
    std::int64_t entries = 0;
    Instant began;                      ///< the first message, by the channel's time
    Instant last;                       ///< the newest entry, by the channel's time
    std::optional<Instant> waits_since; ///< the first message that nobody has answered; nothing: none waits
    std::string closed_why;        ///< each reason it was closed for on a line of its own, oldest first; may be empty
    std::optional<Id> merged_into; ///< it has no entries of its own any more
    std::optional<rulebook::Category> category{}; ///< decided by a person
    std::optional<rulebook::Category> proposed{}; ///< by the rules (triage.h), never deciding
    std::string proposed_why{};                   ///< the words that decided it, as triage.h writes them
    std::string tongue{};                         ///< of what was written: "nb", "nn", "en"; empty: not known
    std::optional<Instant> due{};                 ///< by when we owe an answer (clock.h)
    std::optional<Instant> snoozed_until{};       ///< out of the boxes until then, or until something comes
    bool restricted = false;                      ///< read by those it is given to alone, and their reading is logged
    Instant answered{}; ///< what came before is answered, or needed no answer; epoch: nothing was
};

/// What a list calls a restricted one.
inline constexpr const char* hidden_subject = text_of("Skjermet samtale");
/// Its subject for a list; empty where it is restricted.
inline std::string listed_subject(const Thread& thread)
{
    return thread.restricted ? std::string() : thread.subject;
}

enum class EntryKind { in, out, note };
std::string_view word(EntryKind kind);

enum class EntryState {
    there,
    edited,  ///< by its author, in the channel; what it said before is kept
    deleted, ///< by its author, in the channel; what it said is kept, and shown as deleted
};
std::string_view word(EntryState state);

/// One message, in or out, or an internal note.
struct Entry {
    Id id;
    Id thread;
    EntryKind kind = EntryKind::in;
    EntryState state = EntryState::there;
    Way way = Way::form;
    std::string who; ///< of one that came in
    std::string address;
    std::optional<Id> by; ///< of ours: who wrote it, or typed it in
    std::string by_name;
    std::string text;          ///< plain; line breaks as they came
    Instant at;                ///< by the channel
    Instant stored;            ///< by us
    bool out_of_sight = false; ///< we have hidden it or taken it away (sight.h): those outside see it no more
};

} // namespace samband::dialogue
