#pragma once
#include "base/id.h"
#include "rulebook/vocabulary.h"

/// What rulings tell the floors above (reactions are listed in main/wiring.cpp).
namespace samband::rulings {

/// Crisis management was set or ended: the band over every page comes or goes.
struct SituationSet {
    Id id;
    rulebook::Situation situation = rulebook::Situation::normal;
    Id by;
};

/// Another rule book is in force, now or from a day to come.
struct RulebookAdopted {};

} // namespace samband::rulings
