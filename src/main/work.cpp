#include "main/work.h"

#include "publishing/due_work.h"

namespace samband::main {

void add_work(outbox::Workers& workers)
{
    workers.handle(publishing::due_work_kind, publishing::do_due_work);
}

} // namespace samband::main
