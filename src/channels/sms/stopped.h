#pragma once
#include "base/id.h"
#include "db/transaction.h"

#include <set>
#include <string>
#include <vector>

/// Numbers whose owners have sent STOPP: no SMS goes to them from any account, whoever asks for it.
namespace samband::channels::sms {

/// Those of the numbers (E.164) that have stopped.
std::set<std::string> stopped(db::Reading& tx, const std::vector<std::string>& numbers);

/// Ends every SMS to the number, and tells `SmsStopped`. Recorded, once.
void stop(db::Writing& tx, const Id& account, const std::string& number);
/// It may get SMS again: its owner sent START, or has shown in another way that it is hers. False if it had not
/// stopped. Recorded.
bool start_again(db::Writing& tx, const Id& account, const std::string& number);

/// What a worker has just taken of a dispatch under its fencing number: those to stopped numbers are cancelled, with
/// "sms-stopp". Nothing is handed over that has not passed here, so that a STOPP counts from the moment it came,
/// whenever the message was queued and whoever sends it again.
void pass_over_stopped(db::Writing& tx, const Id& dispatch, std::int64_t fence);

} // namespace samband::channels::sms
