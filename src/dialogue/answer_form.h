#pragma once
#include "http/form.h"
#include "rulebook/vocabulary.h"

#include <optional>

/// The form of the answer box. Each of its buttons sends all of it.
namespace samband::dialogue {

/// With `then`: what is done with the answer.
const http::FormShape& answer_form();
/// With `kind` and `left_for`: it is kept as a draft.
const http::FormShape& draft_form();
/// It comes back with the chosen text in it.
const http::FormShape& insert_form();

std::optional<rulebook::Category> category_in(const http::Form& form);
/// For a form that lets one choose it.
const std::vector<std::string_view>& category_words();

} // namespace samband::dialogue
