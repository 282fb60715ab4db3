#pragma once
#include "base/problem.h"
#include "http/form.h"
#include "people/visit.h"

#include <functional>

namespace samband::people {

/// Reads the form and does the act. What is wrong with it (Problem invalid or conflict) comes back to a browser as the
/// page with what was typed, but for secrets, and each fault at its field: the view draws them by `http/faults` and the
/// fields of `http/`, `values` and `choices` over those of the page. A program gets the problem itself.
http::Reply or_typed_again(Visit& visit, const http::FormShape& shape,
                           const std::function<http::Reply(const http::Form&)>& act,
                           const std::function<http::Page()>& page);

/// Model `faults` [{field, says}] of a problem, or `fault` where it names no field.
void add_faults(Json& model, const Problem& problem);
/// Says them in that language, and puts each at its field as `errors`.
void dress_faults(Json& model, http::Language language);

} // namespace samband::people
