#pragma once
#include <string_view>

namespace samband::dialogue {

/// A short message of thanks, and nothing else: "Tusen takk for hjelpa! Mvh Ola", "Thank you so much 🙏". Bokmål,
/// nynorsk and English. Nobody has to answer it. In doubt false: what asks, says yes or no ("Ja takk!"), doubts or
/// names anything is read by a person. What is quoted below a mail is passed over. Linear in the beginning of the text.
bool is_only_thanks(std::string_view text);

} // namespace samband::dialogue
