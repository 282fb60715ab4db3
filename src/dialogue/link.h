#pragma once
#include "base/id.h"
#include "db/transaction.h"

#include <optional>
#include <string>
#include <string_view>

/// The private link by which somebody outside sees how their enquiry stands, without an account. It is signed, cannot
/// be guessed, and opens that thread's messages alone: no note, no name of ours but the unit's.
namespace samband::dialogue {

/// "/henvendelse/TOKEN". The municipality's key is made by the first.
std::string link_to(db::Writing& tx, const Id& thread);
/// Nothing for what was not made here.
std::optional<Id> thread_of_token(db::Reading& tx, std::string_view token);

} // namespace samband::dialogue
