#pragma once
#include "channels/port.h"

#include <functional>
#include <string>
#include <vector>

/// What handing over by SMS is, whatever the gateway.
namespace samband::channels::sms {

/// The message as one recipient gets it, as sent (text.h): the variant's text and, where the account's setting
/// "leave_link" says so, a last line with the recipient's own link to leave ("leave" in `personal`).
std::string message_for(const Account& account, const Variant& variant, const Json& personal);

/// Calls `one` for each parcel, on `connections` threads at a time. None is begun when the shipment is told to stop,
/// when `begin_for_s` have passed, and after one whose result concerns the account or is unknown: those are NotBegun,
/// so that a gateway that swallows answers leaves as many in doubt as there are connections, not a batch.
/// What cannot go to anybody (no number, no text, too long) is refused before `one` is asked.
std::vector<Result> hand_over(const Shipment& shipment, int connections,
                              const std::function<Result(const Parcel& parcel, const std::string& message)>& one);

/// Between 1 and `connections_most`, by the account's setting "connections".
int connections_of(const Account& account);

} // namespace samband::channels::sms
