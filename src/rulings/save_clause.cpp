#include "rulings/save_clause.h"

#include "base/text.h"
#include "base/text_of.h"
#include "rulings/draft_edit.h"
#include "rulings/hold_clause_form.h"

namespace samband::rulings {

namespace {

std::string id_for(const std::string& text, const TypedClause& typed, const std::string& clause);
std::string placed(const std::string& text, const std::string& clause, const TypedClause& typed,
                   const std::string& lines);
void hold_clause(const std::string& before, const std::string& after, const std::string& clause,
                 const ClauseWritten& written);
void hold_free_id(const std::string& text, const std::string& id, const std::string& clause, const char* field);
void hold_lines(const std::string& before, const ClauseLines& clause, const std::string& lines,
                const BookMistake& mistake);
std::string id_at(const std::string& text, std::size_t header);

} // namespace

FoundClause needed_clause(std::string_view text, std::string_view clause)
{
    if (auto found = find_clause_in(text, clause)) return std::move(*found);
    throw Problem(ProblemCode::not_found, "Punktet finnes ikke i utkastet. Det kan være fjernet av noen andre.");
}

SavedDraft save_clause(people::Visit& visit, const Id& draft, const http::Form& form, const std::string& clause,
                       const TypedClause& typed)
{
    return edit_draft(visit, draft, form, [&](const std::string& text) {
        hold_clause_form(typed.form);
        ClauseForm named = typed.form;
        named.id = id_for(text, typed, clause);
        hold_free_id(text, named.id, clause, "id");
        const ClauseWritten written = write_clause(named);
        std::string made = placed(text, clause, typed, written.lines);
        hold_clause(text, made, named.id, written);
        return DraftEdit{std::move(made), named.id};
    });
}

SavedDraft save_clause_text(people::Visit& visit, const Id& draft, const http::Form& form, const std::string& clause,
                            const std::string& lines)
{
    return edit_draft(visit, draft, form, [&](const std::string& text) {
        const FoundClause found = needed_clause(text, clause);
        std::string made = with_clause_exchanged(text, found.clause, lines);
        if (const auto mistake = mistake_in(made)) hold_lines(text, found.clause, lines, *mistake);
        std::string id = id_at(made, found.clause.header);
        hold_free_id(text, id, clause, "text");
        return DraftEdit{std::move(made), std::move(id)};
    });
}

namespace {

/// Made from what the clause says where nobody chose one.
std::string id_for(const std::string& text, const TypedClause& typed, const std::string& clause)
{
    if (!typed.form.id.empty()) return typed.form.id;
    if (!clause.empty()) return clause;
    constexpr std::size_t longest = 40;
    std::string from = slug(typed.form.heading.empty() ? typed.form.says : typed.form.heading);
    if (from.size() > longest) from.resize(std::min(from.rfind('-', longest), longest));
    return free_clause_id(text, from.empty() ? "punkt" : from);
}

std::string placed(const std::string& text, const std::string& clause, const TypedClause& typed,
                   const std::string& lines)
{
    if (clause.empty()) return with_clause_put_in(text, typed.section, typed.section_title, lines);
    const FoundClause found = needed_clause(text, clause);
    if (found.section.printed == typed.section) return with_clause_exchanged(text, found.clause, lines);
    return with_clause_put_in(with_clause_taken_out(text, found.clause), typed.section, typed.section_title, lines);
}

/// The key of the field that the mistake's line was written from; a mistake elsewhere is told above the form.
void hold_clause(const std::string& before, const std::string& after, const std::string& clause,
                 const ClauseWritten& written)
{
    const auto mistake = mistake_in(after);
    if (!mistake) return;
    const auto found = find_clause_in(after, clause);
    const int line = found ? mistake->line - found->clause.line : -1;
    if (line < 0 || line >= static_cast<int>(written.field_of_line.size())) return hold_no_worse(before, *mistake);

    std::string field = written.field_of_line[static_cast<std::size_t>(line)];
    const bool in_rest = field == "rest";
    if (field.empty()) field = "says"; // the header: of the clause as a whole
    const std::string says = in_rest ? in_words({line + 2 - written.rest_from, mistake->says}) : mistake->says;
    throw Problem(ProblemCode::invalid, says, {FieldProblem{field, says}});
}

/// Also while the draft has a mistake elsewhere, and reading it would not come to the clause.
void hold_free_id(const std::string& text, const std::string& id, const std::string& clause, const char* field)
{
    if (id.empty() || id == clause || !find_clause_in(text, id)) return;
    const char* says = text_of("Et annet punkt i utkastet heter det samme.");
    throw Problem(ProblemCode::invalid, says, {FieldProblem{field, says}});
}

/// A mistake within the lines is told by its line there.
void hold_lines(const std::string& before, const ClauseLines& clause, const std::string& lines,
                const BookMistake& mistake)
{
    const int line = mistake.line - clause.line + 1;
    if (line < 1 || line > static_cast<int>(split(trim(lines), '\n').size())) return hold_no_worse(before, mistake);
    const std::string says = in_words({line, mistake.says});
    throw Problem(ProblemCode::invalid, says, {FieldProblem{"text", says}});
}

std::string id_at(const std::string& text, std::size_t header)
{
    for (const SectionLines& section : sections_in(text))
        for (const ClauseLines& clause : section.clauses)
            if (clause.header == header) return clause.id;
    return {};
}

} // namespace
} // namespace samband::rulings
