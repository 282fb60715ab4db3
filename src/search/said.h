#pragma once
#include "base/id.h"
#include "db/transaction.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is said in conversations: an index of its own, for what is many and is looked for by time. It keeps words
/// alone; the text stays where it is.
namespace samband::search {

/// What of a text is found by, made before the transaction that puts it there: `index_text` of the text.
struct Said {
    std::string kind; ///< "entry"
    Id id;
    std::string words;
    /// What it can be narrowed by, and who sees it: words of letters and digits that no text holds ("unit0198…").
    std::vector<std::string> marks;
    Instant at;
};

/// Puts or replaces it.
void put_said(db::Writing& tx, const Said& said);
/// Puts what cannot be there yet: nothing is looked for first.
void add_said(db::Writing& tx, const Said& said);
/// Other marks, the same words. False where it is not there.
bool mark_said(db::Writing& tx, std::string_view kind, const Id& id, const std::vector<std::string>& marks);
void remove_said(db::Writing& tx, std::string_view kind, const Id& id);

struct SaidAsked {
    std::string words; ///< all must be found, the last as a beginning, if it has two letters; may be empty
    /// Of each group one mark at least.
    std::vector<std::vector<std::string>> marks{};
    std::optional<Instant> from{}; ///< by `Said::at`
    std::optional<Instant> to{};   ///< exclusive
    int limit = 20;                ///< at most 100
    /// Goes on after that one of an earlier answer.
    std::optional<std::int64_t> before{};
};
struct SaidHit {
    std::string kind;
    Id id;
    std::int64_t number = 0; ///< for `SaidAsked::before`
};
/// The newest first. Nothing where neither words nor marks are asked for, or a group of marks is empty.
std::vector<SaidHit> find_said(db::Reading& tx, const SaidAsked& asked);

} // namespace samband::search
