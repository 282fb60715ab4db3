#pragma once
#include "dialogue/thread_store.h"

namespace samband::dialogue {

/// The queries that read a box from its beginning. There are three orders: what is open (and nobody's) by when it is
/// due, what is put off by when it comes back, and the others by their newest word.
struct BoxQueries {
    /// Of a list: what it holds, how much that is, and what a filter asks of it (walk.h).
    struct Three {
        const char* list;
        const char* count;
        const char* walk;
    };
    Three of_unit;          ///< one unit's
    Three of_person;        ///< what she is given from other units
    Three restricted;       ///< what is restricted, and hers to read
    const char* walk_given; ///< what another has, of all that she reads; nothing where that has no order of its own
};
const BoxQueries& queries_of(Box box);

/// What is open is asked for with `unassigned`.
bool is_open(Box box);
/// With what all queries of this box are asked: the time, or the state.
db::Arguments of_box(db::Reading& tx, Box box, db::Arguments more);

} // namespace samband::dialogue
