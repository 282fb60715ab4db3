#pragma once

/// What people tell the floors above (reactions are listed in main/wiring.cpp).
namespace samband::people {

/// When somebody is at work is another than it was, of a unit or of all.
struct OfficeHoursChanged {};

} // namespace samband::people
