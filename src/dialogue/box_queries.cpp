#include "dialogue/box_queries.h"

namespace samband::dialogue {

static constexpr BoxQueries by_what_is_due{
    {"dialogue.open_of_unit", "dialogue.count_open_of_unit", "dialogue.walk_open_of_unit"},
    {"dialogue.open_of_person", "dialogue.count_open_of_person", "dialogue.walk_open_of_person"},
    {"dialogue.open_restricted", "dialogue.count_open_restricted", "dialogue.walk_open_restricted"},
    "dialogue.walk_open_given"};
static constexpr BoxQueries by_what_comes_back{
    {"dialogue.snoozed_of_unit", "dialogue.count_snoozed_of_unit", "dialogue.walk_snoozed_of_unit"},
    {"dialogue.snoozed_of_person", "dialogue.count_snoozed_of_person", "dialogue.walk_snoozed_of_person"},
    {"dialogue.snoozed_restricted", "dialogue.count_snoozed_restricted", "dialogue.walk_snoozed_restricted"},
    nullptr};
static constexpr BoxQueries by_the_newest{
    {"dialogue.newest_of_unit", "dialogue.count_newest_of_unit", "dialogue.walk_newest_of_unit"},
    {"dialogue.newest_of_person", "dialogue.count_newest_of_person", "dialogue.walk_newest_of_person"},
    {"dialogue.newest_restricted", "dialogue.count_newest_restricted", "dialogue.walk_newest_restricted"},
    "dialogue.walk_newest_given"};

bool is_open(Box box)
{
    return box == Box::open || box == Box::unassigned;
}

const BoxQueries& queries_of(Box box)
{
    if (is_open(box)) return by_what_is_due;
    return box == Box::snoozed ? by_what_comes_back : by_the_newest;
}

db::Arguments of_box(db::Reading& tx, Box box, db::Arguments more)
{
    if (box == Box::waiting || box == Box::done)
        more.push_back({"state", word(box == Box::done ? ThreadState::done : ThreadState::waiting)});
    else
        more.push_back({"now", tx.now()});
    return more;
}

} // namespace samband::dialogue
