#pragma once
#include "db/happenings.h"
#include "publishing/deliver.h"

#include <functional>

namespace samband::main {

/// The one list of what reacts to what (ARCHITECTURE.md shows it). `drop_cached` forgets the municipality's public
/// pages; it is called after the commit.
void wire(db::Wiring& wiring, std::function<void()> drop_cached, const publishing::Outside& outside);

} // namespace samband::main
