#pragma once
#include "db/transaction.h"
#include "publishing/post.h"

namespace samband::publishing {

/// The content with the channels of its accounts among its channels. Problem invalid at "channels" where an account is
/// not there or not open any more: it says which.
Content placed(db::Reading& tx, Content content);

/// The same for what is only looked at: an account that is not open any more is passed over.
Content placed_where_open(db::Reading& tx, Content content);

} // namespace samband::publishing
