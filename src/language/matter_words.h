#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

/// The words of all fields (language/lists/) found in a text, with what they weigh.
namespace samband::language {

/// From what weighs least.
enum class Weight : std::uint8_t {
    subject,  ///< makes its compound a subject, a body or a trade: "kreftforeningen"
    setting,  ///< what is about somebody's life: "mora", "leiligheten"
    tie,      ///< what ties a person to matter: "fikk", "vedtak", "ikke"
    service,  ///< a body or service, which alone reveals nothing
    hint,     ///< what often stands for more: "blåmerker", "uten mat"
    open,     ///< what is told in public: a concert, a prize, an election
    plain,    ///< what only persons have: "diabetes", "støttekontakt"
    said,     ///< of a person, whoever it is: "sykmeldt", "siktet"
    harmless, ///< sounds like matter and is none: "vald til leiar"
};

struct WeighedWord {
    std::size_t begin = 0; ///< bytes in the text, of the whole word
    std::size_t end = 0;
    Weight weight = Weight::subject;
};

/// In the order in which they begin, none over another: the heavier stands. Linear.
std::vector<WeighedWord> weighed_words(std::string_view folded);

} // namespace samband::language
