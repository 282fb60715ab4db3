#pragma once
#include "dialogue/use_cases.h"

#include <string>
#include <variant>
#include <vector>

/// One press for several conversations. Each is an act of its own, under its own rights and with its own entry in the
/// ledger; those that changed since the list showed them, and those where it may not be done, are left and named.
namespace samband::dialogue {

struct PickedThread {
    Id thread;
    std::int64_t seen_version = 0;
};

struct GiveTo {
    std::optional<Id> person; ///< nobody: given back
};
struct SendTo {
    std::optional<Id> unit;
};
struct CloseFor {
    std::string why;
};
using ManyAct = std::variant<GiveTo, SendTo, CloseFor>;

struct LeftThread {
    Id thread;
    std::string subject; ///< empty where the person may not read it (any more)
    std::string says;    ///< why it was left
};
struct DoneToMany {
    std::vector<Thread> done;
    std::vector<LeftThread> left;
};

/// Problem invalid on none and on more than `bulk_most`, and where the one they are given to, the unit or the reason
/// would do for none of them.
DoneToMany act_on_many(db::Writing& tx, const people::Person& by, const std::vector<PickedThread>& picked,
                       const ManyAct& act);

} // namespace samband::dialogue
