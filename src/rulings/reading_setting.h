#pragma once
#include "base/instant.h"
#include "language/reading.h"
#include "people/municipality.h"
#include "rulebook/rulebook.h"
#include "rulings/own_lists.h"

namespace samband::rulings {

/// What the rule book demands of the draft beside whether it may go out, each as strongly as its clause says it and
/// with that clause. `ruling` is that on publishing it; a refused draft is asked for nothing more. That those named
/// have said yes no reading can see: where it is a *shall* a person has to say so, and it never stops.
language::Setting reading_setting(const rulebook::Rulebook& book, const language::Draft& draft,
                                  const rulebook::Ruling& ruling, std::optional<Instant> at);

/// Adds what is the municipality's own.
void add_own(language::Setting& setting, const OwnLists& lists);

/// Both, as they are now: the rule book in force and the municipality's own lists, with the address and the telephone
/// number that it is set up with. Writes nothing.
language::Setting setting_now(db::Reading& tx, const people::Municipality& municipality, const language::Draft& draft,
                              const rulebook::Ruling& ruling);

} // namespace samband::rulings
