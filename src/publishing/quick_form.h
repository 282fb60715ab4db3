#pragma once
#include "http/form.h"
#include "publishing/post.h"

namespace samband::publishing {

/// The fields of "Kjapp sak": the composer's, with one text box.
const http::FormShape& quick_form();

/// The title is the text's first sentence; everything that has no field here stays as it was.
Content quick_content(const http::Form& form, const Content& was);

} // namespace samband::publishing
