#pragma once
#include "channels/shipping.h"
#include "client/reach.h"
#include "pictures/library.h"

namespace samband::main {

/// Which port serves which driver. `reach` lists the servers on nets of our own that may be called.
void add_ports(channels::Shipping& shipping, const client::Reach& reach);

/// What an account's channel can; nothing where no port serves its driver.
channels::Abilities abilities_of(const channels::Shipping& shipping, const channels::Account& account);

/// The bytes of a picture, or of a part of one, for a port; Problem not_found if it is not in the library any more.
std::string picture_bytes(const pictures::Library& library, db::Database& database, const std::string& municipality,
                          const std::string& media);

} // namespace samband::main
