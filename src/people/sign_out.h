#pragma once
#include "db/transaction.h"

#include <string_view>

namespace samband::people {

/// Ends the session of that token on the server; a token that is nobody's is passed over.
void sign_out(db::Writing& tx, std::string_view token);

} // namespace samband::people
