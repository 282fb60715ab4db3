#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "urgent/notice.h"

#include <optional>
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
    /// What it is taken back by while it has not left; nothing: it is not.
    std::optional<Id> about = {};
    std::optional<Instant> due = {}; ///< at once if nothing
};

/// Each once; how many messages. None of an exercise: nothing leaves the house by it.
int tell_own(db::Writing& tx, const Notice& notice, const std::vector<people::Person>& people,
             const OwnMessage& message);

/// Those about this that have not left yet leave no more.
void take_back_own(db::Writing& tx, const Id& about, const Id& by);

} // namespace samband::urgent
