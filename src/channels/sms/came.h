#pragma once
#include "base/instant.h"
#include "channels/account.h"
#include "db/transaction.h"

#include <functional>
#include <string>

/// A message from a telephone, as the floors above hear of it. They are asked, not told: the answer to the telephone
/// goes out with the gateway's own call, and what nobody above takes is answered here as ever.
namespace samband::channels::sms {

struct SmsCame {
    Account account;
    std::string foreign_id; ///< unique in the account: the gateway's own, or a sum of what it brought
    std::string sender;     ///< as the gateway names it
    std::string number;     ///< E.164; empty where the sender is none (a name, a short number): nobody to answer
    std::string text;       ///< right UTF-8
    Instant at;             ///< by the gateway; now where it does not say
    std::string raw;        ///< as it came
    /// Why it cannot be read, as a sentence with what to do, bokmål; empty: it can.
    std::string unread = {};
    /// STOPP with a word or two after it. What nobody takes ends every SMS, as STOPP alone always does.
    bool says_stop = false;
};

/// What became of it.
struct Heeded {
    bool taken = false;      ///< false: nobody above has use for it
    std::string answer = {}; ///< whole, as the telephone gets it; may be empty
    bool once_a_day = false; ///< the answer is a receipt: no more than one a day to a number
};

/// Called inside the transaction in which the message is noted, once for each message, however often it is brought.
using Listener = std::function<Heeded(db::Writing& tx, const SmsCame& came)>;

} // namespace samband::channels::sms
