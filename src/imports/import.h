#pragma once
#include "base/json.h"
#include "db/database.h"
#include "imports/letter.h"
#include "people/person.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Conversations from another system: tried first, and then taken in as durable work, each message once however often
/// it is brought. They are history (dialogue/history.h): nobody is told, and nothing is late by them.
namespace samband::imports {

/// What a dry run finds. Nothing of it is written.
struct Counted {
    std::int64_t letters = 0; ///< that would come; the next three are parts of them
    std::int64_t answers = 0; ///< ours
    std::int64_t notes = 0;
    std::int64_t open = 0;    ///< of the threads, those that would be left open; mails of others in them may close them
    std::int64_t threads = 0; ///< that would begin
    std::int64_t joined = 0;  ///< messages that would join conversations that are here
    std::int64_t files = 0;
    std::int64_t again = 0; ///< here already, or twice in the file
    std::int64_t refused = 0;
    std::optional<Instant> from{};
    std::optional<Instant> to{};
};

struct Refused {
    std::int64_t letter = 0;
    Place place{};
    Refusal why = Refusal::not_mail;
};

struct Trial {
    Counted counted{};
    std::vector<Refused> refused{};
};

/// Reads all of it, outside any transaction. Problem invalid where it is no such file, or holds more than
/// `letters_most`.
Trial try_letters(db::Database& database, Source& source, Instant now);

enum class ImportState { tried, running, done, dropped, undoing, undone };
std::string_view word(ImportState state);
std::optional<ImportState> import_state_of(std::string_view word);

struct Import {
    Id id;
    ImportState state = ImportState::tried;
    std::string file_name{};
    std::string sum{}; ///< SHA-256, hex
    std::int64_t bytes = 0;
    Choices choices{};
    Counted counted{}; ///< by the dry run
    std::int64_t next = 0;
    std::int64_t taken = 0; ///< so far, and likewise these
    std::int64_t threads = 0;
    std::int64_t files = 0;
    std::int64_t again = 0;
    std::int64_t refused = 0;
    Id by;
    Instant created; ///< what is later than that lies in the future, and what is open is reckoned from it
    std::optional<Instant> ended{};
};

/// A file that was tried, with what was refused. Problem invalid where a choice is none.
struct Brought {
    Id id;
    std::string file_name{};
    std::string sum{};
    std::int64_t bytes = 0;
    Choices choices{};
    Instant at{};
};
Import keep_import(db::Writing& tx, const people::Person& by, const Brought& brought, const Trial& trial);

/// Problem invalid, by field, where the choices are none.
void hold_choices(db::Reading& tx, const Choices& choices);

/// Queues the taking in. Problem conflict unless it was only tried. Recorded when it ends.
void start_import(db::Writing& tx, const people::Person& by, const Id& import);
/// The file goes, and nothing came of it.
void drop_import(db::Writing& tx, const people::Person& by, const Id& import);
/// Queues that all of it is taken away again. Problem conflict where it is not done or over a day old, or where
/// something has been done in its conversations since.
void undo_import(db::Writing& tx, const people::Person& by, const Id& import);
/// Why it cannot be undone, a bokmål sentence; empty: it can.
std::string why_not_undone(db::Reading& tx, const Import& import);

Import load_import(db::Reading& tx, const Id& id); ///< Problem not_found
std::vector<Import> list_imports(db::Reading& tx); ///< the newest first, at most `imports_most`
/// Those after that letter, in their order, at most `most`; -1: from the beginning.
std::vector<Refused> list_refused(db::Reading& tx, const Id& import, std::int64_t after, std::int64_t most);

Json to_json(const Choices& choices);
Json to_json(const Counted& counted);

} // namespace samband::imports
