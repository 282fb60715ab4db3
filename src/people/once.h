#pragma once
#include "base/id.h"
#include "base/json.h"
#include "db/transaction.h"

#include <functional>
#include <string_view>

/// A form that is sent twice (a double press, a retry after a lost answer) is acted on once.
namespace samband::people {

/// Runs the act and keeps its outcome under the `request_id` of the person's form; when the same form comes again, the
/// kept outcome is returned and nothing runs. To be called within the act's own transaction: what throws keeps nothing,
/// and the next try runs. `act` is a code word ("publish-post"); what the answer is drawn from belongs in the outcome.
/// Problem invalid on the nil id and where the id was used for another act; internal on an outcome larger than
/// `once_bytes`. Outcomes are kept for `once_kept_s`: each run forgets a few of the oldest.
Json once(db::Writing& tx, const Id& person, const Id& request, std::string_view act, const std::function<Json()>& run);

} // namespace samband::people
