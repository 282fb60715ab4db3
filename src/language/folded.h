#pragma once
#include <string>
#include <string_view>
#include <unordered_set>

/// Words made alike, to look them up in lists.
namespace samband::language {

/// In lower case, also the letters of Sami and of the neighbours that UTF-8 writes with C3, C4 or C5 first; every
/// byte keeps its place.
std::string folded(std::string_view text);

/// Whether the text at the byte begins with a capital of those.
bool is_capital(std::string_view text, std::size_t at);

/// A list (language/lists/) to look words up in. Borrows the list.
class WordSet {
public:
    explicit WordSet(std::string_view list);

    bool has(std::string_view word) const { return words_.contains(word); }
    /// Whether the word is one of the list or ends so, with at least one letter before it.
    bool has_end_of(std::string_view word) const;

private:
    std::unordered_set<std::string_view> words_;
    std::size_t longest_ = 0;
};

/// Calls `each` for every word of a list.
template <typename Each>
void each_word_of(std::string_view list, Each each)
{
    constexpr std::string_view white = " \n";
    for (std::size_t at = list.find_first_not_of(white); at != std::string_view::npos;) {
        const std::size_t end = std::min(list.find_first_of(white, at), list.size());
        each(list.substr(at, end - at));
        at = list.find_first_not_of(white, end);
    }
}

} // namespace samband::language
