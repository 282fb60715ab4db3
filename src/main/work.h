#pragma once
#include "channels/shipping.h"
#include "outbox/workers.h"

namespace samband::main {

/// Which handler does which kind of work in the outbox.
void add_work(outbox::Workers& workers, channels::Shipping& shipping);

} // namespace samband::main
