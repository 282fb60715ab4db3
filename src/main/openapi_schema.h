#pragma once
#include "base/json.h"
#include "http/form.h"

namespace samband::main {

/// The JSON Schema of a form's shape. In a form's own encoding every value is text; JSON says the types.
Json schema_of(const http::FormShape& shape);

/// Of problem+json (RFC 9457), as `http/error_page.cpp` writes it.
Json problem_schema();

} // namespace samband::main
