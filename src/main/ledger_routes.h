#pragma once
#include "people/visit.h"

#include <functional>
#include <string>
#include <string_view>

namespace samband::main {

/// The log's verifier key by municipality and number; empty if there is none.
using VerifierKeyOf = std::function<std::string(std::string_view municipality, int log)>;

/// The ledger for anybody to check (c2sp.org/tlog-tiles): `/protokoll/checkpoint`, `/protokoll/tile/…`, and for the
/// convenience of who verifies, `/protokoll/key`. A log that a restored backup ended stays under its own address, and
/// the one after it is `/protokoll-2`. The path part of the log's origin says which log an address is of.
void add_ledger_routes(people::Routes& routes, const VerifierKeyOf& key_of);

/// So many addresses of logs there are, the first one among them.
inline constexpr int most_log_addresses = 4;

} // namespace samband::main
