#include "rulings/book_parts.h"

#include "base/text_of.h"
#include "rulebook/coverage.h"
#include "rulebook/describe.h"
#include "rulings/ruling_facts.h"

namespace samband::rulings {

namespace {

using rulebook::Clause;
using rulebook::Rulebook;

BookPart head_of(const Rulebook& book)
{
    return {text_of("Reglementet selv"),
            false,
            "",
            book.short_name,
            {{text_of("Navn i hjemler"), book.name},
             {text_of("Kort navn"), book.short_name},
             {text_of("Tittel"), book.title},
             {text_of("Vedtatt"), book.adopted},
             {text_of("Merknad"), book.note}}};
}

BookPart words_of(const rulebook::Section& section)
{
    return {text_of("Avsnitt"),
            false,
            section.source + " " + section.printed,
            section.printed,
            {{text_of("Tittel"), section.title},
             {text_of("Merknad"), section.note},
             {text_of("Regulerer ingenting"), section.rules_nothing}}};
}

std::string effects_of(const Rulebook& book, const Clause& clause)
{
    std::string text;
    for (const std::string& effect : rulebook::effects_in_words(book, clause))
        (text += text.empty() ? "" : "\n") += effect;
    for (const rulebook::DutyRule& rule : clause.then.duties)
        if (!rule.duty.text.empty()) text += "\n«" + rule.duty.text + "»";
    return text;
}

std::string days_of(const Clause& clause)
{
    std::string text;
    if (clause.from) text += "fra " + to_string(*clause.from);
    if (clause.until) text += (text.empty() ? "til " : " til ") + to_string(*clause.until);
    return text;
}

/// In which order its yes-or-no keys are written is no difference.
std::string condition_of(const Rulebook& book, Clause clause)
{
    std::sort(clause.when.flags.begin(), clause.when.flags.end());
    for (rulebook::Condition& one : clause.unless) std::sort(one.flags.begin(), one.flags.end());
    return rulebook::condition_in_words(book, clause);
}

BookPart part_of(const Rulebook& book, const rulebook::Section& section, const Clause& clause)
{
    return {text_of("Punkt"),
            true,
            clause.id,
            section.printed,
            {{text_of("Står i"), section.printed},
             {text_of("Overskrift"), clause.heading},
             {text_of("Tekst"), clause.says},
             {text_of("Styrke"), strength_word(rulebook::word(clause.strength))},
             {text_of("Hvem det gjelder"), condition_of(book, clause)},
             {text_of("Hva som følger"), effects_of(book, clause)},
             {text_of("I kraft"), days_of(clause)},
             {text_of("Sies også ved nei"), clause.always ? "ja" : ""},
             {text_of("Loven går foran"), clause.overridden_by ? rulebook::in_words(*clause.overridden_by) : ""}}};
}

BookPart title_part(rulebook::Role role, const rulebook::Title& title)
{
    return {text_of("Tittel på rolle"),
            false,
            std::string(rulebook::word(role)),
            title.name,
            {{text_of("Navn"), title.name},
             {text_of("Bestemt form"), title.definite},
             {text_of("I dokumentet"), title.printed}}};
}

BookPart text_part(const rulebook::FixedText& text)
{
    return {text_of("Fast tekst"),
            false,
            text.name,
            text.name,
            {{text_of("Tittel"), text.title}, {text_of("Står i"), text.section}, {text_of("Tekst"), text.text}}};
}

} // namespace

std::vector<BookPart> parts_of(const Rulebook& book)
{
    std::vector<BookPart> parts{head_of(book)};
    for (const rulebook::Section& section : book.sections) {
        parts.push_back(words_of(section));
        for (const Clause& clause : section.clauses) parts.push_back(part_of(book, section, clause));
    }
    for (const auto& [role, title] : book.titles) parts.push_back(title_part(role, title));
    for (const rulebook::FixedText& text : book.texts) parts.push_back(text_part(text));
    for (const rulebook::LanguageWish& wish : book.languages)
        parts.push_back(
            {text_of("Språk"),
             false,
             wish.code,
             wish.code,
             {{text_of("Står i"), wish.because.section}, {text_of("Når"), wish.where_needed ? "der det trengs" : ""}}});
    return parts;
}

} // namespace samband::rulings
