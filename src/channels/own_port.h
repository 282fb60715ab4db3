#pragma once
#include "channels/port.h"

/// The website and the intranet: Samband is the channel itself. What is published there is there in the same
/// transaction, and is noted (`note_dispatch`), never handed over.
namespace samband::channels {

inline constexpr const char* own_driver = "own";

class OwnPort : public Port {
public:
    Abilities abilities(const Account& account) const override;
    std::vector<Result> ship(const Shipment& shipment) override;
};

} // namespace samband::channels
