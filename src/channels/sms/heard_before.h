#pragma once
#include "channels/sms/hear_message.h"

/// Each message once, however often a gateway brings it. Used by hear_message alone.
namespace samband::channels::sms {

struct HeardBefore {
    std::string known_by;   ///< the gateway's id, or the sum
    std::string foreign_id; ///< the same, of its own for what nothing tells apart
    bool named = false;     ///< the gateway gave it an id, or its time
    bool again = false;
    ToTelephone answered = {}; ///< of one that came before
};

/// Notes that it came, and forgets what came long ago. Without an id the sum of sender, time and text knows it again;
/// without a time too, the same words from the same sender within `same_for_s`, with nothing else from there between,
/// are one message.
HeardBefore note_came(db::Writing& tx, const Account& account, const Heard& heard);
/// What was answered, for when it comes again.
void keep_answer(db::Writing& tx, const Account& account, const HeardBefore& came, const ToTelephone& answered);

} // namespace samband::channels::sms
