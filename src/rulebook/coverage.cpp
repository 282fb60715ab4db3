#include "rulebook/coverage.h"

#include "rulebook/norwegian.h"

namespace samband::rulebook {
namespace {

std::string section_in_words(const Rulebook& book, const Section& section);
std::string texts_in_words(const Rulebook& book);
std::string overrides_in_words(const Rulebook& book);
std::string counts_in_words(const Rulebook& book);

bool unexplained(const Section& section)
{
    return section.clauses.empty() && section.rules_nothing.empty();
}

} // namespace

std::vector<const Section*> unexplained_sections(const Rulebook& book)
{
    std::vector<const Section*> sections;
    for (const Section& section : book.sections)
        if (unexplained(section)) sections.push_back(&section);
    return sections;
}

std::string coverage_in_words(const Rulebook& book)
{
    std::string text = book.short_name + ": " + book.title + "\n\n";
    for (const Section& section : book.sections) text += section_in_words(book, section);
    return text + texts_in_words(book) + overrides_in_words(book) + counts_in_words(book);
}

std::string in_words(const Override& overridden_by)
{
    return overridden_by.source + " " + overridden_by.section + ": " + overridden_by.why;
}

namespace {

/// The section as it is cited: with its source where that is not the document.
std::string name_of(const Rulebook& book, const Section& section)
{
    return (section.source == book.name ? "" : section.source + " ") + section.printed +
           (section.title.empty() ? "" : " " + section.title);
}

std::string section_in_words(const Rulebook& book, const Section& section)
{
    std::string text = name_of(book, section) + "\n";
    if (!section.note.empty()) text += "    (" + section.note + ")\n";
    if (!section.rules_nothing.empty()) text += "    regulerer ingenting: " + section.rules_nothing + "\n";
    if (unexplained(section)) text += "    IKKE FORKLART: verken punkter eller «rules_nothing»\n";
    for (const Clause& clause : section.clauses)
        text += "    " + clause.id + " [" + std::string(bokmaal(clause.strength)) + "] " + clause.says +
                (clause.then.empty() && !clause.always ? " (til å lese)" : "") + "\n";
    return text;
}

std::string texts_in_words(const Rulebook& book)
{
    std::string text = book.texts.empty() ? "" : "\nFaste tekster\n";
    for (const FixedText& one : book.texts) text += "    " + one.name + " (" + one.section + ") " + one.title + "\n";
    return text;
}

std::string overrides_in_words(const Rulebook& book)
{
    std::string text;
    for (const Section& section : book.sections)
        for (const Clause& clause : section.clauses)
            if (clause.overridden_by)
                text += "    " + section.printed + " " + clause.id + " | " + in_words(*clause.overridden_by) + "\n";
    return text.empty() ? "" : "\nGjeldende lov går foran\n" + text;
}

std::string counts_in_words(const Rulebook& book)
{
    std::size_t clauses = 0, ruling = 0, nothing = 0;
    for (const Section& section : book.sections) {
        clauses += section.clauses.size();
        for (const Clause& clause : section.clauses) ruling += clause.then.empty() && !clause.always ? 0 : 1;
        nothing += section.rules_nothing.empty() ? 0 : 1;
    }
    return "\n" + std::to_string(book.sections.size()) + " avsnitt: " + std::to_string(clauses) + " punkter (" +
           std::to_string(ruling) + " avgjør noe), " + std::to_string(nothing) + " avsnitt regulerer ingenting, " +
           std::to_string(unexplained_sections(book).size()) + " er ikke forklart.\n";
}

} // namespace
} // namespace samband::rulebook
