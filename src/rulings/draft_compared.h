#pragma once
#include "people/visit.h"
#include "rulings/asked.h"
#include "rulings/draft.h"

#include <memory>

namespace samband::rulings {

/// The draft that the address names, read as a book, beside the one it would follow.
struct DraftAndBook {
    Draft draft;
    Json facts;                                       ///< `draft_facts`, with `mistake` where it does not read
    std::shared_ptr<const rulebook::Rulebook> book;   ///< null where it does not read
    std::shared_ptr<const rulebook::Rulebook> before; ///< in force; the starter where none is, which `facts` says
    /// When both are asked: now, or where a clause of the draft begins later, once all of them hold: `facts` has that
    /// day as `asked_day`.
    Instant asked_at;
};
DraftAndBook draft_and_book(people::Visit& visit);

/// What acts asked in the last `limits::days_compared` days.
AskedSince asked_lately(people::Visit& visit);

} // namespace samband::rulings
