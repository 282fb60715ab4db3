#pragma once
#include "rulings/asked.h"

namespace samband::rulings {

/// Questions to try a draft on where nothing has been asked yet, each once: every role that somebody can hold, on
/// publishing on the website, the intranet and Facebook in and outside the own field, on answering each category of
/// message on Facebook, on telling the press each kind of statement in and outside the own field, on connecting with
/// each relation, and on every other act without more.
const std::vector<Asked>& typical_questions();

} // namespace samband::rulings
