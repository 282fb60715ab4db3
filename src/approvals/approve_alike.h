#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"

#include <string>
#include <vector>

namespace samband::approvals {

/// One that was picked, as the page showed it.
struct Picked {
    Id post;
    std::int64_t seen_version = 0;
    bool findings = false; ///< the reading (made before the transaction) has something that stops or should be mended
};

enum class WhyLeft {
    changed, ///< since the page showed it
    not_asked,
    findings, ///< in the text
    comments, ///< that are not resolved
    unlike,   ///< another sender, or the rule book says something else of it
};
struct Left {
    Id post;
    std::string title;
    WhyLeft why = WhyLeft::changed;
};
struct Alike {
    std::vector<publishing::Post> approved;
    std::vector<Left> left;
};

/// A yes to each of those that are alike: of one sender, with the same clauses deciding and the same roles asked, with
/// nothing open in text or comments. The first that may be approved says what the others must be like; what is not is
/// left, and named. Each has its own entry ("way": "bulk"). Problem invalid on none, and on more than `bulk_most`.
Alike approve_alike(db::Writing& tx, const people::Person& by, const std::vector<Picked>& picked);

} // namespace samband::approvals
