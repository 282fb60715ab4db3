#pragma once
#include "channels/sms/came.h"
#include "people/municipality.h"

#include <optional>

/// SMS as a way in: what telephones send to an account that takes in becomes messages of conversations.
namespace samband::dialogue {

/// Takes it in, where the account says so or `unit` does: then it is that unit's, whatever the account says. A message
/// from a number joins what was said with it within `sms_joins_days`, else it begins a thread; it is answered from the
/// account that it came to. One from a name or a short number is there with nobody to answer, and what cannot be read
/// waits for a person. The answer is a receipt that says when they hear from us, once a day to a number.
channels::sms::Heeded take_sms(db::Writing& tx, const people::Municipality& municipality,
                               const channels::sms::SmsCame& came, const std::optional<Id>& unit = {});

/// The receipt as it would be now; whole, as the telephone gets it.
std::string sms_receipt(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account,
                        const std::string& number, const std::optional<Id>& unit);

} // namespace samband::dialogue
