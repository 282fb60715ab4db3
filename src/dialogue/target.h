#pragma once
#include "db/transaction.h"
#include "dialogue/owed.h"
#include "people/person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// In how many staffed minutes the municipality itself wants to answer (N13), beside what the rule book says. Set by
/// its stewards; where nothing is set, one staffed day for what the rule book words as "without undue delay", and none
/// else.
///
/// A category's own goes first. Else it is that of the rule book's words, where it wants an answer; and where it gives
/// neither time nor words, that of `silent`, but for what nobody waits for an answer to (abuse, praise, spam).
namespace samband::dialogue {

/// What a target is for: the rule book's words, or a category; neither: where it is silent.
struct TargetOf {
    std::optional<rulebook::Within> within{};
    std::optional<rulebook::Category> category{};
};
/// "within.without-undue-delay", "category.question", "silent"; and back.
std::string word(const TargetOf& what);
std::optional<TargetOf> target_of(std::string_view word);

struct Target {
    TargetOf what;
    std::optional<std::int64_t> minutes; ///< nothing: none
    bool by_default = false;             ///< nobody has set it
};
/// Those of the rule book's words, and of the categories that have one of their own.
std::vector<Target> list_targets(db::Reading& tx);

/// Of that thread; nothing where there is none.
std::optional<std::int64_t> target_minutes(db::Reading& tx, const Owed& owed, const Thread& thread);

/// By a steward. Recorded "answer-target-set"; every clock that runs follows. Of a category nothing means: as the rule
/// book words it. Problem invalid where it is longer than `target_minutes_most`.
void set_target(db::Writing& tx, const people::Person& by, const TargetOf& what, std::optional<std::int64_t> minutes);

} // namespace samband::dialogue
