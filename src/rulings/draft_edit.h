#pragma once
#include "http/form.h"
#include "people/visit.h"
#include "rulings/book_mistake.h"
#include "rulings/draft.h"

#include <functional>

namespace samband::rulings {

/// A change of a draft's text: the new text, and what the clause in question is called then.
struct DraftEdit {
    std::string text;
    std::string clause = {};
};

/// What came of it.
struct SavedDraft {
    Id id;
    std::int64_t version = 0;
    std::string clause; ///< empty where it was about none
};

/// One change of a draft as the form's `seen_version` saw it: the new text is made and read outside of any transaction,
/// and saved if nobody saved meanwhile (Problem conflict). `make` may refuse with a Problem. The second press of the
/// same button gets what came of the first. `file` is what was uploaded, if anything.
SavedDraft edit_draft(people::Visit& visit, const Id& id, const http::Form& form,
                      const std::function<DraftEdit(const std::string& text)>& make, std::string_view file = {});

/// Runs the act once for this form as it was filled in, however often its button is pressed. `file` is what was
/// uploaded with it: the request's body does not hold that, and another file is another act.
Json once_for_form(db::Writing& tx, people::Visit& visit, const http::Form& form, const std::function<Json()>& run,
                   std::string_view file = {});

/// The first mistake in the text, if it does not read as a rule book.
std::optional<BookMistake> mistake_in(std::string_view text);

/// For a change of one place: what did read goes on reading. A mistake elsewhere that was there before is let be.
/// Problem invalid with the mistake otherwise.
void hold_no_worse(std::string_view before, const BookMistake& mistake);

/// To the draft, at the clause.
http::Redirect to_draft(const SavedDraft& saved, const char* notice);

} // namespace samband::rulings
