#pragma once

/// What rulings tell the floors above (reactions are listed in main/wiring.cpp).
namespace samband::rulings {

/// Crisis management was set or ended: the band over every page comes or goes.
struct SituationSet {};

/// Another rule book is in force, now or from a day to come.
struct RulebookAdopted {};

} // namespace samband::rulings
