#include "main/work.h"

#include "intranet/forget_work.h"
#include "publishing/due_work.h"
#include "rulings/forget_work.h"

namespace samband::main {

void add_work(outbox::Workers& workers, channels::Shipping& shipping)
{
    shipping.handle(workers);
    workers.handle(publishing::due_work_kind, publishing::do_due_work);
    workers.handle(intranet::forget_work_kind, intranet::do_forget_work, 1);
    workers.handle(rulings::forget_work_kind, rulings::do_forget_work, 1);
}

} // namespace samband::main
