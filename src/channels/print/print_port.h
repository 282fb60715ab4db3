#pragma once
#include "channels/port.h"

/// The printed notice: what it can, for the composer. It is made on a page (printer.h), hung up by people, and noted
/// (`note_dispatch`, see hung.h); nothing of it is handed over by a port, and nobody but people takes it down.
namespace samband::channels::print {

inline constexpr const char* print_driver = "print";

class PrintPort : public Port {
public:
    Abilities abilities(const Account& account) const override;
    /// Refused: "by-hand".
    std::vector<Result> ship(const Shipment& shipment) override;
};

} // namespace samband::channels::print
