#include "rulings/draft_source.h"

#include "base/problem.h"
#include "base/text.h"
#include "rulebook/limits.h"
#include "rulebook/shipped.h"
#include "rulings/in_force.h"
#include "rulings/kept_books.h"

#include <fstream>

namespace samband::rulings {

std::vector<std::string_view> draft_sources()
{
    std::vector<std::string_view> all{source_in_force, "starter"};
    for (const std::string_view name : rulebook::shipped_names())
        if (name != "starter") all.push_back(name);
    all.push_back(source_text);
    return all;
}

std::string text_of_source(people::Visit& visit, const http::Form& form)
{
    const std::string& source = form.text("source");
    if (source == source_in_force) return visit.database.read([](db::Reading& tx) { return text_in_force(tx); });
    if (const auto shipped = shipped_text(source)) return std::string(*shipped);
    if (auto file = text_of_file(form)) return std::move(*file);
    if (form.text("text").empty())
        throw Problem(ProblemCode::invalid, "Lim inn teksten, eller velg en fil.",
                      {FieldProblem{"text", "Lim inn teksten, eller velg en fil."}});
    return form.text("text") + "\n";
}

static Problem too_large()
{
    return Problem(ProblemCode::invalid, "Filen er for stor: et reglement er høyst 1 MiB.",
                   {FieldProblem{"file", "Filen er for stor: et reglement er høyst 1 MiB."}});
}

std::optional<std::string> text_of_file(const http::Form& form)
{
    const http::Upload* sent = form.file("file");
    if (!sent || (sent->bytes == 0 && sent->name.empty())) return std::nullopt;
    if (sent->bytes > rulebook::limits::rulebook_bytes) throw too_large();
    std::ifstream file(sent->path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
    std::erase(text, '\r');
    return text;
}

} // namespace samband::rulings
