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
namespace samband::dialogue {

/// What a target is for: the rule book's words, or a category, which goes before them.
struct TargetOf {
    std::optional<rulebook::Within> within{};
    std::optional<rulebook::Category> category{};
};
/// "within.without-undue-delay", "category.question"; and back.
std::string word(const TargetOf& what);
std::optional<TargetOf> target_of(std::string_view word);

struct Target {
    TargetOf what;
    std::optional<std::int64_t> minutes; ///< nothing: none
    bool by_default = false;             ///< nobody has set it
};
/// Those of the rule book's words, and of the categories that have one of their own.
std::vector<Target> list_targets(db::Reading& tx);

/// Of that thread; nothing where there is none, or nobody is owed an answer.
std::optional<std::int64_t> target_minutes(db::Reading& tx, const Owed& owed, const Thread& thread);

/// By a steward. Recorded "answer-target-set"; every clock that runs follows. Of a category nothing means: as the rule
/// book words it. Problem invalid where it is longer than `target_minutes_most`.
void set_target(db::Writing& tx, const people::Person& by, const TargetOf& what, std::optional<std::int64_t> minutes);

} // namespace samband::dialogue
