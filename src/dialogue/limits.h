#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of the dialogue, in one place.
namespace samband::dialogue {

inline constexpr std::size_t subject_characters = 200;
inline constexpr std::size_t text_bytes = 64 * 1024; ///< what somebody wrote, as text; the rest lies in what came
inline constexpr std::size_t who_characters = 120;
inline constexpr std::size_t address_characters = 320; ///< a mail address, a number, a handle
inline constexpr std::size_t foreign_id_bytes = 500;
inline constexpr std::size_t raw_bytes = 1 << 20; ///< of one message as it came, in the database
inline constexpr std::size_t keys_most = 50;      ///< conversations that one message names
inline constexpr int sms_joins_days = 14;         ///< an SMS joins what was last said with its number so long ago
inline constexpr std::size_t note_bytes = 16 * 1024;
inline constexpr std::size_t readers_most = 50; ///< named, of one restricted thread
inline constexpr std::size_t reason_characters = 500;
inline constexpr std::size_t reasons_bytes = 8 * 1024; ///< of one thread that was closed and opened again and again
inline constexpr std::int64_t entries_most = 2'000;    ///< of one thread: what comes after begins a new one
inline constexpr std::size_t entries_at_once = 500;    ///< moved by one split
inline constexpr std::int64_t kept_days = 365;         ///< of what is done; so long what could not be read waits
inline constexpr std::int64_t forgotten_at_once = 20;  ///< threads, and rows of what came, in one transaction
inline constexpr std::int64_t taken_back_at_once = 50; ///< threads of an import that was wrong, in one transaction
inline constexpr std::int64_t page_size = 50;
inline constexpr std::size_t entries_on_page = 100;
inline constexpr std::size_t found_on_page = 25;  ///< threads
inline constexpr int hits_at_once = 100;          ///< entries that are looked at for them …
inline constexpr int rounds_most = 10;            ///< … so many times: then one goes on by a link
inline constexpr std::int64_t count_most = 1'000; ///< a box with more says "1000+"
// Filters of a box.
inline constexpr std::int64_t walked_most = 4'000;      ///< threads that one looks at (walk.h)
inline constexpr std::int64_t walked_for_saved = 6'000; ///< … and all that are saved together, for their counts
inline constexpr std::int64_t saved_filters_most = 10;  ///< of one person, and shared with one unit
inline constexpr std::size_t saved_filters_shown = 30;  ///< to one person, with their counts
inline constexpr std::size_t filter_name_characters = 60;

// What lies around an answer.
inline constexpr std::int64_t draft_days = 180;     ///< a draft that nobody has touched for so long is forgotten
inline constexpr std::int64_t here_every_s = 15;    ///< so often a page tells that somebody has it open …
inline constexpr std::int64_t gone_after_s = 40;    ///< … and so long after the last time it is forgotten
inline constexpr std::int64_t told_most = 20;       ///< lines of I dag
inline constexpr std::size_t mentioned_most = 10;   ///< by one note
inline constexpr std::int64_t followed_most = 200;  ///< threads, by one person
inline constexpr std::size_t bulk_most = 50;        ///< threads that one press does something to: a page of them
inline constexpr std::int64_t templates_most = 300; ///< canned answers in use
inline constexpr std::size_t template_name_characters = 80;
inline constexpr std::size_t template_bytes = 8 * 1024;
// Who looked at what only some may see.
inline constexpr std::int64_t looks_kept_days = 365;
inline constexpr int looks_every_ms = 1'000;              ///< so often they are written: so much a crash loses
inline constexpr int looks_wait_s = 10;                   ///< not written for longer: nothing restricted is shown
inline constexpr std::size_t looks_waiting_most = 10'000; ///< likewise
inline constexpr std::int64_t looks_shown = 500;
inline constexpr std::int64_t looks_forgotten_at_once = 1'000;
// Answers.
inline constexpr std::int64_t undo_s = 10; ///< an answer leaves so long after the press
inline constexpr std::int64_t promise_minutes =
    7 * 60 + 30; ///< a holding reply promises an answer within so much office time
inline constexpr std::size_t answer_bytes = 32 * 1024;        ///< of one answer, without its signature
inline constexpr std::int64_t answer_kept_s = 7 * 24 * 3'600; ///< text and address, among what left the house
inline constexpr std::int64_t answers_most = 200;             ///< in one list
inline constexpr std::int64_t references_most = 20;           ///< mails of a thread that an answer names
inline constexpr std::size_t forwarded_bytes = 2 << 20;       ///< of what came, sent on to the mail room
inline constexpr std::int64_t forwarded_most = 20;            ///< messages, likewise

// Chats.
inline constexpr std::size_t chat_line_characters = 2'000;
inline constexpr std::int64_t chat_kept_days = 90; ///< of one that is done (N6)

// Deadlines (clock.h).
inline constexpr std::int64_t target_minutes_by_default = 450; ///< one staffed day, "without undue delay"
inline constexpr std::int64_t target_minutes_most = 100 * 450; ///< what is longer is no target
inline constexpr std::int64_t warn_before_minutes = 30;        ///< staffed ones, at the least
inline constexpr std::int64_t warn_unstaffed_s = 3'600;        ///< where nobody is at work before the time is over
inline constexpr std::int64_t clocks_at_once = 200;            ///< set anew in one transaction
inline constexpr std::int64_t breaches_shown = 200;            ///< on the page; the file has all of a year
inline constexpr std::int64_t breaches_in_file = 10'000;
inline constexpr int snooze_days_most = 90;
inline constexpr std::size_t urgent_lines = 5; ///< of answers, on I dag

// What comes with a mail; the number and size of its files are bounded in mail/limits.h.
inline constexpr std::size_t files_bytes = 40 * 1024 * 1024; ///< of one mail's files together
inline constexpr std::size_t type_bytes = 200;               ///< of a type that the sender names
inline constexpr int unclaimed_s = 24 * 3'600;               ///< a file that no message has is kept so long
inline constexpr std::size_t files_cleaned_at_once = 10'000; ///< asked about in one transaction

// What comes from networks.
inline constexpr std::int64_t private_window_s = 30 * 24 * 3'600; ///< after its last word a conversation is over
inline constexpr std::int64_t early_kept_days = 30; ///< what came before that which it belongs to waits so long

// What a message is, and whose.
inline constexpr std::size_t triage_bytes = 16 * 1024; ///< of what a message says, from its beginning
inline constexpr std::int64_t concerns_most = 100;     ///< looked through for a leader
inline constexpr int concern_kept_s = 48 * 3'600;      ///< address of a message that a concern came, forgotten after it
inline constexpr std::int64_t route_rules_most = 100;
inline constexpr std::size_t route_words_most = 50; ///< of one rule
inline constexpr std::int64_t dry_run_days = 30;
inline constexpr std::int64_t dry_run_most = 5'000; ///< threads that a dry run looks at
inline constexpr std::size_t dry_run_shown = 20;
inline constexpr std::size_t triage_words = 5; ///< shown as what decided it

// The form, which anybody fills in.
inline constexpr std::size_t form_characters = 10'000; ///< of one message; told by its field
inline constexpr int form_per_minute = 2;              ///< messages from one network
inline constexpr int form_burst = 20;                  ///< a library or a school shares one
inline constexpr int forms_an_hour = 600;              ///< new enquiries by form to one municipality, from all networks
inline constexpr int flooded_wait_s = 3'600;           ///< told to whom that stops
inline constexpr int letters_of_address = 3;           ///< with a link, in `letters_s`: nobody fills another's box
inline constexpr int letters_s = 24 * 3'600;
inline constexpr int letters_an_hour = 500;      ///< that strangers make the municipality send
inline constexpr int letter_kept_s = 48 * 3'600; ///< text and address of such a letter are forgotten after it
inline constexpr std::int64_t receipt_of_address_s = 24 * 3'600; ///< one automatic receipt of mail in it
inline constexpr std::int64_t receipts_an_hour = 500;            ///< that strangers make the municipality send
inline constexpr std::int64_t added_most = 100;                  ///< to one enquiry by its link
inline constexpr std::int64_t added_in_a_day = 20;               ///< likewise

} // namespace samband::dialogue
