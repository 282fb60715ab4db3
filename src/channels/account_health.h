#pragma once
#include "channels/shipping.h"
#include "outbox/workers.h"

#include <string>

/// How the accounts do, asked once a day of those that a port reaches, so that a key which runs out or an account which
/// was shut shows on the account's page before it hurts.
namespace samband::channels {

inline constexpr const char* health_work_kind = "channels.ask-health";

/// Queues the asking of tomorrow: one work, however many accounts.
void ask_health_in_time(db::Writing& tx);

/// Asks the channel, outside any transaction since the other end may be slow, and notes what it said.
/// Problem conflict where no port reaches the account.
Health ask_health(db::Database& database, const Shipping& shipping, const std::string& municipality, const Id& account);

/// The outbox's handler of `health_work_kind`: all open accounts, one after another; it comes again the next day as
/// long as there is one that a port reaches.
outbox::Outcome do_health_work(const outbox::Lease& lease, db::Database& database, const Shipping& shipping);

} // namespace samband::channels
