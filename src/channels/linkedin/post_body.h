#pragma once
#include "channels/linkedin/rest.h"
#include "channels/port.h"

#include <string>
#include <variant>

/// A variant as LinkedIn takes it.
namespace samband::channels::linkedin {

/// "urn:li:organization:5515715" of that or of the number alone; empty of anything else.
std::string organization_urn(const Account& account);

/// The commentary, as little text with the variant's mentions.
std::string commentary_of(const Variant& variant);

/// What POST /rest/posts takes; pictures are uploaded first.
std::variant<Json, networks::Failure> post_body(Rest& rest, const Shipment& shipment, const std::string& organization);

} // namespace samband::channels::linkedin
