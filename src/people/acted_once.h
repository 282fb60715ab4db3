#pragma once
#include "http/form.h"
#include "people/visit.h"

#include <functional>
#include <string>

namespace samband::people {

/// Runs the act in a transaction, once for each press of the form's button; what it tells is the page's answer as JSON.
/// `label` is a code word ("add-note").
Json acted_once(Visit& visit, const http::Form& form, const std::string& label,
                const std::function<Json(db::Writing&)>& run);

} // namespace samband::people
