#include "rulebook/rulebook.h"

#include "rulebook/norwegian.h"

namespace samband::rulebook {
namespace {

const Clause* find_here(const Rulebook& book, std::string_view id)
{
    for (const Section& section : book.sections)
        for (const Clause& clause : section.clauses)
            if (clause.id == id) return &clause;
    return nullptr;
}

} // namespace

const Clause* find_clause(const Rulebook& book, std::string_view id)
{
    const Clause* found = find_here(book, id);
    if (!found && book.foundation.law) found = find_here(*book.foundation.law, id);
    if (!found && book.foundation.starter) found = find_here(*book.foundation.starter, id);
    return found;
}

const Section* section_of_law(const Rulebook& book, const Override& overridden_by)
{
    if (!book.foundation.law) return nullptr;
    const auto& sections = book.foundation.law->sections;
    const auto found = std::ranges::find_if(sections, [&](const Section& one) {
        return one.source == overridden_by.source && one.printed == overridden_by.section && !one.clauses.empty();
    });
    return found == sections.end() ? nullptr : &*found;
}

Citation cite(const Clause& clause)
{
    return {clause.source, clause.section, clause.says, clause.strength, false, clause.id};
}

Title title_of(const Rulebook& book, Role role)
{
    const auto found = book.titles.find(role);
    return found == book.titles.end() ? common_title(role) : found->second;
}

} // namespace samband::rulebook
