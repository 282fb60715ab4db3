#pragma once
#include "base/json.h"
#include "dialogue/answer_box.h"
#include "dialogue/answer_template.h"
#include "http/request.h"

#include <functional>

/// Canned answers as the facts of pages.
namespace samband::dialogue {

/// What one may choose in the box: [{value, label}], the rule book's and the program's texts first ("klar.holding"),
/// then the canned ones (by id); those for the thread's category before the others.
Json text_choices(const AnswerBox& box, const std::vector<Template>& templates);

/// The chosen text with what is known in its places; empty where the choice is none.
std::string chosen_text(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                        const Thread& thread, const AnswerBox& box, const std::string& choice);

/// What goes with it: {macro, macro_closes, macro_category, macro_to}; nothing where nothing does.
Json macro_facts(db::Reading& tx, const people::Person& person, const std::string& choice);
void dress_macro(Json& model, http::Language language);

} // namespace samband::dialogue
