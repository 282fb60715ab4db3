#pragma once
#include "channels/port.h"

#include <string>

/// A variant as a mail to one recipient.
namespace samband::channels::mail {

/// RFC 5322 text. Throws Problem invalid where the recipient's address is none.
std::string letter_to(const Shipment& shipment, const Parcel& parcel);

} // namespace samband::channels::mail
