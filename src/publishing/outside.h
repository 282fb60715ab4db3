#pragma once
#include "channels/port.h"

#include <functional>
#include <string>

namespace samband::publishing {

/// What publishing needs to know of the ways out; from main.
struct Outside {
    /// What an account's channel can, by its port; nothing is known where this is empty.
    std::function<channels::Abilities(const channels::Account&)> abilities_of = {};
    std::string site = {}; ///< "https://loten.example.no": where personal links lead; only what delivers asks
};

} // namespace samband::publishing
