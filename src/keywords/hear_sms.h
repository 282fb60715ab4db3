#pragma once
#include "channels/sms/came.h"
#include "people/municipality.h"

namespace samband::keywords {

/// What a message from a telephone does: a code word does its thing, and anything else is a message to the
/// conversations (dialogue::take_sms). Of who sent a code word nothing is kept but what it asks for; it is counted for
/// the day alone.
channels::sms::Heeded hear_sms(db::Writing& tx, const people::Municipality& municipality,
                               const channels::sms::SmsCame& came);

} // namespace samband::keywords
