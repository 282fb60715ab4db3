#pragma once
#include "db/transaction.h"
#include "outbox/workers.h"
#include "people/person.h"
#include "subscriptions/choices.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Lists from elsewhere, with proof of consent. A list is tried first, and then taken in as durable work; the same rows
/// are looked at again then, for somebody may have left meanwhile. It makes new subscribers and changes none that is
/// there: who has left, whose address bounced, whom the desk has stopped and who was forgotten are passed over.
namespace samband::subscriptions {

/// Where the consents are from. All three are asked for (GDPR art. 7 (1): the controller must be able to show them).
struct Proof {
    std::string document;     ///< where it lies in the archive: "26/1234-5"
    std::string consented_on; ///< a day, "2026-03-01", not later than today
    std::string wording;      ///< what they said yes to
};

enum class RowFate {
    taken,      ///< new
    known,      ///< subscribes already: not changed
    no_address, ///< neither an e-mail address nor a mobile number that we send to
    left,       ///< has left: only the owner can come back
    bounced,
    suppressed,
    twice, ///< stands above in the same file
    no_such_topic,
    no_such_place,
    no_choice, ///< no topic in the row, and none for the whole list
};
std::string_view word(RowFate fate);
std::optional<RowFate> row_fate_of(std::string_view word);
/// Why it was passed over, in bokmål; empty for `taken`.
const char* words_of(RowFate fate);

struct RefusedRow {
    std::int64_t line = 0;
    RowFate why = RowFate::no_address;
};

enum class ImportState { tried, running, done, dropped };
std::string_view word(ImportState state);
std::optional<ImportState> import_state_of(std::string_view word);

struct Import {
    Id id;
    ImportState state = ImportState::tried;
    std::string file_name;
    Proof proof;
    Choices choices; ///< for rows that name no topic
    std::int64_t next_row = 0;
    std::int64_t taken = 0; ///< new subscribers; while it is only tried, how many there would be
    Id by;
    Instant created;
    std::optional<Instant> ended;
};

/// The dry run: what would come of each row now. Nobody is added, and nothing is kept.
/// The first line names the columns: "adresse" (or "e-post", "mobil"), and where they are wanted "tema", "sted"
/// (several divided by commas or |) and "språk". Problem invalid where the file cannot be read, has no such column, or
/// more than `refused_most` rows would be refused.
struct Trial {
    std::int64_t taken = 0;
    std::vector<RefusedRow> refused;
};
Trial try_rows(db::Reading& tx, std::string_view csv, const Choices& choices);

/// Keeps a list that was tried, with its text, until it is taken in or dropped.
/// Problem invalid where the proof lacks something.
Import keep_import(db::Writing& tx, const people::Person& by, const std::string& file_name, const std::string& csv,
                   const Proof& proof, const Choices& choices, const Trial& trial);

/// Queues the taking in, or drops the list with its text. Problem conflict unless it was only tried.
/// Taking in is recorded: document, day, counts; no addresses.
void start_import(db::Writing& tx, const people::Person& by, const Id& import);
void drop_import(db::Writing& tx, const people::Person& by, const Id& import);

/// Problem not_found if there is none.
Import load_import(db::Reading& tx, const Id& id);
std::vector<Import> list_imports(db::Reading& tx); ///< the newest first, at most `imports_most`
std::vector<RefusedRow> refused_rows(db::Reading& tx, const Id& import);

inline constexpr const char* import_work_kind = "subscriptions.import";
/// The outbox's handler of `import_work_kind`.
outbox::Outcome do_import_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::subscriptions
