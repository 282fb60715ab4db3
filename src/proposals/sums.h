#pragma once
#include "db/transaction.h"
#include "dialogue/model_proposal.h"

#include <string>
#include <vector>

/// How a model does: counts by its name, of no message and nobody.
namespace samband::proposals {

struct Sums {
    std::string model;
    std::int64_t proposed = 0;
    std::int64_t refused = 0; ///< answers that were none of our words
    std::int64_t failed = 0;
    std::int64_t decided = 0; ///< conversations with a proposal of it, of which a person has said what they are
    std::int64_t rules_agreed = 0;
    std::int64_t model_agreed = 0;
};
/// The ones asked most first; at most ten.
std::vector<Sums> sums(db::Reading& tx);

enum class Sum { proposed, refused, failed };
void count(db::Writing& tx, const std::string& model, Sum what);

/// A reaction: whom the person agreed with, where a model had proposed too.
void count_decided(db::Writing& tx, const dialogue::CategoryDecided& happening);

} // namespace samband::proposals
