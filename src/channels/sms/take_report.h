#pragma once
#include "channels/sms/json_shape.h"
#include "db/transaction.h"

namespace samband::channels::sms {

/// Takes a delivery report of an account. Nothing happens (false) where the delivery is not this account's, is not
/// there, or has come to rest otherwise: reports come twice and in any order.
bool take_report(db::Writing& tx, const Id& account, const Report& report);

} // namespace samband::channels::sms
