#pragma once
#include "channels/account.h"
#include "db/transaction.h"
#include "publishing/post.h"

namespace samband::publishing {

/// The content with the channels of its accounts among its channels. Problem invalid at "channels" where an account is
/// not there or not open any more: it says which.
Content placed(db::Reading& tx, Content content);

/// The accounts it was to go out in that are not open any more.
std::vector<channels::Account> closed_accounts(db::Reading& tx, const Content& content);

/// The same for what is only looked at or copied: an account that is not open any more is passed over, and its channel
/// with it where no other account has it.
Content placed_where_open(db::Reading& tx, Content content);

} // namespace samband::publishing
