#pragma once
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

/// The languages of a draft, and the words of a finding in the three that messages are written in.
namespace samband::language {

enum class Tongue { nb, nn, en, se, sma, smj };

/// "nb", "nn", …
std::string_view word(Tongue tongue);
/// Nothing if there is no such language.
std::optional<Tongue> tongue_of(std::string_view word);

/// One sentence in three languages; `{name}` stands for what is filled in.
struct Phrase {
    std::string_view nb;
    std::string_view nn;
    std::string_view en;
};

/// The sentence; bokmål for the languages that messages are not written in.
std::string_view in(const Phrase& phrase, Tongue tongue);
/// The same with each `{name}` replaced by the value given.
std::string in(const Phrase& phrase, Tongue tongue,
               std::initializer_list<std::pair<std::string_view, std::string>> values);

} // namespace samband::language
