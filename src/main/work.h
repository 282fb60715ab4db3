#pragma once
#include "channels/shipping.h"
#include "outbox/workers.h"

#include <functional>
#include <string>

namespace samband::main {

/// Which handler does which kind of work in the outbox.
/// `site_of`: a municipality's own site, for what leads there.
void add_work(outbox::Workers& workers, channels::Shipping& shipping,
              std::function<std::string(const std::string& municipality)> site_of);

} // namespace samband::main
