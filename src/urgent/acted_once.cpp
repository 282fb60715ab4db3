#include "urgent/acted_once.h"

#include "people/once.h"

namespace samband::urgent {

Json acted_once(people::Visit& visit, const http::Form& form, const std::string& label,
                const std::function<Json(db::Writing&)>& run)
{
    return visit.database.write("urgent." + label, [&](db::Writing& tx) {
        if (!form.request_id()) return run(tx);
        return people::once(tx, visit.someone().id, *form.request_id(), label, [&] { return run(tx); });
    });
}

} // namespace samband::urgent
