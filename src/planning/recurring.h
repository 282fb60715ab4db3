#pragma once
#include "outbox/outbox.h"
#include "people/person.h"
#include "planning/recurrence.h"
#include "planning/wishes.h"

/// Posts that come again: some days before each time a draft is made, a copy of the post the rule was made from as it
/// is then, for its owner to go through. Nothing is ever published by this.
namespace samband::planning {

struct RecurrenceRule {
    Every every = Every::year;
    Date first;          ///< the first day for which a draft is made
    int days_before = 7; ///< so many days before its day the draft is made, at six in the morning
};

struct Recurrence {
    Id id;
    std::int64_t version = 0;
    Id post;
    RecurrenceRule rule;
    Date next; ///< the day that the next draft is for
    Id owner;
    bool ended = false;
};

/// Those that are not ended, the next first; at most `recurrences_most`.
std::vector<Recurrence> list_recurrences(db::Reading& tx);
std::vector<Recurrence> recurrences_of(db::Reading& tx, const Id& post);

/// By who may write the post, who becomes its owner. Recorded. Problem invalid on a first day that is not to come, more
/// than `most_days_before`, and one rule more than `recurrences_most`.
Id add_recurrence(db::Writing& tx, const people::Person& by, const Id& post, const RecurrenceRule& rule);
/// By its owner, or who may write the post. Recorded. Ending twice is ending once.
void end_recurrence(db::Writing& tx, const people::Person& by, const Id& id);

/// Who gets the draft: the owner while the owner writes for some unit, else who leads the post's unit. Nothing if
/// nobody can.
std::optional<people::Person> receiver_of(db::Reading& tx, const Recurrence& recurrence);

/// Called by the outbox: makes the draft of that day, with the day as its wish, and queues the next. Nothing if the
/// rule has ended or has gone on. Days that passed while nothing ran are left out. Problem conflict where nobody can
/// receive it.
void make_recurring_draft(db::Writing& tx, const Id& recurrence, const Date& day);

/// What was made for this person and is still a draft, with the day it is for; what was for days long gone is left out.
std::vector<Wished> drafts_made_for(db::Reading& tx, const Id& person);

inline constexpr const char* recurring_work_kind = "planning.make-recurring";

} // namespace samband::planning
