#pragma once
#include "rulebook/clause.h"
#include "rulebook/ruling.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Rule books: question → ruling. Pure: no clock, no database, no files.
namespace samband::rulebook {

/// What a role is called in one municipality.
struct Title {
    std::string name;     ///< "kommunedirektør"
    std::string definite; ///< "kommunedirektøren"
    std::string printed;  ///< the document's own word where it is another: "rådmann"
};

/// A language that items are wanted in, and what asks for it.
struct LanguageWish {
    std::string code; ///< "sma"
    Citation because;
    bool where_needed = false; ///< a person judges when: it is offered, and nothing is said where it lacks
};

/// A fixed text of the document in our own words, for a municipality to put its own in its place.
struct FixedText {
    std::string name;    ///< what duties call it: "mail-room-reply"
    std::string section; ///< as printed, where the document asks for it
    std::string title;
    std::string text; ///< in bokmål; {placeholders} are filled by the one who sends it
};

struct Rulebook;

/// What every rule book stands on: current law, and the starter that answers where a document is silent.
struct Foundation {
    std::shared_ptr<const Rulebook> law;
    std::shared_ptr<const Rulebook> starter; ///< null for the starter itself
};

/// One adopted rule book, read and checked. Never changed after loading: share it between threads.
struct Rulebook {
    std::string name;       ///< "loten": the source of its citations
    std::string short_name; ///< "Løten"
    std::string title;      ///< the document's
    std::string adopted;    ///< as the document says it
    std::string note;
    std::string hash; ///< which text this is: SHA-256 in hex
    std::map<Role, Title> titles;
    std::vector<LanguageWish> languages;
    std::vector<Section> sections; ///< in the document's order
    std::vector<FixedText> texts;
    Foundation foundation;
};

/// Reads a rule book. `file` is a name for messages. Throws Problem invalid with file, line and key on any mistake.
Rulebook load_rulebook(std::string_view text, const std::string& file, const Foundation& foundation);

/// Identity of a rule book's text: SHA-256 of its bytes in hex.
std::string rulebook_hash(std::string_view text);

/// What the rule book says to the question: the law first, then the document, then the starter where the document is
/// silent. The same for every order of the clauses. Never an answer without a citation.
Ruling rule(const Rulebook& book, const Question& question);

/// The clause by that id, in the rule book, the law or the starter; null if there is none.
const Clause* find_clause(const Rulebook& book, std::string_view id);

/// The section of current law that goes before a clause; null if the law has no such section.
const Section* section_of_law(const Rulebook& book, const Override& overridden_by);

/// That clause as a citation.
Citation cite(const Clause& clause);

/// The municipality's title for a role, or the one in common use.
Title title_of(const Rulebook& book, Role role);

} // namespace samband::rulebook
