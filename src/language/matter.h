#pragma once
#include "language/person_names.h"

#include <string_view>
#include <vector>

/// What the sentences of a text speak of.
namespace samband::language {

/// The words of each weight (language/matter_words.h) in one sentence; those of a name do not count.
struct Matter {
    int said = 0;
    int plain = 0;
    int services = 0;
    int hints = 0;
    int ties = 0;
    int settings = 0;
    int open = 0;
    bool rule = false;          ///< speaks to everybody: "hvis du …"
    bool to_reader = false;     ///< "du kan …", "Du …"
    bool told_by_her = false;   ///< "…, sier hun"
    bool goes_on = false;       ///< is about the person of the sentence before: "Hun …"
    bool leaves_out = false;    ///< begins with what somebody does or gets: "Henvist til …"
    bool label = false;         ///< a name and little more: "Elev: Kari Lie."
    bool of_self = false;       ///< "forteller at hun …"
    bool of_person = false;     ///< names "her" anywhere
    std::size_t word_begin = 0; ///< the word that weighs most, in bytes of the text; empty if none does
    std::size_t word_end = 0;
};

/// One for each sentence. `names` in order. Linear.
std::vector<Matter> matter_of(std::string_view text, const std::vector<Sentence>& sentences,
                              const std::vector<PersonName>& names);

} // namespace samband::language
