#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <string>
#include <vector>

/// Who has a conversation open: told by the page every `here_every_s`, forgotten soon after it stops.
namespace samband::dialogue {

struct Present {
    std::string name;
    bool writes = false; ///< an answer, now
};

enum class Doing { reads, writes, leaves };

/// Notes that the person is there (or leaves), and that they have seen what followers and those mentioned are told of.
/// No act: nothing is recorded. Problem not_found where the thread may not be read.
void be_here(db::Writing& tx, const people::Person& person, const Id& thread, Doing doing);
/// The others, at most 20.
std::vector<Present> present_in(db::Reading& tx, const Id& thread, const Id& but);

} // namespace samband::dialogue
