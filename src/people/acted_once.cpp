#include "people/acted_once.h"

#include "people/once.h"

namespace samband::people {

Json acted_once(Visit& visit, const http::Form& form, const std::string& label,
                const std::function<Json(db::Writing&)>& run)
{
    return visit.database.write(label, [&](db::Writing& tx) {
        if (!form.request_id()) return run(tx);
        return once(tx, visit.someone().id, *form.request_id(), label, [&] { return run(tx); });
    });
}

} // namespace samband::people
