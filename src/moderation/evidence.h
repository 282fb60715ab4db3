#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "dialogue/whole_message.h"
#include "moderation/act.h"
#include "people/person.h"

#include <optional>
#include <string>
#include <vector>

/// The message as it stood, kept before anything is done to it (arkivlova § 13: what is archive is not got rid of). It
/// lies apart from its thread, outlives that one's forgetting and the author's own deletion, and has a date of its own
/// to be disposed of (N6). The ledger has a salted commitment to exactly these bytes.
namespace samband::moderation {

struct Evidence {
    Id id{};
    Id act{};
    Id thread{};
    Id entry{};
    dialogue::Way way = dialogue::Way::form;
    std::string who{};
    std::string address{};
    std::string author{}; ///< what the channel calls who wrote it
    std::string link{};
    Instant said{}; ///< by the channel
    Instant stored{};
    std::string text{};
    std::string raw{};  ///< as it came, byte for byte; empty where that was forgotten before
    std::string more{}; ///< JSON: {files, earlier, account, foreign_id, post, attached}
    std::string sum{};  ///< SHA-256 of `evidence_file`, hex: what the ledger committed to
    std::string verb{}; ///< "hide", "remove", "block", "report"
    std::string reason{};
    Instant taken{};
    std::optional<Id> by{};
    std::string by_name{};
    Instant dispose{};
};

/// In the transaction of what is done. Recorded "evidence-kept".
Evidence keep_evidence(db::Writing& tx, const people::Person& by, const dialogue::WholeMessage& message, const Id& act,
                       std::string_view verb, const std::string& reason);
/// Nothing was done after all: it goes. Recorded "evidence-let-go".
void let_evidence_go(db::Writing& tx, const Id& by, const Id& evidence);

/// The archivist, the auditor and the leaders, the data protection officer and the communications officer.
bool may_see_evidence(const people::Person& person);
/// Problem not_found, also for those who may not see it.
Evidence load_evidence(db::Reading& tx, const people::Person& person, const Id& id);
/// The newest first; at most `list_most`, from `skip`. `raw` and `more` are left out.
std::vector<Evidence> list_evidence(db::Reading& tx, std::int64_t skip = 0);
/// It has been taken out of the house, by whom: recorded "evidence-exported".
void note_exported(db::Writing& tx, const people::Person& by, const Evidence& evidence);
/// It is kept until another day, with a reason: recorded. Problem invalid where that is past, or further off than
/// `evidence_days_most`.
void keep_evidence_until(db::Writing& tx, const people::Person& by, const Id& evidence, const std::string& day,
                         const std::string& why);

/// The piece as a file that anybody can read and check: an object of what it says, canonical.
Json evidence_file(const Evidence& evidence);
/// The same in words, bokmål.
std::string evidence_text(const Evidence& evidence, const std::string& municipality);

/// Some of what is due, and whether there is more. Recorded "evidence-disposed" with how many.
bool dispose_some(db::Writing& tx);

} // namespace samband::moderation
