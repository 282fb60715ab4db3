#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "urgent/notice.h"

#include <string>
#include <vector>

/// Messages to our own people about a notice, by the accounts for mail and SMS that the municipality has open. They
/// pass everything else and a crisis; address and text are forgotten after `told_own_for_s`. Not in the ledger: what
/// they are about is.
namespace samband::urgent {

struct OwnMessage {
    std::string subject;
    std::string text;
    std::string link;    ///< whole: where to act
    bool by_sms = false; ///< also, to those with a mobile number
};

/// Each once; how many messages. None of an exercise: nothing leaves the house by it.
int tell_own(db::Writing& tx, const Notice& notice, const std::vector<people::Person>& people,
             const OwnMessage& message);

} // namespace samband::urgent
