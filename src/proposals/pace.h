#pragma once
#include "channels/pace.h"
#include "proposals/interface.h"

/// How often the model is asked, and when it rests. One row a municipality, so that several servers keep it together.
namespace samband::proposals {

channels::Pace load_pace(db::Reading& tx);

/// One more is asked now; else when the next may be.
std::optional<Instant> take_turn(db::Writing& tx, const Setting& setting);

/// The same for who tries it by hand: a rest is passed over, the minute's number is not.
std::optional<Instant> take_turn_to_try(db::Writing& tx, const Setting& setting);

/// What came of it: an answer of whatever kind ends a rest, failures begin one.
void note_answer(db::Writing& tx, const Verdict& verdict);

} // namespace samband::proposals
