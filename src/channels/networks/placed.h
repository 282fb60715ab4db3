#pragma once
#include "base/id.h"
#include "db/transaction.h"

#include <string>

namespace samband::channels::networks {

/// What of ours lies in the account under that name of the network's: its title, or how it begins. Empty where it is
/// not ours.
std::string placed_title(db::Reading& tx, const Id& account, const std::string& foreign_id);

} // namespace samband::channels::networks
