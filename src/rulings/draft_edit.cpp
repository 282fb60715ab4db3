#include "rulings/draft_edit.h"

#include "base/sha256.h"
#include "base/text.h"
#include "people/once.h"
#include "rulings/draft_frame.h"

namespace samband::rulings {

SavedDraft edit_draft(people::Visit& visit, const Id& id, const http::Form& form,
                      const std::function<DraftEdit(const std::string& text)>& make, std::string_view file)
{
    const std::int64_t seen_version = form.integer("seen_version").value_or(0);
    const Draft seen = visit.database.read([&](db::Reading& tx) { return load_draft(tx, id); });
    const bool as_seen = seen.version == seen_version; // else it is the second press, or somebody saved meanwhile
    const DraftEdit edit = as_seen ? make(seen.text) : DraftEdit{};
    const Json told = visit.database.write("rulings.save_draft", [&](db::Writing& tx) {
        const auto run = [&] {
            if (!as_seen) load_draft(tx, id, seen_version);
            const Draft saved = save_draft(tx, visit.someone(), id, seen_version, edit.text);
            return Json::object({{"version", saved.version}, {"clause", edit.clause}});
        };
        return once_for_form(tx, visit, form, run, file);
    });
    return {id, told.find("version")->integer(), told.find("clause")->string()};
}

Json once_for_form(db::Writing& tx, people::Visit& visit, const http::Form& form, const std::function<Json()>& run,
                   std::string_view file)
{
    if (!form.request_id()) return run();
    const Sha256Sum sum = sha256(to_text(visit.request.body).append("\n").append(file));
    const std::string act = "draft-" + to_hex({reinterpret_cast<const char*>(sum.data()), 8});
    return people::once(tx, visit.someone().id, *form.request_id(), act, run);
}

std::optional<BookMistake> mistake_in(std::string_view text)
{
    const auto read = read_book(text);
    const auto* mistake = std::get_if<BookMistake>(&read);
    return mistake ? std::optional(*mistake) : std::nullopt;
}

void hold_no_worse(std::string_view before, const BookMistake& mistake)
{
    if (!mistake_in(before)) throw Problem(ProblemCode::invalid, in_words(mistake));
}

http::Redirect to_draft(const SavedDraft& saved, const char* notice)
{
    const std::string at = saved.clause.empty() ? "" : "#" + saved.clause;
    return {path_of(saved.id) + at,
            Json::object({{"id", saved.id.text()}, {"clause", saved.clause}, {"version", saved.version}}), notice};
}

} // namespace samband::rulings
