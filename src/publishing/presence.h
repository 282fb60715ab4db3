#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "people/visit.h"

#include <string>
#include <vector>

/// Who has a draft open: told by the page every `here_every_s`, forgotten soon after it stops.
namespace samband::publishing {

/// Notes that the person is there (or leaves), and tells the names of the others, at most 20. Problem not_found,
/// forbidden to who may not write it. No act: nothing is recorded.
std::vector<std::string> be_here(db::Writing& tx, const people::Person& person, const Id& post, bool leaving);

void add_presence_routes(people::Routes& routes);

inline constexpr std::int64_t here_every_s = 15;
inline constexpr std::int64_t gone_after_s = 40;

} // namespace samband::publishing
