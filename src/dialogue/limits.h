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
inline constexpr std::size_t note_bytes = 16 * 1024;
inline constexpr std::size_t reason_characters = 500;
inline constexpr std::size_t reasons_bytes = 8 * 1024; ///< of one thread that was closed and opened again and again
inline constexpr std::int64_t entries_most = 2'000;    ///< of one thread: what comes after begins a new one
inline constexpr std::size_t entries_at_once = 500;    ///< moved by one split
inline constexpr std::int64_t kept_days = 365;         ///< of what is done; so long what could not be read waits
inline constexpr std::int64_t forgotten_at_once = 20;  ///< threads, and rows of what came, in one transaction
inline constexpr std::int64_t page_size = 50;
inline constexpr std::size_t entries_on_page = 100;
inline constexpr std::size_t found_on_page = 25;  ///< threads
inline constexpr int hits_at_once = 100;          ///< entries that are looked at for them …
inline constexpr int rounds_most = 10;            ///< … so many times: then one goes on by a link
inline constexpr std::int64_t count_most = 1'000; ///< a box with more says "1000+"

// The form, which anybody fills in.
inline constexpr std::size_t form_characters = 10'000; ///< of one message; told by its field
inline constexpr int form_per_minute = 2;              ///< messages from one network
inline constexpr int form_burst = 20;                  ///< a library or a school shares one
inline constexpr int forms_an_hour = 600;              ///< new enquiries by form to one municipality, from all networks
inline constexpr int flooded_wait_s = 3'600;           ///< told to whom that stops
inline constexpr int letters_of_address = 3;           ///< with a link, in `letters_s`: nobody fills another's box
inline constexpr int letters_s = 24 * 3'600;
inline constexpr int letters_an_hour = 500;        ///< that strangers make the municipality send
inline constexpr int letter_kept_s = 48 * 3'600;   ///< text and address of such a letter are forgotten after it
inline constexpr std::int64_t added_most = 100;    ///< to one enquiry by its link
inline constexpr std::int64_t added_in_a_day = 20; ///< likewise

} // namespace samband::dialogue
