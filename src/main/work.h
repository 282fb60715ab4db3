#pragma once
#include "outbox/workers.h"

namespace samband::main {

/// Which handler does which kind of work in the outbox.
void add_work(outbox::Workers& workers);

} // namespace samband::main
