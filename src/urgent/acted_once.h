#pragma once
#include "http/form.h"
#include "people/visit.h"

#include <functional>
#include <string>

namespace samband::urgent {

/// Runs the act in a transaction, once for each press of the form's button; what it tells is the page's answer as JSON.
/// `label` is a code word ("send-notice").
Json acted_once(people::Visit& visit, const http::Form& form, const std::string& label,
                const std::function<Json(db::Writing&)>& run);

} // namespace samband::urgent
