#include "channels/print/print_port.h"

namespace samband::channels::print {

Abilities PrintPort::abilities(const Account&) const
{
    return {.pictures = 1};
}

std::vector<Result> PrintPort::ship(const Shipment& shipment)
{
    return std::vector<Result>(shipment.parcels.size(), Refused{"by-hand"});
}

} // namespace samband::channels::print
